import { join } from "node:path";
import { packagedFiles } from "./packagedFiles.ts";

/**
 * Returns the environment in which a browser on Linux uses only the packaged fonts, whatever fonts and settings the
 * machine has. Empty on other systems, where no environment variable can do that. If the package cannot be installed,
 * the browser uses the machine's fonts, and the console says so.
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
