import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import { startPlayground } from "../simulator/playground.ts";
import { launchBrowser, type LaunchOptions } from "./browser/launchBrowser.ts";
import { addinFolder, buildAddin } from "./buildAddin.ts";

type UsePane = (pane: FrameLocator, page: Page) => Promise<void>;

/** Opens a page that plays Outlook in a browser without a window, and closes the browser after `use`. */
export async function withPane(
  { url, ...launch }: LaunchOptions & { readonly url: string },
  use: UsePane,
  context: BrowserContextOptions = {},
): Promise<void> {
  const browser = await launchBrowser(launch);
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      locale: "en-US",
      ...context,
    });
    await page.goto(url);
    await use(page.frameLocator("#frame iframe"), page);
  } finally {
    await browser.close();
  }
}

/** Opens the playground, with the production build, in a browser without a window. */
export async function withPlaygroundPane(
  fonts: "packaged" | "machine",
  use: UsePane,
  context?: BrowserContextOptions,
): Promise<void> {
  await buildAddin();
  const playground = await startPlayground({ addinFolder });
  try {
    await withPane({ ...playground, fonts }, use, context);
  } finally {
    await playground.close();
  }
}

/** Saves a screenshot and prints its path. */
export async function saveScreenshot(page: Page, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path });
  console.log(`Screenshot: ${path}`);
}
