import { installByApt } from "./apt.ts";
import { existing, type FoundBrowser } from "./foundBrowser.ts";
import { installedBrowsers, playwrightBrowsers } from "./installedBrowsers.ts";
import { packagedBrowser } from "./packagedBrowser.ts";

/**
 * A place to look for a browser. `find` returns the browsers that are there, or installs one. Rejects with the reason
 * if it cannot.
 */
export interface BrowserSource {
  /** Name of the place, for the error message. */
  readonly name: string;
  readonly find: () => Promise<readonly FoundBrowser[]>;
}

/** Places of browsers that can draw windows and that need no installation. */
export const installedSources: readonly BrowserSource[] = [
  { name: "installed Chrome, Chromium, or Edge", find: installedBrowsers },
  { name: "Playwright's cache", find: playwrightBrowsers },
];

/**
 * Places to look for a browser, in this order. The packaged browser is first: it is the same version on every machine,
 * and needs half the processor time, because it cannot draw windows.
 */
export const browserSources: readonly BrowserSource[] = [
  { name: "the npm package @sparticuz/chromium", find: packagedBrowser },
  ...installedSources,
  {
    name: "apt-get install chromium",
    // Works only as root on Debian or a distribution based on it: most often, in a container.
    find: async () => {
      await installByApt("chromium");
      return existing(["/usr/bin/chromium"]);
    },
  },
];

/**
 * Starts the first browser that works. If the environment variable BROWSER_PATH is set, only that browser is tried.
 * Rejects with everything that was tried if none starts.
 */
export async function findBrowser<T>(
  start: (browser: FoundBrowser) => Promise<T>,
  sources: readonly BrowserSource[] = browserSources,
): Promise<T> {
  const { BROWSER_PATH } = process.env;
  if (BROWSER_PATH !== undefined && BROWSER_PATH !== "") {
    return start({ executablePath: BROWSER_PATH }).catch((error: unknown) => {
      throw new Error(`BROWSER_PATH is ${BROWSER_PATH}, which does not start: ${firstLine(error)}`);
    });
  }
  const tried: string[] = [];
  for (const { name, find } of sources) {
    try {
      const browsers = await find();
      if (browsers.length === 0) tried.push(`${name}: none`);
      for (const browser of browsers) {
        try {
          return await start(browser);
        } catch (error) {
          tried.push(`${name}: ${browser.executablePath} does not start: ${firstLine(error)}`);
        }
      }
    } catch (error) {
      tried.push(`${name}: ${firstLine(error)}`);
    }
  }
  throw new Error(
    `Could not start a browser. Install Chromium, or set BROWSER_PATH. Tried:\n${tried.map((line) => `  ${line}\n`).join("")}`,
  );
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
