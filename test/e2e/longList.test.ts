import { describe, expect, it } from "@jest/globals";
import type { Locator } from "playwright-core";
import { row } from "./listSteps.ts";
import { focusOn } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

/** Stores the highest number of elements so far in `mostElements` of the pane's window. */
function countElements(): void {
  const found = window as unknown as { mostElements: number };
  const elements = document.getElementsByTagName("*");
  const count = () => (found.mostElements = Math.max(found.mostElements, elements.length));
  found.mostElements = 0;
  count();
  new MutationObserver(count).observe(document, { childList: true, subtree: true });
}

/** A row's level, its position, and the number of rows there. */
const place = (row: Locator): Promise<readonly (string | null)[]> =>
  row.evaluate((item) =>
    ["aria-level", "aria-posinset", "aria-setsize"].map((name) => item.getAttribute(name)),
  );

/** True if a row is completely visible: below the search, above the status line. */
const isFullyVisible = (row: Locator): Promise<boolean> =>
  row.evaluate((item) => {
    const { left, top, bottom } = item.getBoundingClientRect();
    return [top + 2, bottom - 2].every((y) => item.contains(document.elementFromPoint(left + 40, y)));
  });

describe("A list of 1,000 contacts in one group", () => {
  it("works by keyboard, with at most 2,000 elements in the page at any time", async () => {
    outlook.exchange.reset({ groups: 1, contacts: 1_000 });
    const opened = await outlook.start();
    const { page, pane } = opened;
    const frame = await opened.frame();
    await frame.evaluate(countElements);
    const press = (key: string) => page.keyboard.press(key);
    const at = async (name: string, ...expected: readonly number[]): Promise<void> => {
      const item = row(pane, name);
      await focusOn(pane, item);
      expect(await place(item)).toEqual(expected.map(String));
      expect(await isFullyVisible(item)).toBe(true);
    };

    await row(pane, "Group 1").click();
    await at("Group 1", 1, 2, 3);
    await press("ArrowRight");
    await at("Aiko Abbot 1", 2, 1, 1_000);
    await press("ArrowDown");
    await at("Aiko Abbot 101", 2, 2, 1_000);
    await press("End");
    await at("Other Contacts", 1, 3, 3);
    await press("ArrowUp");
    await at("Jana Jansen 1000", 2, 1_000, 1_000);
    await press("PageUp");
    await at("Jana Ito 990", 2, 990, 1_000);
    await press("ArrowLeft");
    await at("Group 1", 1, 2, 3);
    await press("Home");
    await at("Favorites", 1, 1, 3);
    await page.keyboard.type("hana");
    await at("Hana Abbot 8", 2, 701, 1_000);
    await press("PageDown");
    await at("Hana Baker 18", 2, 711, 1_000);

    const left = row(pane, "Hana Baker 18");
    await pane.getByRole("main").evaluate((main) => (main.scrollTop = 0));
    await row(pane, "Favorites").waitFor();
    expect(await left.and(pane.locator(":focus")).count()).toBe(1);
    expect(await isFullyVisible(left)).toBe(false);
    await press("ArrowDown");
    await at("Hana Baker 118", 2, 712, 1_000);

    await pane.getByRole("main").evaluate(async (main) => {
      for (let top = 0; top < main.scrollHeight; top += 0.7 * main.clientHeight) {
        main.scrollTop = top;
        await new Promise(requestAnimationFrame);
      }
    });
    await row(pane, "Other Contacts").waitFor();
    await pane.getByRole("searchbox").fill("a");
    await pane
      .getByRole("status")
      .filter({ hasText: /matches/ })
      .waitFor();
    const most = await frame.evaluate(() => (window as unknown as { mostElements: number }).mostElements);
    expect(most).toBeGreaterThan(200);
    expect(most).toBeLessThanOrEqual(2_000);
  });
});
