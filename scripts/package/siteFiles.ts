import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OfficeJsCopy } from "./officeJsFiles.ts";
import { releaseManifest } from "./releaseManifest.ts";
import { releasePage } from "./releasePage.ts";
import type { Settings } from "./settings.ts";

/** What the site is made of, beside the settings. */
export interface SiteSources {
  /** The folder that the build wrote, `dist`. */
  readonly built: string;
  /** The text of the repository's manifest. */
  readonly manifest: string;
  readonly version: string;
  readonly ownOfficeJs: OfficeJsCopy | undefined;
}

/** The files that browsers get, by their path in the site. The build is the same for every organisation; three differ. */
export async function siteFiles(settings: Settings, sources: SiteSources): Promise<Map<string, Uint8Array>> {
  const { built, manifest, version, ownOfficeJs } = sources;
  const files = new Map<string, Uint8Array>(ownOfficeJs?.files);
  for (const path of await filesIn(built)) files.set(path, await readFile(join(built, path)));

  const page = releasePage(textOf(files, "taskpane.html"), settings, ownOfficeJs);
  files.set("taskpane.html", Buffer.from(page));
  files.set("config.json", Buffer.from(configFile(settings)));
  const filled = releaseManifest(manifest, settings, version, (path) => files.get(path));
  files.set("manifest.xml", Buffer.from(filled));
  return files;
}

/** What the pane reads at its start. */
function configFile({ ewsUrl, supportUrl, config }: Settings): string {
  return `${JSON.stringify({ ...config, ewsUrl, supportUrl }, undefined, 2)}\n`;
}

/** The paths of all files in a folder and its folders, with `/` on every system. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const paths = entries.map(async (entry) => {
    if (!entry.isDirectory()) return [entry.name];
    return (await filesIn(join(folder, entry.name))).map((path) => `${entry.name}/${path}`);
  });
  return (await Promise.all(paths)).flat().sort();
}

/** A file's text. Throws where the site lacks it. */
export function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`${path} is missing in dist: run \`npm run build\`.`);
  return Buffer.from(bytes).toString("utf8");
}
