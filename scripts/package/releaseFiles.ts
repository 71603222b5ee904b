import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checksums } from "./checksums.ts";
import { officeJsFiles } from "./officeJsFiles.ts";
import { lasts, previousFiles } from "./previousFiles.ts";
import { manifestVersion } from "./releaseManifest.ts";
import { fillingFor, serverFiles } from "./serverFiles.ts";
import type { Settings } from "./settings.ts";
import { siteFiles, textOf } from "./siteFiles.ts";

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
  const earlier = previous === undefined ? new Map<string, Uint8Array>() : await previousFiles(previous);
  const kept = [...earlier.keys()].filter((path) => !own.has(path));

  const id = /<Id>([^<]*)<\/Id>/.exec(textOf(own, "manifest.xml"))?.[1] ?? "";
  const filling = fillingFor(settings, textOf(own, "taskpane.html"), { id, version });
  const record = { version, lastingFiles: [...own.keys()].filter(lasts).sort() };
  const files = new Map([
    ...(await serverFiles(filling)),
    ["release.json", Buffer.from(`${JSON.stringify(record, undefined, 2)}\n`)] as const,
    ["LICENSE", await readFile(join(root, "LICENSE"))] as const,
    ...[...earlier, ...own].map(([path, bytes]) => [`site/${path}`, bytes] as const),
  ]);
  return { version, files: new Map([...files, ["SHA256SUMS", Buffer.from(checksums(files))]]), kept };
}
