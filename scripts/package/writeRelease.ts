import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Release } from "./releaseFiles.ts";
import { zipOf } from "./zipOf.ts";

/** What lies in a release's folder: all of it is written anew, so that nothing else may be there. */
const inRelease =
  /^(site|servers|exchange|LICENSE|README\.txt|SHA256SUMS|release\.json|im-groups-[\d.]+\.zip)$/;

/**
 * Writes a release into a folder, in place of an earlier one, and as a zip beside its files. Rejects in words where the
 * folder holds something else: nothing of that is touched.
 *
 * @returns the path of the zip
 */
export async function writeRelease({ files, version }: Release, folder: string): Promise<string> {
  const there = await readdir(folder).catch((): string[] => []);
  const isRelease = there.includes("release.json") && there.every((name) => inRelease.test(name));
  if (there.length > 0 && !isRelease)
    throw new Error(`${folder} holds other things than a release: name an empty folder by --out.`);
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

/** How large a file is, in words. */
export async function sizeOf(path: string): Promise<string> {
  return kilobytes((await stat(path)).size);
}

export const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(0)} KB`;
