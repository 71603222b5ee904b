/**
 * What to say if files cannot be written; empty if none of the error codes is about that.
 *
 * @param {readonly (string | undefined)[]} codes
 * @param {{ folder: string, megabytes?: number }} about what was written: where to, and how much, if that is known
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
