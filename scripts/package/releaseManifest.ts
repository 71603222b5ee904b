import { manifestFor } from "../../webpack/manifestFor.js";
import { manifestMistakes } from "./manifest/manifestMistakes.ts";
import type { Settings } from "./settings.ts";

/** The manifest's version: three parts of the package's, and the settings' revision, so that either can raise it. */
export const manifestVersion = (packageVersion: string, { revision }: Settings): string =>
  `${packageVersion}.${revision}`;

/**
 * The repository's manifest with this organisation's addresses and version. Throws where it would break a rule of
 * Outlook's: Exchange takes some of these mistakes without a word and shows no button.
 *
 * @param readIcon gives the bytes of a file in the release by its path, undefined if there is none
 */
export function releaseManifest(
  source: string,
  settings: Settings,
  version: string,
  readIcon: (path: string) => Uint8Array | undefined,
): string {
  const { baseUrl, supportUrl } = settings;
  // The comments are for those who edit the source.
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
  if (mistakes.length > 0) throw new Error(`The manifest would not work:\n${mistakes.join("\n")}`);
  return manifest;
}

/** A manifest takes https alone; with a mail address users find help in the pane. */
function withSupport(manifest: string, supportUrl: string | undefined): string {
  if (!supportUrl?.startsWith("https:")) return manifest;
  const escaped = supportUrl.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return manifest.replace(/(<SupportUrl DefaultValue=")[^"]*/, (_, before: string) => before + escaped);
}
