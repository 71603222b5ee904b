import { join } from "node:path";
import type { FoundBrowser } from "./foundBrowser.ts";
import { packagedFiles } from "./packagedFiles.ts";
import { provideSqlite } from "./provideSqlite.ts";

/**
 * Returns the Chromium of the npm package @sparticuz/chromium, for Linux on x64. It uses the machine's fonts or its
 * own.
 */
export async function packagedBrowser(): Promise<readonly FoundBrowser[]> {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error("only for Linux on x64");
  const folder = await packagedFiles();
  await provideSqlite(join(folder, "lib"));
  const { LD_LIBRARY_PATH, FONTCONFIG_FILE, FONTCONFIG_PATH } = process.env;
  const fontSettings = FONTCONFIG_FILE ?? FONTCONFIG_PATH;
  const environment = {
    LD_LIBRARY_PATH: [join(folder, "lib"), LD_LIBRARY_PATH].filter(Boolean).join(":"),
    ...(fontSettings === undefined ? { FONTCONFIG_FILE: join(folder, "machine-fonts.conf") } : {}),
  };
  return [{ executablePath: join(folder, "chromium"), environment }];
}
