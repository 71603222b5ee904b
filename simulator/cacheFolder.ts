import { access, constants, lstat, mkdir } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";

const name = "im-groups-for-outlook";

/**
 * Returns the folder in the user's cache where the playground stores its certificate and its browser. Creates the
 * folder if it is missing, readable only by the user: in `$XDG_CACHE_HOME`, on Windows `%LOCALAPPDATA%`, otherwise
 * `~/.cache`. Uses the temporary folder if the cache is not writable, because a user may have no home, or a read-only
 * one.
 */
export async function cacheFolder(temporaryPlace = tmpdir()): Promise<string> {
  const usual = join(usualPlace(), name);
  if (await make(usual)) return usual;
  const temporary = join(temporaryPlace, `${name}-${process.getuid?.() ?? "cache"}`);
  // Anyone can write to the temporary folder, so a folder that another user created there is not used.
  if ((await make(temporary)) && (await isOwn(temporary))) return temporary;
  throw new Error(
    `Neither ${usual} nor ${temporary} can be written to. Name a folder that can by XDG_CACHE_HOME.`,
  );
}

function usualPlace(): string {
  const { XDG_CACHE_HOME = "", LOCALAPPDATA = "" } = process.env;
  if (isAbsolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME;
  return process.platform === "win32" && LOCALAPPDATA !== "" ? LOCALAPPDATA : join(homedir(), ".cache");
}

const make = (folder: string): Promise<boolean> =>
  mkdir(folder, { recursive: true, mode: 0o700 })
    .then(() => access(folder, constants.W_OK))
    .then(
      () => true,
      () => false,
    );

async function isOwn(folder: string): Promise<boolean> {
  const found = await lstat(folder);
  if (process.getuid === undefined) return found.isDirectory();
  return found.isDirectory() && found.uid === process.getuid() && (found.mode & 0o077) === 0;
}
