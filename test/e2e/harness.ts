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
  /** The add-in's frame, for locators. */
  readonly pane: FrameLocator;
  /** The add-in's current frame, for running scripts. Each start of the add-in creates another one. */
  readonly frame: () => Promise<Frame>;
  /** Changes the state of Outlook: theme, language, item, permission, width, the next call's fault, and so on. */
  readonly set: (change: Partial<OutlookState>) => Promise<void>;
  /** The EWS calls so far, as sent and received. */
  readonly wire: () => Promise<WireLog>;
  /** The errors so far, for assertions. */
  readonly problems: PageProblems;
}

/** A playground and a browser for a test file. */
export interface Harness {
  /** The simulated Exchange: its mailbox and its faults. Reset for each test. */
  readonly exchange: Exchange;
  readonly playground: Playground;
  /**
   * Opens Outlook in a new page for one test; with `context`, in a new browser profile. `state` is the initial state.
   */
  readonly open: (state?: Partial<OutlookState>, context?: BrowserContextOptions) => Promise<OpenedOutlook>;
  /**
   * The page that all files share, in the given state, without restarting the add-in. Opens the page if necessary.
   */
  readonly usual: (state?: Partial<OutlookState>) => Promise<OpenedOutlook>;
  /** The page that all files share, with the add-in restarted: twice as fast as `open`. */
  readonly start: (state?: Partial<OutlookState>) => Promise<OpenedOutlook>;
}

/** Options of a test file's playground. Defaults to the production build and the demonstration mailbox. */
export type HarnessOptions = Partial<SharedOptions>;

/**
 * Provides a playground and a browser for a test file. Both belong to its worker and start when first needed. Each
 * test finds the mailbox and config.json in their initial state, and the pages that it opens are closed after it.
 * With `untouched`, the add-in's page is as built, and the test browser serves Microsoft's two hosts.
 */
export function useOutlook(options: HarnessOptions = {}): Harness {
  let shared: SharedPlayground | undefined;
  const contexts: BrowserContext[] = [];
  const pages: OpenedOutlook[] = [];
  const requireRunning = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error("The playground runs only while tests do.");
    return value;
  };

  beforeAll(async () => {
    shared = await worker.sharedPlayground({ addinFolder, ...options });
  }, 120_000);
  beforeEach(() => {
    requireRunning(shared).playground.exchange.reset();
    requireRunning(shared).playground.setConfig();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    await Promise.all(pages.splice(0).map(({ page }) => page.close()));
    await resetProfile(requireRunning(shared));
  });
  afterAll(async () => {
    await restartPane(await usualOutlook(), { pane: "closed" });
  });

  const newOutlook = async (
    { context, problems }: WatchedContext,
    state: Partial<OutlookState>,
  ): Promise<OpenedOutlook> => {
    const page = await context.newPage();
    await page.goto(addressFor(requireRunning(shared).playground.url, state));
    return toOpenedOutlook(page, problems);
  };

  const usualOutlook = async (): Promise<OpenedOutlook> => {
    const { usualContext, usualPage } = requireRunning(shared);
    return toOpenedOutlook(await usualPage(), (await usualContext()).problems);
  };

  return {
    get playground() {
      return requireRunning(shared).playground;
    },
    get exchange() {
      return requireRunning(shared).playground.exchange;
    },
    open: async (state = {}, contextOptions) => {
      if (contextOptions === undefined) {
        const opened = await newOutlook(await requireRunning(shared).usualContext(), state);
        pages.push(opened);
        return opened;
      }
      const watched = await requireRunning(shared).newContext(contextOptions);
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
      await restartPane(opened, state);
      return opened;
    },
  };
}

/** Resets the shared profile to the state of a new one, except for its cache. */
async function resetProfile({ usualContext, forgetStored }: SharedPlayground): Promise<void> {
  const { context, problems } = await usualContext();
  await context.clearPermissions();
  await context.setOffline(false);
  await forgetStored();
  forgetProblems(problems);
}

/**
 * Restarts the pane: closes it, waits for its calls, which would otherwise get the next test's faults, clears the
 * wire log, and sets the state of Outlook. Does this in one call, because each call takes as long as many lines of a
 * test.
 */
async function restartPane({ page }: OpenedOutlook, state: Partial<OutlookState>): Promise<void> {
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

function toOpenedOutlook(page: Page, problems: PageProblems): OpenedOutlook {
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

/** The playground's address with a state: the page accepts any part of its state as query parameters. */
function addressFor(url: string, state: Partial<OutlookState>): string {
  const address = new URL(url);
  for (const [key, value] of Object.entries(state)) address.searchParams.set(key, String(value));
  return address.href;
}
