import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addinFolder, root } from "../../scripts/buildAddin.ts";
import { releaseFiles } from "../../scripts/package/releaseFiles.ts";
import { writeRelease } from "../../scripts/package/writeRelease.ts";
import { openToAll } from "../../scripts/tryRelease/serverFolder.ts";
import type { Organization } from "../../scripts/tryRelease/startOrganization.ts";

/** Addresses of the page's main script before and after an upgrade. */
export interface Upgraded {
  readonly earlier: string;
  readonly later: string;
}

/** Replaces the served release by one in which every hash differs, as an administrator would. */
export async function upgrade({ release, settings }: Organization): Promise<Upgraded> {
  const folder = mkdtempSync(join(tmpdir(), "im-groups-upgrade-"));
  try {
    const next = await releaseFiles(
      { ...settings, revision: 1 },
      {
        root,
        built: otherBuild(folder),
        previous: release.releaseFolder,
      },
    );
    await writeRelease(next, join(folder, "release"));
    const earlier = mainScript(release.site);
    for (const name of readdirSync(release.site)) rmSync(join(release.site, name), { recursive: true });
    cpSync(join(folder, "release", "site"), release.site, { recursive: true });
    openToAll(release.site);
    return { earlier, later: mainScript(release.site) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const mainScript = (site: string): string =>
  /src="(immutable\/main\.[^"]*)"/.exec(readFileSync(join(site, "taskpane.html"), "utf8"))?.[1] ?? "";

/** A copy of the build with every hash reversed, in file names and in references to them. */
function otherBuild(folder: string): string {
  const other = join(folder, "dist");
  cpSync(addinFolder, other, { recursive: true });
  const scripts = readdirSync(join(other, "immutable"));
  const hashes = scripts.map((name) => /\.([0-9a-f]{20})\./.exec(name)?.[1] ?? "").filter(Boolean);
  const reverseHashes = (text: string) =>
    hashes.reduce((changed, hash) => changed.replaceAll(hash, Array.from(hash).reverse().join("")), text);
  for (const path of ["taskpane.html", ...scripts.map((name) => join("immutable", name))]) {
    const file = join(other, path);
    writeFileSync(file, reverseHashes(readFileSync(file, "utf8")));
    renameSync(file, join(other, reverseHashes(path)));
  }
  return other;
}
