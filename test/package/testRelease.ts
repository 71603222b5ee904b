import { addinFolder, root } from "../../scripts/buildAddin.ts";
import { releaseFiles, type Release } from "../../scripts/package/releaseFiles.ts";
import { readSettings, type Settings } from "../../scripts/package/settings.ts";

/** The settings of an organisation that does not exist. */
export const example = {
  baseUrl: "https://mail.example.org/imgroups/",
  frameAncestors: ["https://mail.example.org", "https://owa.example.org:8443"],
  ewsUrl: "https://mail.example.org/EWS/Exchange.asmx",
  upstream: "https://exchange01.corp.example.org/EWS/Exchange.asmx",
  supportUrl: "https://help.example.org/im?a=1&b=2",
};

/** The example's settings with some of them changed. Throws where they are refused. */
export function settingsWith(change: Readonly<Record<string, unknown>> = {}): Settings {
  const read = readSettings(JSON.stringify({ ...example, ...change }));
  if (!read.ok) throw new Error(read.failure.join("\n"));
  return read.value;
}

/** A release of the example with some settings changed. */
export const releaseWith = (
  change: Readonly<Record<string, unknown>> = {},
  previous?: string,
): Promise<Release> => releaseFiles(settingsWith(change), { root, built: addinFolder, previous });

/** A file's text in a release. Throws where there is none. */
export function fileOf(release: Release, path: string): string {
  const bytes = release.files.get(path);
  if (!bytes) throw new Error(`${path} is not in the release.`);
  return Buffer.from(bytes).toString("utf8");
}
