import { constants, createReadStream, createWriteStream } from "node:fs";
import { access, cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { cacheFolder } from "../../simulator/cacheFolder.ts";
import { installByApt } from "./aptBrowser.ts";
import type { FoundBrowser } from "./foundBrowser.ts";
import { run } from "./run.ts";

const source = fileURLToPath(new URL("./packaged/", import.meta.url));

/**
 * The Chromium of the npm package @sparticuz/chromium (Linux x64), installed into the user's cache folder by a lock file
 * of its own, and unpacked there into a folder named after its version. None of the package's code runs: its own
 * unpacking reuses whatever lies in the temporary folder, and its arguments switch web security off.
 */
export async function packagedBrowser(): Promise<readonly FoundBrowser[]> {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error("for Linux on x64 alone");
  const folder = join(await cacheFolder(), `chromium-${await version()}`);
  const executablePath = join(folder, "chromium");
  await access(executablePath, constants.X_OK).catch(() => unpack(folder));
  await provideSqlite();
  const environment = {
    LD_LIBRARY_PATH: [join(folder, "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
    FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? ((await hasFonts()) ? "/etc/fonts" : folder),
  };
  return [{ executablePath, environment }];
}

async function version(): Promise<string> {
  const { dependencies } = JSON.parse(await readFile(join(source, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  return dependencies["@sparticuz/chromium"] ?? "";
}

/** Everything is made in a draft folder and then moved, so that a broken-off attempt leaves nothing half done. */
async function unpack(folder: string): Promise<void> {
  console.log("Installing a browser from npm (once, 68 MB)…");
  const draft = `${folder}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await Promise.all(
    ["package.json", "package-lock.json"].map((name) => cp(join(source, name), join(draft, name))),
  );
  await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], draft);

  const packed = join(draft, "node_modules/@sparticuz/chromium/bin");
  await decompress(join(packed, "chromium.br"), join(draft, "chromium"), 0o700);
  for (const archive of ["al2023.tar", "swiftshader.tar", "fonts.tar"]) {
    await decompress(join(packed, `${archive}.br`), join(draft, archive), 0o600);
    await run("tar", ["-xf", archive, "--no-same-owner"], draft);
    await rm(join(draft, archive));
  }
  await rm(join(draft, "node_modules"), { recursive: true });
  await writeFile(join(draft, "fonts.conf"), fontSettings(folder));
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
}

/** For a machine without any font: the package's own settings name folders that anybody may have filled. */
const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;

const decompress = (from: string, to: string, mode: number): Promise<void> =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }));

/** The package's NSS needs libsqlite3.so.0, which it lacks: without it the first https page ends the browser. */
async function provideSqlite(): Promise<void> {
  const folders = ["/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib", "/lib/x86_64-linux-gnu"];
  const found = await Promise.any(folders.map((folder) => access(join(folder, "libsqlite3.so.0")))).then(
    () => true,
    () => false,
  );
  if (!found) await installByApt("libsqlite3-0");
}

const hasFonts = (): Promise<boolean> =>
  access("/etc/fonts/fonts.conf").then(
    () => true,
    () => false,
  );
