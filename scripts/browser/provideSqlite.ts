import { cp, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { aptDownload } from "./aptDownload.ts";
import { exists } from "./foundBrowser.ts";

const library = "libsqlite3.so.0";
const systemFolders = ["/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib"];

/**
 * Provides libsqlite3.so.0, which the packaged browser's NSS needs and the package lacks: without it, the browser
 * crashes at the first https page. If the system lacks it, puts Debian's copy beside the browser's other libraries.
 * This works for any user and does not change the system. Rejects with what to install if that fails.
 */
export async function provideSqlite(folder: string): Promise<void> {
  const places = [folder, ...systemFolders].map((place) => exists(join(place, library)));
  if ((await Promise.all(places)).includes(true)) return;
  console.log(`Downloading ${library} from Debian (first run only)…`);
  const draft = await mkdtemp(join(folder, "draft-"));
  try {
    const unpacked = join(draft, "unpacked");
    await mkdir(unpacked);
    await aptDownload("libsqlite3-0", unpacked);
    // Copies the file, because the name is a link to a file with the full version in its name.
    await cp(join(unpacked, "usr/lib/x86_64-linux-gnu", library), join(draft, library), {
      dereference: true,
    });
    await rename(join(draft, library), join(folder, library));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${library} is missing. Install it, or let apt-get reach Debian's package servers: ${reason}`,
      { cause: error },
    );
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
