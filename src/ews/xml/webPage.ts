/**
 * True if a response is a web page: a sign-in form, or a proxy's message. Checks only its beginning, because a page may
 * be large.
 */
export const isWebPage = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i.test(
    text.slice(0, 4096).replace(/<!--[^]*?(?:-->|$)/g, ""),
  );
