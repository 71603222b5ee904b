import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addinFolder, root } from "../buildAddin.ts";
import { releaseFiles } from "../package/releaseFiles.ts";
import type { Settings } from "../package/settings.ts";
import { textOf } from "../package/siteFiles.ts";
import { writeFiles } from "../package/writeRelease.ts";
import { certificateFor, type Certificate } from "./certificateFor.ts";
import { serverFolder } from "./serverFolder.ts";

/** A release on this machine, and what a server needs to serve it. */
export interface ServedRelease {
  /** A folder for what a server needs. Its path is of plain characters. */
  readonly folder: string;
  /** The release's files, in that folder. */
  readonly releaseFolder: string;
  /** The site that is served, in that folder: a copy of the release's. */
  readonly site: string;
  /** Where the settings have it: 443 unless they say so, which tests cannot use. */
  readonly port: number;
  /** For mail.example.org. */
  readonly certificate: Certificate;
  /**
   * A configuration of the release with the places in it that are the machine's: each has to be in it, so that no test
   * runs with less of it than is meant.
   */
  readonly configuration: (path: string, places: Readonly<Record<string, string>>) => string;
  readonly remove: () => void;
}

/** Makes a release of the build for mail.example.org, and lays out its files in a temporary folder. */
export async function servedRelease(settings: Settings): Promise<ServedRelease> {
  const { files } = await releaseFiles(settings, { root, built: addinFolder });
  const folder = serverFolder();
  const port = Number(new URL(settings.baseUrl).port || 443);
  const releaseFolder = join(folder, "release");
  await writeFiles(files, releaseFolder);
  const site = join(folder, "site");
  const ofSite = [...files].filter(([path]) => path.startsWith("site/"));
  await writeFiles(new Map(ofSite), folder);
  const certificate = await certificateFor("mail.example.org");
  writeFileSync(join(folder, "im-groups.crt"), certificate.cert);
  writeFileSync(join(folder, "im-groups.key"), certificate.key);
  writeFileSync(join(folder, "im-groups.pem"), `${certificate.cert.trim()}\n${certificate.key}`);
  return {
    ...{ folder, releaseFolder, site, port, certificate },
    configuration: (path, places) =>
      Object.entries(places).reduce(
        (text, [place, here]) => {
          if (!text.includes(place)) throw new Error(`${path} has no ${place}`);
          return text.replaceAll(place, here);
        },
        textOf(files, path),
      ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
