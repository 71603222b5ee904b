/** Milliseconds in which the browser must have read the file. */
const longestFetched = 60_000;

/**
 * Lets the browser save a text as a file. A frame may lack the permission, and nothing reports that, so callers also
 * offer to copy the text.
 */
export function saveFile({
  name,
  type,
  text,
}: {
  readonly name: string;
  /** Media type, such as "text/csv". */
  readonly type: string;
  readonly text: string;
}): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  // Some browsers follow a link only if it is in the page.
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), longestFetched);
}
