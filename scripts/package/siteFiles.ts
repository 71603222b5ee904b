import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OfficeJsCopy } from "./officeJsFiles.ts";
import { releaseManifest } from "./releaseManifest.ts";
import { releasePage } from "./releasePage.ts";
import type { Settings } from "./settings.ts";

/** Sources of the site, in addition to the settings. */
export interface SiteSources {
  /** Folder that the build was written to, `dist`. */
  readonly built: string;
  /** The text of the repository's manifest. */
  readonly manifest: string;
  readonly version: string;
  readonly ownOfficeJs: OfficeJsCopy | undefined;
}

/**
 * Returns the files that browsers load, by their path in the site. All come from the build; only three depend on the
 * organization.
 */
export async function siteFiles(settings: Settings, sources: SiteSources): Promise<Map<string, Uint8Array>> {
  const { built, manifest, version, ownOfficeJs } = sources;
  const files = new Map<string, Uint8Array>(ownOfficeJs?.files);
  for (const path of await filesIn(built)) files.set(path, await readFile(join(built, path)));

  const page = releasePage(textAt(files, "taskpane.html"), settings, ownOfficeJs);
  files.set("taskpane.html", Buffer.from(page));
  files.set("config.json", Buffer.from(configFile(settings)));
  const filled = releaseManifest(manifest, settings, version, (path) => files.get(path));
  files.set("manifest.xml", Buffer.from(filled));
  return files;
}

/** Returns the content of config.json, which the pane reads when it starts. */
function configFile({ ewsUrl, supportUrl, config }: Settings): string {
  return `${JSON.stringify({ ...config, ewsUrl, supportUrl }, undefined, 2)}\n`;
}

/** Returns the paths of all files in a folder and its subfolders, with `/` on every system. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const paths = entries.map(async (entry) => {
    if (!entry.isDirectory()) return [entry.name];
    return (await filesIn(join(folder, entry.name))).map((path) => `${entry.name}/${path}`);
  });
  return (await Promise.all(paths)).flat().sort();
}

/** Returns a file's text. Throws if the site lacks the file. */
export function textAt(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`${path} is missing in dist. Run \`npm run build\`.`);
  return Buffer.from(bytes).toString("utf8");
}
