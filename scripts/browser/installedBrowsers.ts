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
export const installedBrowsers = (): Promise<readonly FoundBrowser[]> => existing(places());

function places(): readonly string[] {
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
