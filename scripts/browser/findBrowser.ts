import { aptBrowser } from "./aptBrowser.ts";
import type { FoundBrowser } from "./foundBrowser.ts";
import { installedBrowsers } from "./installedBrowsers.ts";
import { packagedBrowser } from "./packagedBrowser.ts";
import { playwrightBrowsers } from "./playwrightBrowsers.ts";

/** A place to look in. It gives browsers that are there, or makes one; it rejects with the reason why it cannot. */
export interface BrowserSource {
  /** What the message says that was tried. */
  readonly name: string;
  readonly find: () => Promise<readonly FoundBrowser[]>;
}

/**
 * Where a browser is looked for, in this order. The packaged one goes first: it is the same version everywhere, and
 * without the parts that draw windows it takes half the processor time.
 */
export const browserSources: readonly BrowserSource[] = [
  { name: "the npm package @sparticuz/chromium", find: packagedBrowser },
  { name: "installed Chrome, Chromium or Edge", find: installedBrowsers },
  { name: "Playwright's cache", find: playwrightBrowsers },
  { name: "apt-get install chromium", find: aptBrowser },
];

/**
 * Starts the first browser that starts. The environment variable BROWSER_PATH goes before everything and is never
 * replaced: if that one does not start, this rejects. Rejects with all that was tried when none starts.
 */
export async function findBrowser<T>(
  start: (browser: FoundBrowser) => Promise<T>,
  sources: readonly BrowserSource[] = browserSources,
): Promise<T> {
  const { BROWSER_PATH } = process.env;
  if (BROWSER_PATH !== undefined && BROWSER_PATH !== "") {
    return start({ executablePath: BROWSER_PATH }).catch((error: unknown) => {
      throw new Error(`BROWSER_PATH names ${BROWSER_PATH}, which does not start: ${firstLine(error)}`);
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
    `No browser could be started. Install Chromium, or set BROWSER_PATH. Tried:\n${tried.map((line) => `  ${line}\n`).join("")}`,
  );
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
