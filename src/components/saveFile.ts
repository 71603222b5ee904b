/** How long the browser has to fetch the file, in milliseconds. */
const longestFetched = 60_000;

/**
 * Hands a text to the browser to be saved as a file. Nothing tells whether it was: a frame may not be allowed to, so
 * whoever offers this offers copying, too.
 */
export function saveFile({
  name,
  type,
  text,
}: {
  readonly name: string;
  /** Its media type: "text/csv". */
  readonly type: string;
  readonly text: string;
}): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  // Some browsers follow a link in the page alone.
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), longestFetched);
}
