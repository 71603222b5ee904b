import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addinFolder, root } from "../buildAddin.ts";
import { releaseFiles } from "../package/releaseFiles.ts";
import type { Settings } from "../package/settings.ts";
import { textOf } from "../package/siteFiles.ts";
import { writeRelease } from "../package/writeRelease.ts";
import { certificateFor, type Certificate } from "./certificateFor.ts";

/** A release on this machine, and what a server needs to serve it. */
export interface ServedRelease {
  /** A folder that a server without rights may read and write in. */
  readonly folder: string;
  /** The release's site, in that folder. */
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
  const folder = mkdtempSync(join(tmpdir(), "im-groups-server-"));
  const release = await releaseFiles(settings, { root, built: addinFolder });
  const port = Number(new URL(settings.baseUrl).port || 443);
  const written = join(folder, "release");
  await writeRelease(release, written);
  const site = join(folder, "site");
  cpSync(join(written, "site"), site, { recursive: true });
  const certificate = await certificateFor("mail.example.org");
  writeFileSync(join(folder, "im-groups.crt"), certificate.cert);
  writeFileSync(join(folder, "im-groups.key"), certificate.key);
  writeFileSync(join(folder, "im-groups.pem"), `${certificate.cert.trim()}\n${certificate.key}`);
  open(folder);
  return {
    ...{ folder, site, port, certificate },
    configuration: (path, places) =>
      Object.entries(places).reduce(
        (text, [place, here]) => {
          if (!text.includes(place)) throw new Error(`${path} has no ${place}`);
          return text.replaceAll(place, here);
        },
        textOf(release.files, path),
      ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Lets everybody in: the servers run as nobody, and nothing here is secret. */
function open(path: string): void {
  const isFolder = statSync(path).isDirectory();
  chmodSync(path, isFolder ? 0o777 : 0o644);
  if (isFolder) for (const name of readdirSync(path)) open(join(path, name));
}
