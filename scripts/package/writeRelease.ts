import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Release } from "./releaseFiles.ts";
import { zipOf } from "./zipOf.ts";

/** Names in a release's folder. All of them are overwritten, so nothing else may be there. */
const inRelease =
  /^(site|servers|exchange|LICENSE|README\.txt|SHA256SUMS|release\.json|im-groups-[\d.]+\.zip)$/;

/**
 * Writes a release into a folder, as files and as a zip beside them, and replaces an earlier release there. Rejects
 * with a plain text, and changes nothing, if the folder contains anything else.
 *
 * @returns the path of the zip
 */
export async function writeRelease({ files, version }: Release, folder: string): Promise<string> {
  const there = await readdir(folder).catch((): string[] => []);
  const isRelease = there.includes("release.json") && there.every((name) => inRelease.test(name));
  if (there.length > 0 && !isRelease)
    throw new Error(`${folder} contains files that are not a release. Choose an empty folder with --out.`);
  await rm(folder, { recursive: true, force: true });
  await writeFiles(files, folder);
  const zip = join(folder, `im-groups-${version}.zip`);
  await writeFile(zip, zipOf(files));
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

/** Returns a file's size as text, such as "812 KB". */
export async function sizeOf(path: string): Promise<string> {
  return kilobytes((await stat(path)).size);
}

export const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(0)} KB`;
