import { afterEach, expect } from "@jest/globals";
import type { OutlookState } from "../../simulator/outlook/page/outlookState.ts";
import { useOutlook } from "./harness.ts";
import type { Harness, HarnessOptions, OpenedOutlook } from "./harness.ts";
import { ownViolations } from "./watchPage.ts";
import type { PageProblems } from "./watchPage.ts";

/** A playground for a test file, and the pane in it. */
export interface PaneHarness extends Pick<Harness, "exchange" | "playground" | "open"> {
  /**
   * Restarts the pane in the file's shared Outlook, and waits until the list or a failure is shown. Twice as fast as
   * `open`, which uses a new page.
   */
  readonly start: (state?: Partial<OutlookState>) => Promise<OpenedOutlook>;
}

/**
 * The pane at about the size of the design's pictures, above the playground's controls, with little around it: larger
 * pages are slower.
 */
const viewport = { width: 600, height: 880 };

/**
 * Provides the playground with the production pane to the tests of a file. After each test, expects no unseen
 * problems: no error, no console message, no policy violation except Microsoft's known ones, no request to another
 * host. A test that causes them removes them from `problems` itself.
 */
export function usePane(options: HarnessOptions = {}): PaneHarness {
  const watched = new Set<OpenedOutlook>();
  afterEach(async () => {
    const found = [...watched].map(({ problems }) => copyProblems(problems));
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
      // A row under the mouse shows buttons instead of its count.
      await opened.page.mouse.move(0, 0);
      await opened.set({ pane: "open" });
      const { pane } = opened;
      // The title of an empty list, which has no tree.
      const empty = pane.getByRole("main").getByRole("heading");
      await pane.getByRole("tree").or(pane.getByRole("alert")).or(empty).first().waitFor();
      return opened;
    },
  };
}

const copyProblems = (problems: PageProblems): PageProblems => ({
  ...problems,
  errors: [...problems.errors],
  console: [...problems.console],
  // The page that plays Outlook parses responses that are not XML, and Chromium's error text for that has an inline
  // style.
  violations: ownViolations(problems).filter(({ file }) => file !== "page.js"),
  foreign: [...problems.foreign],
});
