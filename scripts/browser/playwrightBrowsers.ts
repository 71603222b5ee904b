import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { existing } from "./foundBrowser.ts";
import type { FoundBrowser } from "./foundBrowser.ts";

const executables = [
  "chrome-linux64/chrome",
  "chrome-linux/chrome",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-win64/chrome.exe",
  "chrome-win/chrome.exe",
];

/** Returns every Chromium that Playwright has downloaded for this user, newest first. */
export async function playwrightBrowsers(): Promise<readonly FoundBrowser[]> {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? cache();
  const names = await readdir(folder).catch(() => []);
  const builds = names
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((one, other) => Number(other.slice(9)) - Number(one.slice(9)));
  return existing(builds.flatMap((build) => executables.map((file) => join(folder, build, file))));
}

function cache(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === "darwin") return join(homedir(), "Library/Caches/ms-playwright");
  if (process.platform === "win32") return join(LOCALAPPDATA ?? homedir(), "ms-playwright");
  return join(XDG_CACHE_HOME ?? join(homedir(), ".cache"), "ms-playwright");
}
