import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";

/** What a release says of itself in release.json. */
export const releaseRecord = v.object({
  version: v.string(),
  /** The site's files that have their content or version in their path, but for those kept of an earlier release. */
  lastingFiles: v.array(v.pipe(v.string(), v.regex(/^(immutable|office-js)\/[\w./-]+$/), v.excludes(".."))),
});

/** The folders of the site whose files browsers keep, and open panes may still ask for after an upgrade. */
export const lasts = (path: string): boolean => /^(immutable|office-js)\//.test(path);

/**
 * The lasting files of the release in a folder: its own, not those that it kept in turn, so that a site does not grow
 * with every release. Rejects in words where the folder holds no release of ours.
 */
export async function previousFiles(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const text = await readFile(join(folder, "release.json"), "utf8").catch(() => undefined);
  if (text === undefined)
    throw new Error(`${folder} holds no earlier release: there is no release.json in it.`);
  const record = v.safeParse(releaseRecord, parse(text));
  if (!record.success) throw new Error(`${join(folder, "release.json")} cannot be read.`);
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
