import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { cacheFolder } from "../../simulator/cacheFolder.ts";
import { exists } from "./foundBrowser.ts";
import { run } from "./run.ts";

const source = fileURLToPath(new URL("./packaged/", import.meta.url));

/** Archives of the package that are unpacked: libraries, software rendering, and fonts. */
const archives = ["al2023.tar", "swiftshader.tar", "fonts.tar"];

/**
 * Returns the folder, in the user's cache, with the unpacked npm package @sparticuz/chromium: a Chromium for Linux x64,
 * its libraries, and fonts for any Linux. A separate lock file fixes the package's version. None of the package's code
 * runs: its own unpacking trusts whatever is in the temporary folder, and its arguments disable web security.
 */
export async function packagedFiles(): Promise<string> {
  const folder = join(await cacheFolder(), `chromium-${await contentHash()}`);
  if (!(await exists(join(folder, "chromium")))) await unpack(folder);
  return folder;
}

/**
 * Returns a hash of everything that determines the folder's content, including this file: a change always leads to a
 * new folder.
 */
async function contentHash(): Promise<string> {
  const hash = createHash("sha256").update(await readFile(fileURLToPath(import.meta.url)));
  for (const name of (await readdir(source)).sort()) hash.update(await readFile(join(source, name)));
  return hash.digest("hex").slice(0, 16);
}

/** Unpacks into a draft folder, then moves it into place: an interrupted attempt leaves no incomplete folder. */
async function unpack(folder: string): Promise<void> {
  console.log("Installing a browser from npm (first run only, 68 MB)…");
  const draft = await mkdtemp(join(dirname(folder), `draft-${basename(folder)}-`));
  try {
    await cp(source, draft, { recursive: true });
    await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], draft);
    const packed = join(draft, "node_modules/@sparticuz/chromium/bin");
    await decompress(join(packed, "chromium.br"), join(draft, "chromium"), 0o700);
    for (const archive of archives) {
      await decompress(join(packed, `${archive}.br`), join(draft, archive), 0o600);
      // Skips the font settings in the archive: the repository has its own, and the package's name folders that any
      // user can write to.
      await run("tar", ["-xf", archive, "--no-same-owner", "--exclude=fonts.conf"], draft);
      await rm(join(draft, archive));
    }
    await rm(join(draft, "node_modules"), { recursive: true });
    await moveIntoPlace(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Moves the draft to its place. If another process was faster, keeps that process's folder: a browser may be running
 * from it.
 */
async function moveIntoPlace(draft: string, folder: string): Promise<void> {
  try {
    await rename(draft, folder);
  } catch (error) {
    if (await exists(join(folder, "chromium"))) return;
    if (!(await exists(folder))) throw error;
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
  }
}

const decompress = (from: string, to: string, mode: number): Promise<void> =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }));
