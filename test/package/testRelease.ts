import { addinFolder, root } from "../../scripts/buildAddin.ts";
import { releaseFiles, type Release } from "../../scripts/package/releaseFiles.ts";
import { readSettings, type Settings } from "../../scripts/package/settings.ts";

/** Settings of a fictional organization. */
export const example = {
  baseUrl: "https://mail.example.org/imgroups/",
  frameAncestors: ["https://mail.example.org", "https://owa.example.org:8443"],
  ewsUrl: "https://mail.example.org/EWS/Exchange.asmx",
  upstream: "https://exchange01.corp.example.org/EWS/Exchange.asmx",
  supportUrl: "https://help.example.org/im?a=1&b=2",
};

/** Returns the example's settings with a change. Throws if they are invalid. */
export function settingsWith(change: Readonly<Record<string, unknown>> = {}): Settings {
  const read = readSettings(JSON.stringify({ ...example, ...change }));
  if (!read.ok) throw new Error(read.failure.join("\n"));
  return read.value;
}

/** Creates a release of the example with changed settings. */
export const releaseWith = (
  change: Readonly<Record<string, unknown>> = {},
  previous?: string,
): Promise<Release> => releaseFiles(settingsWith(change), { root, built: addinFolder, previous });

/** Returns a file's text in a release. Throws if the file is missing. */
export function fileOf(release: Release, path: string): string {
  const bytes = release.files.get(path);
  if (!bytes) throw new Error(`${path} is not in the release.`);
  return Buffer.from(bytes).toString("utf8");
}
