import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addinFolder, root } from "../buildAddin.ts";
import { releaseFiles } from "../package/releaseFiles.ts";
import type { Settings } from "../package/settings.ts";
import { textAt } from "../package/siteFiles.ts";
import { writeFiles } from "../package/writeRelease.ts";
import { createCertificate, type Certificate } from "./createCertificate.ts";
import { serverFolder } from "./serverFolder.ts";

/** A release on this machine, and the files that a server needs to serve it. */
export interface ServedRelease {
  /** Folder with everything that a server needs. Its path has only plain characters. */
  readonly folder: string;
  /** The release's files, in that folder. */
  readonly releaseFolder: string;
  /** Folder of the site that is served: a copy of the release's, in `folder`. */
  readonly site: string;
  /** Port in the settings: 443 by default, which tests cannot use. */
  readonly port: number;
  /** Certificate for mail.example.org. */
  readonly certificate: Certificate;
  /**
   * Returns a configuration of the release in which texts of the release are replaced by those for this machine. Throws
   * if the configuration lacks one of them, so that no test silently tests less.
   */
  readonly configuration: (path: string, replacements: Readonly<Record<string, string>>) => string;
  readonly remove: () => void;
}

/** Packages the build as a release for mail.example.org, and writes its files to a temporary folder. */
export async function servedRelease(settings: Settings): Promise<ServedRelease> {
  const { files } = await releaseFiles(settings, { root, built: addinFolder });
  const folder = serverFolder();
  const port = Number(new URL(settings.baseUrl).port || 443);
  const releaseFolder = join(folder, "release");
  await writeFiles(files, releaseFolder);
  const site = join(folder, "site");
  const siteFiles = [...files].filter(([path]) => path.startsWith("site/"));
  await writeFiles(new Map(siteFiles), folder);
  const certificate = await createCertificate("mail.example.org");
  writeFileSync(join(folder, "im-groups.crt"), certificate.cert);
  writeFileSync(join(folder, "im-groups.key"), certificate.key);
  writeFileSync(join(folder, "im-groups.pem"), `${certificate.cert.trim()}\n${certificate.key}`);
  return {
    ...{ folder, releaseFolder, site, port, certificate },
    configuration: (path, replacements) =>
      Object.entries(replacements).reduce(
        (text, [before, after]) => {
          if (!text.includes(before)) throw new Error(`${path} does not contain ${before}`);
          return text.replaceAll(before, after);
        },
        textAt(files, path),
      ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
