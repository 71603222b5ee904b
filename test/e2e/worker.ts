import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../../scripts/browser/launchBrowser.ts";
import { localhostCertificate } from "../../simulator/localhostCertificate.ts";
import { startPlayground } from "../../simulator/playground.ts";
import type { Playground, PlaygroundOptions } from "../../simulator/playground.ts";
import { answerForMicrosoft } from "./answerForMicrosoft.ts";
import { place, usualViewport } from "./place.ts";
import { watchPages } from "./watchPage.ts";
import type { PageProblems } from "./watchPage.ts";

/** What a playground of a test file runs. Test files that give the same share one. */
export type SharedOptions = Pick<
  PlaygroundOptions,
  "addinFolder" | "content" | "untouched" | "latency" | "config" | "direct"
>;

/** A browser profile, and what went wrong in its pages. */
export interface WatchedContext {
  readonly context: BrowserContext;
  readonly problems: PageProblems;
}

/** A playground that runs until its worker ends. Each test file has to reset it. */
export interface SharedPlayground {
  readonly playground: Playground;
  /** A new browser profile. */
  readonly newContext: (options?: BrowserContextOptions) => Promise<WatchedContext>;
  /** The profile that all test files share: what the browser has cached and compiled is there already. */
  readonly usualContext: () => Promise<WatchedContext>;
  /** The page of that profile which all test files share. It plays Outlook, with the task pane closed at first. */
  readonly usualPage: () => Promise<Page>;
  /** Empties what pages have kept in the shared profile, but not the browser's cache. */
  readonly forgetStored: () => Promise<void>;
}

let browser: Promise<Browser> | undefined;
const playgrounds = new Map<string, Promise<SharedPlayground>>();

/** The worker's playground for these options; started when they are given for the first time. */
export function sharedPlayground(options: SharedOptions): Promise<SharedPlayground> {
  const key = JSON.stringify(options);
  const started = playgrounds.get(key) ?? start(options);
  playgrounds.set(key, started);
  return started;
}

async function start(options: SharedOptions): Promise<SharedPlayground> {
  if (!existsSync(join(options.addinFolder, "taskpane.html")))
    throw new Error("Nothing is built: run `npm run build`.");
  const playground = await startPlayground(options);
  const newContext = async (contextOptions: BrowserContextOptions = {}): Promise<WatchedContext> => {
    const settings = {
      viewport: usualViewport,
      ...place,
      reducedMotion: "reduce" as const,
      ...contextOptions,
    };
    const context = await (await sharedBrowser()).newContext(settings);
    // Long: it ends a test that waits for nothing, and must not run out where the machine is busy.
    context.setDefaultTimeout(60_000);
    if (options.untouched) await answerForMicrosoft(context);
    return { context, problems: await watchPages(context) };
  };
  let usual: Promise<WatchedContext> | undefined;
  const usualContext = () => (usual ??= newContext());
  let opened: Promise<Page> | undefined;
  const usualPage = () =>
    (opened ??= usualContext().then(async ({ context }) => {
      const page = await context.newPage();
      await page.goto(new URL("?pane=closed", playground.url).href);
      return page;
    }));
  let devTools: Promise<CDPSession> | undefined;
  // Playwright's setStorageState empties the cache as well, and every page after it compiles all scripts again.
  const forgetStored = async () => {
    devTools ??= usualPage().then((page) => page.context().newCDPSession(page));
    const session = await devTools;
    const storageTypes = "cookies,local_storage,indexeddb";
    for (const url of [playground.url, playground.addinUrl])
      await session.send("Storage.clearDataForOrigin", { origin: new URL(url).origin, storageTypes });
  };
  return { playground, newContext, usualContext, usualPage, forgetStored };
}

/**
 * The worker's browser. It accepts the certificate that all playgrounds have. V8 compiles, but does not optimize: a page
 * that lives for a second pays for that and never gains by it, which took a tenth of all processor time.
 */
function sharedBrowser(): Promise<Browser> {
  const moreArguments = ["--js-flags=--no-opt,--no-maglev"];
  browser ??= localhostCertificate().then(({ spkiHash }) => launchBrowser({ spkiHash, moreArguments }));
  return browser;
}

/** Ends what was started, so that the process can end. */
export async function close(): Promise<void> {
  await (await browser)?.close();
  for (const started of playgrounds.values()) await (await started).playground.close();
}

// Jest stops listening for files when there are none left. Playwright ends its browser with the process.
process.on("removeListener", (event) => {
  if (event === "message" && process.listenerCount("message") === 0) process.exit();
});
