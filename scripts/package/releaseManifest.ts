import { manifestFor } from "../../webpack/manifestFor.js";
import { manifestMistakes } from "./manifest/manifestMistakes.ts";
import type { Settings } from "./settings.ts";

/**
 * Returns the manifest's version: the three parts of the package's version, and the settings' revision, so that either
 * can raise it.
 */
export const manifestVersion = (packageVersion: string, { revision }: Settings): string =>
  `${packageVersion}.${revision}`;

/**
 * Returns the repository's manifest with this organization's addresses and version. Throws if it would break a rule of
 * Outlook's: Exchange accepts some of these mistakes silently, and Outlook then shows no button.
 *
 * @param readIcon returns the bytes of a file in the release by its path, undefined if there is none
 */
export function releaseManifest(
  source: string,
  settings: Settings,
  version: string,
  readIcon: (path: string) => Uint8Array | undefined,
): string {
  const { baseUrl, supportUrl } = settings;
  // The comments are only for people who edit the source.
  const manifest = withSupport(manifestFor(source, baseUrl), supportUrl)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}</Version>`)
    .replace(/ *<!--[^]*?-->\n/g, "");
  const mistakes = manifestMistakes(manifest, {
    version,
    readIcon: (address) => {
      const file = address.startsWith(baseUrl) ? readIcon(address.slice(baseUrl.length)) : undefined;
      return file && Buffer.from(file);
    },
  });
  if (mistakes.length > 0) throw new Error(`The manifest would not work. Correct:\n${mistakes.join("\n")}`);
  return manifest;
}

/**
 * Sets the support address, if it is an https address: a manifest accepts no other. If it is an email address, users
 * find it in the pane.
 */
function withSupport(manifest: string, supportUrl: string | undefined): string {
  if (!supportUrl?.startsWith("https:")) return manifest;
  const escaped = supportUrl.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return manifest.replace(/(<SupportUrl DefaultValue=")[^"]*/, (_, before: string) => before + escaped);
}
