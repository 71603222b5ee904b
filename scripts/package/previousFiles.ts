import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";

/** Schema of release.json, which describes a release. */
export const releaseRecord = v.object({
  version: v.string(),
  /**
   * Files of the site with their content's hash or their version in their path, except those kept from an earlier
   * release.
   */
  lastingFiles: v.array(v.pipe(v.string(), v.regex(/^(immutable|office-js)\/[\w./-]+$/), v.excludes(".."))),
});

/** True for files that browsers cache, and that open panes may still request after an update. */
export const lasts = (path: string): boolean => /^(immutable|office-js)\//.test(path);

/**
 * Reads the hashed files of the release in a folder. Only that release's own, not those that it kept from an earlier
 * release, so that the site does not grow with every release. Rejects with a plain text if the folder contains no
 * release of this add-in.
 */
export async function previousFiles(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const text = await readFile(join(folder, "release.json"), "utf8").catch(() => undefined);
  if (text === undefined) throw new Error(`${folder} is not an earlier release: it has no release.json.`);
  const record = v.safeParse(releaseRecord, parse(text));
  if (!record.success) throw new Error(`Cannot read ${join(folder, "release.json")}.`);
  const { lastingFiles } = record.output;
  return new Map(
    await Promise.all(
      lastingFiles.map(async (path) => [path, await readFile(join(folder, "site", path))] as const),
    ),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
