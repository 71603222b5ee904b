import { afterEach, expect } from "@jest/globals";
import type { OutlookState } from "../../simulator/outlook/page/outlookState.ts";
import { useOutlook } from "./harness.ts";
import type { Harness, HarnessOptions, OpenedOutlook } from "./harness.ts";
import { ownViolations } from "./watchPage.ts";
import type { PageProblems } from "./watchPage.ts";

/** A playground for a test file, and the pane in it. */
export interface PaneHarness extends Pick<Harness, "exchange" | "playground" | "open"> {
  /**
   * Starts the pane anew in the file's one Outlook and waits until the list is there, or the words why it is not.
   * Twice as fast as `open`, which has a page of its own.
   */
  readonly start: (state?: Partial<OutlookState>) => Promise<OpenedOutlook>;
}

/** The pane at the size of the design's pictures, and not much beside it: pixels take time. */
const viewport = { width: 600, height: 720 };

/**
 * The playground with production's pane for the tests of a file. After each test it is made sure that nothing went wrong
 * unseen: no error, no word in the console, no breach of the policy but Microsoft's known ones, no request to another
 * machine. A test that brings such things about takes them off `problems` itself.
 */
export function usePane(options: HarnessOptions = {}): PaneHarness {
  const watched = new Set<OpenedOutlook>();
  afterEach(async () => {
    const found = [...watched].map(({ problems }) => troubles(problems));
    watched.clear();
    const { page } = await outlook.start({ pane: "closed" });
    await page.unrouteAll();
    for (const one of found) expect(one).toEqual({ errors: [], console: [], violations: [], foreign: [] });
  });
  const outlook = useOutlook(options);

  const watch = (opened: OpenedOutlook): OpenedOutlook => {
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
      const opened = watch(await outlook.start({ ...state, pane: "closed" }));
      const { width, height } = opened.page.viewportSize() ?? {};
      if (width !== viewport.width || height !== viewport.height) await opened.page.setViewportSize(viewport);
      // A row that the mouse is over shows its buttons in the place of its count.
      await opened.page.mouse.move(0, 0);
      await opened.set({ pane: "open" });
      await opened.pane.getByRole("tree").or(opened.pane.getByRole("alert")).waitFor();
      return opened;
    },
  };
}

const troubles = (problems: PageProblems): PageProblems => ({
  ...problems,
  errors: [...problems.errors],
  console: [...problems.console],
  // The page that plays Outlook looks into replies that are no XML, and Chromium's words about that have a style.
  violations: ownViolations(problems).filter(({ file }) => file !== "page.js"),
  foreign: [...problems.foreign],
});
