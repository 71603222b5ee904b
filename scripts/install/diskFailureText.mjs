/**
 * Returns the text for files that cannot be written. Empty if none of the error codes is about the disk.
 *
 * @param {readonly (string | undefined)[]} codes
 * @param {{ folder: string, megabytes?: number }} about the folder written to, and the size of the files, if known
 */
export function diskFailureText(codes, { folder, megabytes }) {
  const has = (/** @type {string[]} */ ...some) =>
    codes.find((code) => code !== undefined && some.includes(code));
  const full = has("ENOSPC", "EDQUOT");
  if (full !== undefined) {
    const room = megabytes === undefined ? "some space" : `about ${megabytes} MB`;
    return `The disk is full (${full}). Free ${room}, then try again.`;
  }
  const locked = has("EACCES", "EPERM", "EROFS");
  if (locked !== undefined)
    return `Cannot write to ${folder} (${locked}). Use a folder that you may write to, then try again.`;
  return "";
}
