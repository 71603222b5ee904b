import { afterAll, afterEach, beforeAll, beforeEach } from "@jest/globals";
import type { BrowserContext, BrowserContextOptions, Frame, FrameLocator, Page } from "playwright-core";
import { addinFolder } from "../../scripts/buildAddin.ts";
import type { Exchange } from "../../simulator/exchange/startExchange.ts";
import type { PageControl } from "../../simulator/outlook/page/main.ts";
import { usualState } from "../../simulator/outlook/page/outlookState.ts";
import type { OutlookState } from "../../simulator/outlook/page/outlookState.ts";
import type { WireLog } from "../../simulator/outlook/page/wireLog.ts";
import type { Playground } from "../../simulator/playground.ts";
import { worker } from "./shared.js";
import { forgetProblems } from "./watchPage.ts";
import type { PageProblems } from "./watchPage.ts";
import type { SharedOptions, SharedPlayground, WatchedContext } from "./worker.ts";

/** The page that plays Outlook, with the add-in in it. */
export interface OpenedOutlook {
  readonly page: Page;
  /** The add-in, to act in by role and name. */
  readonly pane: FrameLocator;
  /** The add-in's frame as it is now, to run scripts in. It is another one after the add-in was started anew. */
  readonly frame: () => Promise<Frame>;
  /** Changes what can be set in Outlook: theme, language, item, permission, width, the next call's fault... */
  readonly set: (change: Partial<OutlookState>) => Promise<void>;
  /** The EWS calls so far, as they went over the wire. */
  readonly wire: () => Promise<WireLog>;
  /** What went wrong so far: for tests to assert on. */
  readonly problems: PageProblems;
}

/** A playground and a browser for a test file. */
export interface Harness {
  /** The simulated Exchange: its mailbox, its faults. Fresh for each test. */
  readonly exchange: Exchange;
  readonly playground: Playground;
  /**
   * Opens Outlook for one test, in a page of its own; with a context, in a browser profile of its own. `state` is what it
   * starts with.
   */
  readonly open: (state?: Partial<OutlookState>, context?: BrowserContextOptions) => Promise<OpenedOutlook>;
  /** The page that all files share, Outlook set so, the add-in as it runs there; opened where it is not. */
  readonly usual: (state?: Partial<OutlookState>) => Promise<OpenedOutlook>;
  /** The page that all files share, with the add-in started anew: twice as fast as `open`. */
  readonly start: (state?: Partial<OutlookState>) => Promise<OpenedOutlook>;
}

/** What the playground of a test file runs: production's build and the demonstration mailbox unless told otherwise. */
export type HarnessOptions = Partial<SharedOptions>;

/**
 * A playground and a browser for a test file: its worker's, which are started when they are first needed. Each test
 * finds the mailbox and config.json as at the start and opens its own pages, which are closed for it. With `untouched`
 * the add-in's page is as built, and the test browser answers for Microsoft's two hosts.
 */
export function useOutlook(options: HarnessOptions = {}): Harness {
  let shared: SharedPlayground | undefined;
  const contexts: BrowserContext[] = [];
  const pages: OpenedOutlook[] = [];
  const running = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error("The playground runs only while tests do.");
    return value;
  };

  beforeAll(async () => {
    shared = await worker.sharedPlayground({ addinFolder, ...options });
  }, 120_000);
  beforeEach(() => {
    running(shared).playground.exchange.reset();
    running(shared).playground.setConfig();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    await Promise.all(pages.splice(0).map(({ page }) => page.close()));
    await leave(running(shared));
  });
  afterAll(async () => {
    await startAnew(await usualOutlook(), { pane: "closed" });
  });

  const newOutlook = async (
    { context, problems }: WatchedContext,
    state: Partial<OutlookState>,
  ): Promise<OpenedOutlook> => {
    const page = await context.newPage();
    await page.goto(addressFor(running(shared).playground.url, state));
    return openedOutlook(page, problems);
  };

  const usualOutlook = async (): Promise<OpenedOutlook> => {
    const { usualContext, usualPage } = running(shared);
    return openedOutlook(await usualPage(), (await usualContext()).problems);
  };

  return {
    get playground() {
      return running(shared).playground;
    },
    get exchange() {
      return running(shared).playground.exchange;
    },
    open: async (state = {}, contextOptions) => {
      if (contextOptions === undefined) {
        const opened = await newOutlook(await running(shared).usualContext(), state);
        pages.push(opened);
        return opened;
      }
      const watched = await running(shared).newContext(contextOptions);
      contexts.push(watched.context);
      return newOutlook(watched, state);
    },
    usual: async (state = {}) => {
      const opened = await usualOutlook();
      await opened.set({ ...usualState, ...state });
      return opened;
    },
    start: async (state = {}) => {
      const opened = await usualOutlook();
      await startAnew(opened, state);
      return opened;
    },
  };
}

/** Leaves the shared profile as a new one would be, but for its cache. */
async function leave({ usualContext, forgetStored }: SharedPlayground): Promise<void> {
  const { context, problems } = await usualContext();
  await context.clearPermissions();
  await context.setOffline(false);
  await forgetStored();
  forgetProblems(problems);
}

/**
 * Closes the task pane, waits for its calls, which would otherwise meet the next test's faults, empties the wire log and
 * sets Outlook anew: in one call, since each costs what many lines of a test do.
 */
async function startAnew({ page }: OpenedOutlook, state: Partial<OutlookState>): Promise<void> {
  await page.evaluate(
    async ([closed, next]) => {
      const { playground } = window as unknown as { playground: PageControl };
      playground.state.set(closed);
      while (playground.wire.underWay() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
      playground.wire.clear();
      playground.state.set(next);
    },
    [
      { ...usualState, pane: "closed" as const },
      { ...usualState, ...state },
    ] as const,
  );
}

function openedOutlook(page: Page, problems: PageProblems): OpenedOutlook {
  return {
    page,
    pane: page.frameLocator("#frame iframe"),
    frame: async () => {
      const element = await page.locator("#frame iframe").elementHandle();
      const frame = await element.contentFrame();
      if (!frame) throw new Error("The task pane is closed.");
      return frame;
    },
    set: (change) =>
      page.evaluate((part) => {
        (window as unknown as { playground: PageControl }).playground.state.set(part);
      }, change),
    wire: () =>
      page.evaluate(() => (window as unknown as { playground: PageControl }).playground.wire.log.get()),
    problems,
  };
}

/** The page takes any part of its state from its address. */
function addressFor(url: string, state: Partial<OutlookState>): string {
  const address = new URL(url);
  for (const [key, value] of Object.entries(state)) address.searchParams.set(key, String(value));
  return address.href;
}
