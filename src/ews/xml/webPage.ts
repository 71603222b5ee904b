/**
 * Whether a reply is a web page: a sign-in form, or a proxy's message. Looks at its beginning alone, since a page
 * may be large.
 */
export const isWebPage = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i.test(
    text.slice(0, 4096).replace(/<!--[^]*?(?:-->|$)/g, ""),
  );
