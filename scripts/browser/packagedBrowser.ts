import { join } from "node:path";
import type { FoundBrowser } from "./foundBrowser.ts";
import { packagedFiles } from "./packagedFiles.ts";
import { provideSqlite } from "./provideSqlite.ts";

/** The Chromium of the npm package @sparticuz/chromium (Linux x64). It draws with the machine's fonts, or with its own. */
export async function packagedBrowser(): Promise<readonly FoundBrowser[]> {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error("for Linux on x64 alone");
  const folder = await packagedFiles();
  await provideSqlite(join(folder, "lib"));
  const { LD_LIBRARY_PATH, FONTCONFIG_FILE, FONTCONFIG_PATH } = process.env;
  const chosen = FONTCONFIG_FILE ?? FONTCONFIG_PATH;
  const environment = {
    LD_LIBRARY_PATH: [join(folder, "lib"), LD_LIBRARY_PATH].filter(Boolean).join(":"),
    ...(chosen === undefined ? { FONTCONFIG_FILE: join(folder, "machine-fonts.conf") } : {}),
  };
  return [{ executablePath: join(folder, "chromium"), environment }];
}
