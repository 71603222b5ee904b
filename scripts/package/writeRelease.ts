import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { zipSync, type Zippable } from "fflate";
import type { Release } from "./releaseFiles.ts";

/** Names in a release's folder. All of them are overwritten, so nothing else may be there. */
const releaseNames =
  /^(site|servers|exchange|LICENSE|README\.txt|SHA256SUMS|release\.json|im-groups-[\d.]+\.zip)$/;

/**
 * Writes a release into a folder, as files and as a zip beside them, and replaces an earlier release there. Rejects
 * with a plain text, and changes nothing, if the folder contains anything else.
 *
 * @returns the path of the zip
 */
export async function writeRelease({ files, version }: Release, folder: string): Promise<string> {
  const there = await readdir(folder).catch((): string[] => []);
  const isRelease = there.includes("release.json") && there.every((name) => releaseNames.test(name));
  if (there.length > 0 && !isRelease)
    throw new Error(`${folder} contains files that are not a release. Choose an empty folder with --out.`);
  await rm(folder, { recursive: true, force: true });
  await writeFiles(files, folder);
  const zip = join(folder, `im-groups-${version}.zip`);
  await writeFile(zip, createZip(files));
  return zip;
}

/** Writes files into a folder, each at its path in it. */
export async function writeFiles(files: ReadonlyMap<string, Uint8Array>, folder: string): Promise<void> {
  for (const [path, bytes] of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
}

/** Earliest time that a zip can contain, in any time zone: fflate writes a date's local fields. */
const earliestTime = new Date(1980, 0, 1);

/** Returns a zip whose bytes depend only on its files: names are sorted, and it contains no time, user, or system. */
export function createZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted: Zippable = Object.fromEntries(
    [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => [path, bytes]),
  );
  return zipSync(sorted, { level: 9, mtime: earliestTime });
}

/** Returns a file's size as text, such as "812 KB". */
export async function readSize(path: string): Promise<string> {
  return kilobytes((await stat(path)).size);
}

export const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(0)} KB`;
