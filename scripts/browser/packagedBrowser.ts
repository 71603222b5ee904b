import { cp, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { downloadByApt } from "./apt.ts";
import { exists, type FoundBrowser } from "./foundBrowser.ts";
import { packagedFiles } from "./packagedFiles.ts";

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

const sqlite = "libsqlite3.so.0";
const systemFolders = ["/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib"];

/**
 * Provides libsqlite3.so.0, which the packaged browser's NSS needs and the package lacks: without it, the browser
 * crashes at the first https page. If the system lacks it, puts Debian's copy beside the browser's other libraries.
 * This works for any user and does not change the system. Rejects with what to install if that fails.
 */
async function provideSqlite(folder: string): Promise<void> {
  const places = [folder, ...systemFolders].map((place) => exists(join(place, sqlite)));
  if ((await Promise.all(places)).includes(true)) return;
  console.log(`Downloading ${sqlite} from Debian (first run only)…`);
  const draft = await mkdtemp(join(folder, "draft-"));
  try {
    const unpacked = join(draft, "unpacked");
    await mkdir(unpacked);
    await downloadByApt("libsqlite3-0", unpacked);
    // Copies the file, because the name is a link to a file with the full version in its name.
    await cp(join(unpacked, "usr/lib/x86_64-linux-gnu", sqlite), join(draft, sqlite), { dereference: true });
    await rename(join(draft, sqlite), join(folder, sqlite));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${sqlite} is missing. Install it, or let apt-get reach Debian's package servers: ${reason}`,
      { cause: error },
    );
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
