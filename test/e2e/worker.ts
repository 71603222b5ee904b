import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../../scripts/browser/launchBrowser.ts";
import { localhostCertificate } from "../../simulator/localhostCertificate.ts";
import { startPlayground } from "../../simulator/playground.ts";
import type { Playground, PlaygroundOptions } from "../../simulator/playground.ts";
import { serveMicrosoftHosts } from "./serveMicrosoftHosts.ts";
import { place, usualViewport } from "./place.ts";
import { watchPages } from "./watchPage.ts";
import type { PageProblems } from "./watchPage.ts";

/** Options of a test file's playground. Test files with the same options share one playground. */
export type SharedOptions = Pick<
  PlaygroundOptions,
  "addinFolder" | "content" | "untouched" | "latency" | "config" | "direct"
>;

/** A browser profile, and the problems in its pages. */
export interface WatchedContext {
  readonly context: BrowserContext;
  readonly problems: PageProblems;
}

/** A playground that runs until its worker ends. Each test file must reset it. */
export interface SharedPlayground {
  readonly playground: Playground;
  /** Creates a browser profile. */
  readonly newContext: (options?: BrowserContextOptions) => Promise<WatchedContext>;
  /** The profile that all test files share, with the browser's cached and compiled files. */
  readonly usualContext: () => Promise<WatchedContext>;
  /** The page in that profile that all test files share. It plays Outlook, with the task pane closed at first. */
  readonly usualPage: () => Promise<Page>;
  /** Clears what pages have stored in the shared profile, except the browser's cache. */
  readonly forgetStored: () => Promise<void>;
}

let browser: Promise<Browser> | undefined;
const playgrounds = new Map<string, Promise<SharedPlayground>>();

/** Returns the worker's playground for these options. Starts it on first use. */
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
    // Long, because it only ends tests that hang, and must not expire on a busy machine.
    context.setDefaultTimeout(60_000);
    if (options.untouched) await serveMicrosoftHosts(context);
    return { context, problems: await watchPages(context) };
  };
  let usual: Promise<WatchedContext> | undefined;
  const usualContext = () =>
    (usual ??= newContext().then(async (watched) => {
      await watched.context.addInitScript(dismissTips);
      return watched;
    }));
  let opened: Promise<Page> | undefined;
  const usualPage = () =>
    (opened ??= usualContext().then(async ({ context }) => {
      const page = await context.newPage();
      await page.goto(new URL("?pane=closed", playground.url).href);
      return page;
    }));
  let devTools: Promise<CDPSession> | undefined;
  // Playwright's setStorageState would also clear the cache, and every later page would compile all scripts again.
  const forgetStored = async () => {
    devTools ??= usualPage().then((page) => page.context().newCDPSession(page));
    const session = await devTools;
    const storageTypes = "cookies,local_storage,indexeddb";
    for (const url of [playground.url, playground.addinUrl])
      await session.send("Storage.clearDataForOrigin", { origin: new URL(url).origin, storageTypes });
  };
  return { playground, newContext, usualContext, usualPage, forgetStored };
}

/** Runs in each page before its own scripts: the tips for new users would be on top of every test's list. */
function dismissTips(): void {
  // A frame without an origin has no storage.
  if (origin === "null") return;
  const key = "im-groups.preferences";
  if (localStorage.getItem(key) === null) localStorage.setItem(key, '{"startsWithTips":4}');
}

/**
 * The worker's browser. It accepts the certificate of all playgrounds. V8 compiles but does not optimize: a page that
 * lives for a second pays for optimization without gaining from it, which took a tenth of all processor time.
 */
function sharedBrowser(): Promise<Browser> {
  const moreArguments = ["--js-flags=--no-opt,--no-maglev"];
  browser ??= localhostCertificate().then(({ spkiHash }) => launchBrowser({ spkiHash, moreArguments }));
  return browser;
}

/** Closes the browser and the playgrounds, so that the process can end. */
export async function close(): Promise<void> {
  await (await browser)?.close();
  for (const started of playgrounds.values()) await (await started).playground.close();
}

// Jest removes its listener when no files are left. Playwright closes its browser when the process ends.
process.on("removeListener", (event) => {
  if (event === "message" && process.listenerCount("message") === 0) process.exit();
});
