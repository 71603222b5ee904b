import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "@jest/globals";
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Frame,
  FrameLocator,
  Page,
} from "playwright-core";
import { launchBrowser } from "../../scripts/browser/launchBrowser.ts";
import { addinFolder } from "../../scripts/buildAddin.ts";
import type { Exchange } from "../../simulator/exchange/startExchange.ts";
import type { PageControl } from "../../simulator/outlook/page/main.ts";
import type { OutlookState } from "../../simulator/outlook/page/outlookState.ts";
import type { WireLog } from "../../simulator/outlook/page/wireLog.ts";
import { startPlayground } from "../../simulator/playground.ts";
import type { Playground, PlaygroundOptions } from "../../simulator/playground.ts";
import { answerForMicrosoft } from "./answerForMicrosoft.ts";
import { watchPages } from "./watchPage.ts";
import type { PageProblems } from "./watchPage.ts";

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

/** One playground and one browser for a test file. */
export interface Harness {
  /** The simulated Exchange: its mailbox, its faults. Fresh for each test. */
  readonly exchange: Exchange;
  readonly playground: Playground;
  /** Opens Outlook for one test, in a browser profile of its own. `state` is what it starts with. */
  readonly open: (state?: Partial<OutlookState>, context?: BrowserContextOptions) => Promise<OpenedOutlook>;
  /** Opens Outlook once for all tests of a file or of a `describe`: half a second less for each. */
  readonly openOnce: (state?: Partial<OutlookState>) => () => OpenedOutlook;
}

/** What the playground of a test file runs: production's build and the demonstration mailbox unless told otherwise. */
export type HarnessOptions = Partial<
  Pick<PlaygroundOptions, "addinFolder" | "content" | "untouched" | "latency" | "config" | "direct"> & {
    /** What every browser profile has, such as httpCredentials. */
    readonly context: BrowserContextOptions;
  }
>;

/**
 * Starts a playground and a browser before a test file's tests and ends them after. Each test finds the mailbox and
 * config.json as at the start and opens its own pages, which are closed for it. With `untouched` the add-in's page is
 * as built, and the test browser answers for Microsoft's two hosts.
 */
export function useOutlook(options: HarnessOptions = {}): Harness {
  const started: { playground?: Playground; browser?: Browser } = {};
  const contexts: BrowserContext[] = [];
  const running = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error("The playground runs only while tests do.");
    return value;
  };

  beforeAll(async () => {
    const folder = options.addinFolder ?? addinFolder;
    if (!existsSync(join(folder, "taskpane.html"))) throw new Error("Nothing is built: run `npm run build`.");
    started.playground = await startPlayground({ ...options, addinFolder: folder });
    started.browser = await launchBrowser(started.playground);
  }, 120_000);
  beforeEach(() => {
    running(started.playground).exchange.reset();
    running(started.playground).setConfig();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await started.browser?.close();
    await started.playground?.close();
  });

  const newOutlook = async (
    state: Partial<OutlookState>,
    contextOptions: BrowserContextOptions = {},
  ): Promise<OpenedOutlook> => {
    const viewport = { width: 1280, height: 800 };
    const context = await running(started.browser).newContext({
      viewport,
      reducedMotion: "reduce",
      ...options.context,
      ...contextOptions,
    });
    if (options.untouched) await answerForMicrosoft(context);
    const problems = await watchPages(context);
    const page = await context.newPage();
    await page.goto(addressFor(running(started.playground).url, state));
    return openedOutlook(page, problems);
  };

  return {
    get playground() {
      return running(started.playground);
    },
    get exchange() {
      return running(started.playground).exchange;
    },
    open: async (state = {}, contextOptions) => {
      const opened = await newOutlook(state, contextOptions);
      contexts.push(opened.page.context());
      return opened;
    },
    openOnce: (state = {}) => {
      let opened: OpenedOutlook | undefined;
      beforeAll(async () => {
        opened = await newOutlook(state);
      });
      afterAll(async () => opened?.page.context().close());
      return () => running(opened);
    },
  };
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
