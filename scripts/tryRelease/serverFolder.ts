import { chmodSync, mkdtempSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/**
 * Makes a folder for a server to run in: in the temporary folder, or in /tmp where a server's configuration could not
 * name the temporary one without quotation marks, or nobody may enter it but root.
 */
export function serverFolder(): string {
  const parents = [tmpdir(), "/tmp"];
  return mkdtempSync(join(parents.find(serves) ?? tmpdir(), "im-groups-server-"));
}

const serves = (folder: string): boolean => /^[\w./-]+$/.test(folder) && isOpen(folder);

/** True if everybody may enter the folder and those around it. */
function isOpen(folder: string): boolean {
  return (statSync(folder).mode & 0o001) !== 0 && (folder === dirname(folder) || isOpen(dirname(folder)));
}

/** Lets everybody read what is in a folder, whatever umask it was written with: as root, servers run as nobody. */
export function openToAll(path: string): void {
  const isFolder = statSync(path).isDirectory();
  chmodSync(path, isFolder ? 0o777 : 0o644);
  if (isFolder) for (const name of readdirSync(path)) openToAll(join(path, name));
}
