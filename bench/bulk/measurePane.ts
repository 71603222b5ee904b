import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import type { Playground } from "../../simulator/playground.ts";
import { openPane } from "../browser.ts";
import { longestTask } from "./longestTask.ts";
import { peopleCsv } from "./peopleCsv.ts";

/** Durations in milliseconds. */
export interface PaneRound {
  /** From the selection of the file to its preview. */
  readonly read: number;
  /** From the click on Check to the first rows. */
  readonly checked: number;
  /** CPU time of the longest task. */
  readonly task: number;
}

/** Opens a file with this many rows in the pane and continues to the check, each time in a fresh pane. */
export async function measurePane(
  browser: BrowserContext,
  playground: Playground,
  rows: number,
  rounds: number,
): Promise<readonly PaneRound[]> {
  // The file is on the disk, because file contents passed by Playwright would block the page.
  const folder = await mkdtemp(join(tmpdir(), "bench-bulk-file-"));
  const file = join(folder, "people.csv");
  await writeFile(file, peopleCsv(rows));
  const all: PaneRound[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.newPage();
    const frame = await openPane(page, playground);
    await frame.getByRole("treeitem").first().waitFor();
    await frame.getByRole("button", { name: "More", exact: true }).first().click();
    await frame.getByRole("menuitem", { name: "Import contacts" }).click();
    await frame.getByRole("textbox", { name: "Paste names and addresses" }).waitFor();
    // Waits until the last render has finished.
    await page.waitForTimeout(500);
    const times = { read: NaN, checked: NaN };
    const task = await longestTask(browser, page, async () => {
      const start = performance.now();
      await frame.locator("input[type=file]").setInputFiles(file);
      const button = frame.getByRole("button", { name: /^Check \d/ });
      await button.waitFor();
      const read = performance.now();
      await button.click();
      await frame.getByRole("button", { name: /^Add \d/ }).waitFor();
      Object.assign(times, { read: read - start, checked: performance.now() - read });
    });
    all.push({ ...times, task });
    await page.close();
  }
  await rm(folder, { recursive: true });
  return all;
}
