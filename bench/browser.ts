import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { launchBrowser, type LaunchOptions } from "../scripts/browser/launchBrowser.ts";
import type { Outlook } from "../simulator/outlook/startOutlook.ts";

/** Makes an older Chromium parse XML in Rust, as current versions do, so that results do not depend on the version. */
export const xmlParserInRust = "--enable-blink-features=XMLRustForNonXslt";

/** Starts a browser and prints its version. */
export async function openBrowser(options: LaunchOptions): Promise<Browser> {
  const browser = await launchBrowser(options);
  printVersion(browser);
  return browser;
}

/** Prints the version of a browser, because results depend on it. */
export function printVersion(browser: Browser | null): void {
  console.log(`\nChromium ${browser?.version() ?? ""}. Medians in milliseconds.`);
}

/** Opens a page with one script in its own browser context, which has its own process and no compiled code. */
export async function withFreshPage<T>(
  browser: Browser,
  script: string,
  use: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.setContent('<!doctype html><html lang="en"><body style="margin: 0"></body></html>');
    await page.addScriptTag({ content: script });
    return await use(page);
  } finally {
    await context.close();
  }
}

type PaneAddress = Pick<Outlook, "url" | "addinUrl">;

/** Opens the page that plays Outlook. Returns the frame of the task pane. */
export async function openPane(page: Page, outlook: PaneAddress): Promise<Frame> {
  await page.goto(outlook.url);
  return findPane(page, outlook);
}

/** Returns the frame of the task pane as soon as it has loaded the add-in. */
export async function findPane(page: Page, { addinUrl }: Pick<PaneAddress, "addinUrl">): Promise<Frame> {
  const isPane = (frame: Frame) => frame.url().startsWith(addinUrl);
  return page.frames().find(isPane) ?? page.waitForEvent("framenavigated", isPane);
}
