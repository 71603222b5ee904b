import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { officeJsFiles } from "./officeJsFiles.ts";
import { manifestVersion } from "./releaseManifest.ts";
import { fillingFor, serverFiles } from "./serverFiles.ts";
import type { Settings } from "./settings.ts";
import { siteFiles, textAt } from "./siteFiles.ts";

/** A release before it is written. Its content depends only on the settings, the build, and the previous release. */
export interface Release {
  readonly version: string;
  /** All files by their path in the release. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths, in the site, of the files that are kept from the previous release. */
  readonly kept: readonly string[];
}

/** The sources of a release. */
export interface ReleaseSources {
  /** The repository's root folder. */
  readonly root: string;
  /** Folder that the build was written to. */
  readonly built: string;
  /** Folder of the previous release, whose hashed files are kept. */
  readonly previous?: string | undefined;
}

/** Schema of release.json, which describes a release. */
const releaseRecord = v.object({
  version: v.string(),
  /**
   * Files of the site with their content's hash or their version in their path, except those kept from an earlier
   * release.
   */
  lastingFiles: v.array(v.pipe(v.string(), v.regex(/^(immutable|office-js)\/[\w./-]+$/), v.excludes(".."))),
});

/** Makes a release in memory. Rejects with a plain text if the previous release or the build cannot be read. */
export async function releaseFiles(
  settings: Settings,
  { root, built, previous }: ReleaseSources,
): Promise<Release> {
  const packageText = await readFile(join(root, "package.json"), "utf8");
  const version = manifestVersion(
    (JSON.parse(packageText) as { readonly version: string }).version,
    settings,
  );
  const own = await siteFiles(settings, {
    built,
    manifest: await readFile(join(root, "manifest.xml"), "utf8"),
    version,
    ownOfficeJs: settings.officeJs === "self" ? await officeJsFiles() : undefined,
  });
  const earlier = previous === undefined ? new Map<string, Uint8Array>() : await readPreviousFiles(previous);
  const kept = [...earlier.keys()].filter((path) => !own.has(path));

  const id = /<Id>([^<]*)<\/Id>/.exec(textAt(own, "manifest.xml"))?.[1] ?? "";
  const filling = fillingFor(settings, textAt(own, "taskpane.html"), { id, version });
  const record: v.InferOutput<typeof releaseRecord> = {
    version,
    lastingFiles: [...own.keys()].filter(isLasting).sort(),
  };
  const files = new Map([
    ...(await serverFiles(filling)),
    ["release.json", Buffer.from(`${JSON.stringify(record, undefined, 2)}\n`)] as const,
    ["LICENSE", await readFile(join(root, "LICENSE"))] as const,
    ...[...earlier, ...own].map(([path, bytes]) => [`site/${path}`, bytes] as const),
  ]);
  return { version, files: new Map([...files, ["SHA256SUMS", Buffer.from(createChecksums(files))]]), kept };
}

/** True for files that browsers cache, and that open panes may still request after an update. */
const isLasting = (path: string): boolean => /^(immutable|office-js)\//.test(path);

/**
 * Reads the hashed files of the release in a folder. Only that release's own, not those that it kept from an earlier
 * release, so that the site does not grow with every release. Rejects with a plain text if the folder contains no
 * release of this add-in.
 */
async function readPreviousFiles(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
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

/** Returns the content of SHA256SUMS, as `sha256sum --check` reads it: one line for each file, sorted by path. */
function createChecksums(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}\n`)
    .join("");
}
