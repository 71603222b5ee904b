import { mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * The folder of the user's cache in which the playground keeps its certificate and its browser, made if it is not
 * there and readable by the user alone: `$XDG_CACHE_HOME`, on Windows `%LOCALAPPDATA%`, else `~/.cache`.
 */
export async function cacheFolder(): Promise<string> {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const windows = process.platform === "win32" ? LOCALAPPDATA : undefined;
  const folder = join(XDG_CACHE_HOME ?? windows ?? join(homedir(), ".cache"), "im-groups-for-outlook");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}
