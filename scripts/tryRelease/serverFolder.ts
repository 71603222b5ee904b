import { chmodSync, mkdtempSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/**
 * Creates a folder for a server to run in. It is in the temporary folder, or in /tmp if the temporary folder's path
 * needs quotation marks in a configuration, or if only root may enter it.
 */
export function serverFolder(): string {
  const parents = [tmpdir(), "/tmp"];
  return mkdtempSync(join(parents.find(isSuitable) ?? tmpdir(), "im-groups-server-"));
}

const isSuitable = (folder: string): boolean => /^[\w./-]+$/.test(folder) && isOpen(folder);

/** True if every user may enter the folder and all its parents. */
function isOpen(folder: string): boolean {
  return (statSync(folder).mode & 0o001) !== 0 && (folder === dirname(folder) || isOpen(dirname(folder)));
}

/**
 * Lets every user read the files in a folder, whatever umask they were written with. As root, the servers run as
 * nobody.
 */
export function openToAll(path: string): void {
  const isFolder = statSync(path).isDirectory();
  chmodSync(path, isFolder ? 0o777 : 0o644);
  if (isFolder) for (const name of readdirSync(path)) openToAll(join(path, name));
}
