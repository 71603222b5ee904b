import { join } from "node:path";
import { packagedFiles } from "./packagedFiles.ts";

/**
 * The environment in which a browser on Linux draws with the packaged fonts and no others, whatever fonts and settings
 * the machine has. Elsewhere no environment does that. A machine where the package cannot be had keeps its own fonts,
 * and the console says so.
 */
export async function packagedFonts(): Promise<Readonly<Record<string, string | undefined>>> {
  if (process.platform !== "linux") return {};
  try {
    const folder = await packagedFiles();
    return { FONTCONFIG_FILE: join(folder, "fonts.conf"), FONTCONFIG_SYSROOT: undefined };
  } catch (error) {
    console.warn(
      `The browser uses this machine's fonts: ${error instanceof Error ? error.message : String(error)}`,
    );
    return {};
  }
}
