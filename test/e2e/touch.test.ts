import { describe, expect, it } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { row, selection } from "./listSteps.ts";
import { title } from "./steps.ts";
import { usePane } from "./usePane.ts";

const outlook = usePane();

/** Puts a finger on a row until something has happened, and lifts it. */
async function longPress(page: Page, item: Locator, until: () => Promise<unknown>): Promise<void> {
  const box = await item.boundingBox();
  if (!box) throw new Error("The row is not in the page.");
  const session = await page.context().newCDPSession(page);
  const place = { x: box.x + 100, y: box.y + box.height / 2 };
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [place] });
  await until();
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

/** The controls that are less than 24 pixels wide or high. */
const smallTargets = (place: Locator): Promise<readonly string[]> =>
  place.evaluate((body) =>
    [...body.querySelectorAll("button, a, input, select, [role=treeitem], [role=menuitem], [role=option]")]
      .filter((control) => control.checkVisibility())
      .flatMap((control) => {
        // A field is as large as the box around it.
        const { width, height } = (control.closest(".fui-Input") ?? control).getBoundingClientRect();
        return width < 24 || height < 24 ? [`${width} x ${height}: ${control.outerHTML.slice(0, 100)}`] : [];
      }),
  );

describe("On a touch screen", () => {
  it("a long press selects, taps select more, and every control is large enough", async () => {
    const { page, pane } = await outlook.open({}, { hasTouch: true });
    const body = pane.locator("body");
    await row(pane, "Design team").tap();
    await row(pane, "Amélie Laurent").waitFor();
    expect(await smallTargets(body)).toEqual([]);
    await longPress(page, row(pane, "Amélie Laurent"), () => selection(pane, 1).waitFor());
    await row(pane, "Yuki Tanaka").tap();
    await selection(pane, 2).waitFor();
    const boxes = await row(pane, "Tony Smith").locator("[data-check]").boundingBox();
    expect(boxes?.width).toBeGreaterThanOrEqual(24);
    expect(await row(pane, "Tony Smith").locator("[data-check]").evaluate(opacity)).toBe("1");
    expect(await smallTargets(body)).toEqual([]);
    await pane.getByRole("button", { name: "Move 2 people", exact: true }).tap();
    await pane.getByRole("dialog").waitFor();
    expect(await smallTargets(pane.getByRole("dialog"))).toEqual([]);
    await pane.getByRole("button", { name: "Cancel" }).tap();
    await pane.getByRole("dialog").waitFor({ state: "detached" });
    await pane.getByRole("button", { name: "Clear selection" }).tap();
    await row(pane, "Tony Smith").tap();
    await title(pane).filter({ hasText: "Tony Smith" }).waitFor();
    await pane.getByRole("button", { name: "Technical details" }).waitFor();
    expect(await smallTargets(body)).toEqual([]);
  });

  it("a tap on a group shows the button of its menu, until another row is tapped", async () => {
    const { pane } = await outlook.open({}, { hasTouch: true });
    await row(pane, "Équipe Québec").tap();
    const more = row(pane, "Équipe Québec").getByRole("button");
    await more.waitFor();
    expect(await more.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")))).toEqual([
      "More",
    ]);
    await row(pane, "Favorites").tap();
    await more.waitFor({ state: "detached" });
    await row(pane, "Favorites").getByRole("button", { name: "More" }).tap();
    await pane.getByRole("menuitem", { name: "Details" }).tap();
    await title(pane).filter({ hasText: "Favorites" }).waitFor();
  });
});

const opacity = (element: Element): string => getComputedStyle(element).opacity;
