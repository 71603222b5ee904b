import type { BrowserContext, CDPSession, Frame, Locator, Page } from "playwright-core";
import type { Playground } from "../../simulator/playground.ts";
import { openPane } from "../browser.ts";
import { longestTask } from "../bulk/longestTask.ts";

/** The longest task while each of these is done in production's pane, in milliseconds of CPU time. */
export interface Choosing {
  readonly expandAll: number;
  readonly selectAll: number;
  readonly widen: number;
  readonly drag: number;
  readonly clear: number;
}

const groups = 64;

/**
 * Expands all groups of a list of 64 groups and 1,000 contacts, selects everyone, drags them over every group, and clears
 * the selection, with a processor that is `slowdown` times as slow.
 */
export async function measureChoosing(
  browser: BrowserContext,
  playground: Playground,
  slowdown: number,
  rounds: number,
): Promise<readonly Choosing[]> {
  const all: Choosing[] = [];
  for (let round = 0; round < rounds; round += 1) {
    playground.exchange.reset({ groups, contacts: 1_000 });
    const page = await browser.newPage();
    const frame = await openPane(page, playground);
    await frame.getByRole("treeitem").first().waitFor();
    // Until everything has loaded that is loaded ahead.
    await page.waitForTimeout(1_500);
    const devTools = await browser.newCDPSession(page);
    await devTools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    const measure = (work: () => Promise<unknown>) => longestTask(browser, page, work);

    const more = frame.getByRole("banner").getByRole("button", { name: "More" });
    await more.click();
    const expandAll = await measure(async () => {
      await frame.getByRole("menuitem", { name: "Expand all" }).click();
      await frame.getByRole("treeitem", { level: 2 }).first().waitFor();
      await page.waitForTimeout(300);
    });
    // The first person: a group without people has a note.
    const first = frame.locator('[role="treeitem"][aria-selected]').first();
    await first.focus();
    const widen = await measure(async () => {
      for (let count = 0; count < 20; count += 1) await page.keyboard.press("Shift+ArrowDown");
      await page.waitForTimeout(500);
    });
    const selectAll = await measure(async () => {
      await page.keyboard.press("Control+a");
      await frame.getByRole("toolbar", { name: "1,000 selected" }).waitFor();
      await page.waitForTimeout(500);
    });
    await frame.getByRole("main").evaluate((main) => main.scrollTo(0, 0));
    const drag = await measure(() => dragOverEveryGroup(page, frame, first));
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await first.focus();
    const clear = await measure(async () => {
      await page.keyboard.press("Escape");
      await frame.getByRole("toolbar").waitFor({ state: "detached" });
      await page.waitForTimeout(500);
    });
    all.push({ expandAll, widen, selectAll, drag, clear });
    await stop(devTools);
    await page.close();
  }
  return all;
}

const stop = async (devTools: CDPSession): Promise<void> => {
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await devTools.detach();
};

/** Drags a row up and down over the rows, and through the whole list at its lower edge. */
async function dragOverEveryGroup(page: Page, frame: Frame, row: Locator): Promise<void> {
  const [from, main] = [await row.boundingBox(), await frame.getByRole("main").boundingBox()];
  if (!from || !main) throw new Error("There is no list.");
  const x = from.x + from.width / 2;
  await page.mouse.move(x, from.y + from.height / 2);
  await page.mouse.down();
  const bottom = main.y + main.height;
  await page.mouse.move(x, from.y + from.height, { steps: 2 });
  await frame.getByText(/^Hold .* to add them without moving/).waitFor();
  for (let y = main.y + 60; y < bottom - 40; y += 20) await page.mouse.move(x, y);
  // At the edge, the list scrolls, and group after group passes the pointer.
  await page.mouse.move(x, bottom - 4);
  await frame.getByRole("main").evaluate(async (list) => {
    while (list.scrollTop + list.clientHeight < list.scrollHeight - 1) {
      await new Promise(requestAnimationFrame);
      // Faster than the edge scrolls: 64 groups in some seconds.
      list.scrollTop += 100;
    }
  });
}
