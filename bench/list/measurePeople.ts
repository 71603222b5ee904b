import type { BrowserContext, Frame, Locator } from "playwright-core";
import type { Playground } from "../../simulator/playground.ts";
import { openPane } from "../browser.ts";
import { longestTask } from "../bulk/longestTask.ts";

/** What is measured of one person's page and of the suggestions, in milliseconds. */
export interface People {
  /** Longest task while a person's page is opened, in CPU time. */
  readonly openPerson: number;
  /** Longest task while a group's page is opened, in CPU time. */
  readonly openGroup: number;
  /** Longest task while letters are typed in New contact, in CPU time. */
  readonly typing: number;
  /** For each letter, from its event until its suggestions are in the page and their layout is known. */
  readonly suggested: readonly number[];
}

/** Letters that many of the simulated people have in their names. */
export const letters = "anna";

/**
 * Opens a person's and a group's page of a list of 64 groups and 1,000 contacts, and types letters in New contact, with a
 * processor that is `slowdown` times as slow. The times of the suggestions are measured at full speed.
 */
export async function measurePeople(
  browser: BrowserContext,
  playground: Playground,
  slowdown: number,
  rounds: number,
): Promise<readonly People[]> {
  const all: People[] = [];
  for (let round = 0; round < rounds; round += 1) {
    playground.exchange.reset({ groups: 64, contacts: 1_000 });
    const page = await browser.newPage();
    const frame = await openPane(page, playground);
    const group = frame.getByRole("treeitem", { level: 1 }).nth(1);
    const person = frame.locator('[role="treeitem"][aria-selected]').first();
    await group.waitFor();
    // Until everything has loaded that is loaded ahead.
    await page.waitForTimeout(1_500);
    const devTools = await browser.newCDPSession(page);
    const slowDown = (rate: number) => devTools.send("Emulation.setCPUThrottlingRate", { rate });
    const measure = (work: () => Promise<unknown>) => longestTask(browser, page, work);
    const back = async () => {
      await frame.getByRole("button", { name: "Back" }).click();
      await group.waitFor();
      await page.waitForTimeout(300);
    };
    const openPage = async (row: Locator) => {
      await row.focus();
      // The page's code loads when a row gets the focus.
      await page.waitForTimeout(500);
      return measure(async () => {
        await page.keyboard.press("Alt+Enter");
        await frame.getByRole("button", { name: "Technical details" }).waitFor();
        await page.waitForTimeout(300);
      });
    };

    await frame.getByRole("banner").getByRole("button", { name: "More" }).click();
    await frame.getByRole("menuitem", { name: "Expand all" }).click();
    await person.waitFor();
    await slowDown(slowdown);
    const openPerson = await openPage(person);
    await back();
    const openGroup = await openPage(group);
    await back();

    await slowDown(1);
    const suggested = await timeSuggestions(frame);
    await frame.getByRole("combobox", { name: "Name or IM address" }).fill("");
    await slowDown(slowdown);
    const typing = await measure(async () => {
      await page.keyboard.type(letters, { delay: 60 });
      await frame.getByRole("option").first().waitFor();
      await page.waitForTimeout(600);
    });
    all.push({ openPerson, openGroup, typing, suggested });
    await slowDown(1);
    await devTools.detach();
    await page.close();
  }
  return all;
}

/** Opens New contact and types letters. Returns the milliseconds from each letter to its suggestions. */
async function timeSuggestions(frame: Frame): Promise<readonly number[]> {
  const page = frame.page();
  await frame.getByRole("button", { name: "New contact" }).click();
  const field = frame.getByRole("combobox", { name: "Name or IM address" });
  await field.focus();
  await page.waitForTimeout(500);
  await field.evaluate((input) => {
    const times: number[] = ((globalThis as unknown as { suggested: number[] }).suggested = []);
    let typedAt = NaN;
    input.addEventListener("beforeinput", ({ timeStamp }) => (typedAt = timeStamp), { capture: true });
    new MutationObserver(() => {
      if (Number.isNaN(typedAt) || !document.querySelector("[role=option]")) return;
      // Includes what styles and layout cost.
      document.body.getBoundingClientRect();
      times.push(performance.now() - typedAt);
      typedAt = NaN;
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  for (const letter of letters) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(400);
  }
  return frame.evaluate(() => (globalThis as unknown as { suggested: number[] }).suggested);
}
