import { access, constants, lstat, mkdir } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";

const name = "im-groups-for-outlook";

/**
 * The folder of the user's cache in which the playground keeps its certificate and its browser, made if it is not
 * there and readable by the user alone: in `$XDG_CACHE_HOME`, on Windows `%LOCALAPPDATA%`, else `~/.cache`. It is in the
 * temporary folder if nothing can be written there: a user may have no home, or one that is read-only.
 */
export async function cacheFolder(temporaryPlace = tmpdir()): Promise<string> {
  const usual = join(usualPlace(), name);
  if (await make(usual)) return usual;
  const temporary = join(temporaryPlace, `${name}-${process.getuid?.() ?? "cache"}`);
  // Anyone may write into the temporary folder: what somebody else has put there is not ours.
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
