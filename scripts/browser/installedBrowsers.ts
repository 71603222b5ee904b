import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { existing } from "./foundBrowser.ts";
import type { FoundBrowser } from "./foundBrowser.ts";

const commands = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"];

const macApplications = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** Returns the browsers Chrome, Chromium, and Edge that exist where their installers put them. */
export const installedBrowsers = (): Promise<readonly FoundBrowser[]> => existing(usualPaths());

function usualPaths(): readonly string[] {
  const { PATH = "", HOME = "", PROGRAMFILES = "", LOCALAPPDATA = "" } = process.env;
  switch (process.platform) {
    case "darwin":
      return ["/Applications", join(HOME, "Applications")].flatMap((folder) =>
        macApplications.map((application) => join(folder, application)),
      );
    case "win32":
      return [PROGRAMFILES, process.env["PROGRAMFILES(X86)"] ?? "", LOCALAPPDATA]
        .filter((folder) => folder !== "")
        .flatMap((folder) => windowsPrograms.map((program) => join(folder, program)));
    default:
      return [...PATH.split(delimiter).filter((folder) => folder !== ""), "/snap/bin"].flatMap((folder) =>
        commands.map((command) => join(folder, command)),
      );
  }
}

/** Executables in a folder of Playwright's cache, by system. */
const playwrightExecutables = [
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
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? playwrightCache();
  const names = await readdir(folder).catch(() => []);
  const builds = names
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((one, other) => Number(other.slice(9)) - Number(one.slice(9)));
  return existing(builds.flatMap((build) => playwrightExecutables.map((file) => join(folder, build, file))));
}

function playwrightCache(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === "darwin") return join(homedir(), "Library/Caches/ms-playwright");
  if (process.platform === "win32") return join(LOCALAPPDATA ?? homedir(), "ms-playwright");
  return join(XDG_CACHE_HOME ?? join(homedir(), ".cache"), "ms-playwright");
}
