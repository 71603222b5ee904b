import { afterEach, expect } from "@jest/globals";
import type { PageControl } from "../../simulator/outlook/page/main.ts";
import type { OutlookState } from "../../simulator/outlook/page/outlookState.ts";
import { useOutlook } from "./harness.ts";
import type { Harness, HarnessOptions, OpenedOutlook } from "./harness.ts";
import { forgetProblems, ownViolations } from "./watchPage.ts";
import type { PageProblems } from "./watchPage.ts";

/** A playground for a test file, and the pane in it. */
export interface PaneHarness extends Pick<Harness, "exchange" | "playground" | "open"> {
  /**
   * Starts the pane anew in the file's one Outlook and waits until the list is there, or the words why it is not.
   * Three times as fast as `open`, which has a browser profile of its own.
   */
  readonly start: (state?: Partial<OutlookState>) => Promise<OpenedOutlook>;
}

/** The pane at the size of the design's pictures, and not much beside it: pixels take time. */
const viewport = { width: 600, height: 720 };

const usualState: OutlookState = {
  theme: "light",
  language: "en-US",
  item: "falcon",
  permission: "ReadWriteMailbox",
  pane: "closed",
  width: 350,
  replyLimit: 0,
  callLimit: 3,
  faultDelivery: "outlookOnTheWeb",
  nextFault: "",
};

/**
 * The playground with production's pane for the tests of a file. After each test it is made sure that nothing went wrong
 * unseen: no error, no word in the console, no breach of the policy but Microsoft's known ones, no request to another
 * machine. A test that brings such things about takes them off `problems` itself.
 */
export function usePane(options: HarnessOptions = {}): PaneHarness {
  const watched = new Set<OpenedOutlook>();
  afterEach(async () => {
    for (const opened of watched) {
      const found = troubles(opened.problems);
      forgetProblems(opened.problems);
      expect(found).toEqual({ errors: [], console: [], violations: [], foreign: [] });
    }
    watched.clear();
    await forgetChoices(usual());
    await closePane(usual());
    await usual().page.unrouteAll();
  });
  const outlook = useOutlook(options);
  const usual = outlook.openOnce({ pane: "closed" });

  const watch = (opened: OpenedOutlook): OpenedOutlook => {
    // Long: it ends a test that waits for nothing, and must not run out where the machine is busy.
    opened.page.context().setDefaultTimeout(60_000);
    watched.add(opened);
    return opened;
  };
  return {
    get exchange() {
      return outlook.exchange;
    },
    get playground() {
      return outlook.playground;
    },
    open: async (state, context) => {
      const opened = watch(await outlook.open(state, context && { viewport, ...context }));
      await opened.page.setViewportSize(viewport);
      return opened;
    },
    start: async (state = {}) => {
      const opened = watch(usual());
      await opened.page.setViewportSize(viewport);
      // A row that the mouse is over shows its buttons in the place of its count.
      await opened.page.mouse.move(0, 0);
      await closePane(opened);
      await opened.page.evaluate(() => {
        (window as unknown as { playground: PageControl }).playground.wire.clear();
      });
      await opened.set({ ...usualState, ...state, pane: "open" });
      await opened.pane.getByRole("tree").or(opened.pane.getByRole("alert")).waitFor();
      return opened;
    },
  };
}

/** Empties what the pane has kept in the browser for its next start. */
async function forgetChoices({ page, frame }: OpenedOutlook): Promise<void> {
  if ((await page.locator("#frame iframe").count()) > 0)
    await (
      await frame()
    ).evaluate(() => {
      localStorage.clear();
      // The journal of what is added to the list.
      indexedDB.deleteDatabase("im-groups.jobs");
    });
}

/** Closes the pane and waits for its calls, which would otherwise meet the next test's faults. */
async function closePane({ page, set }: OpenedOutlook): Promise<void> {
  await set(usualState);
  await page.waitForFunction(
    () => (window as unknown as { playground: PageControl }).playground.wire.underWay() === 0,
  );
}

const troubles = (problems: PageProblems): PageProblems => ({
  ...problems,
  errors: [...problems.errors],
  console: [...problems.console],
  // The page that plays Outlook looks into replies that are no XML, and Chromium's words about that have a style.
  violations: ownViolations(problems).filter(({ file }) => file !== "page.js"),
  foreign: [...problems.foreign],
});
