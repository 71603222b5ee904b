import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Frame } from "playwright-core";
import type { Playground } from "../../simulator/playground.ts";
import { longestTask } from "./longestTask.ts";
import { peopleCsv } from "./peopleCsv.ts";

/** Milliseconds. */
export interface Opened {
  /** From the file to how it was read. */
  readonly read: number;
  /** From the button to the check's first rows. */
  readonly checked: number;
  /** The longest one. */
  readonly task: number;
}

/** Opens a file of so many rows in the pane itself, and goes on to the check, as a person does; each in a fresh pane. */
export async function measurePane(
  browser: BrowserContext,
  playground: Playground,
  rows: number,
  rounds: number,
): Promise<readonly Opened[]> {
  // A file on the disk, as a person opens one: what Playwright hands over itself holds up the page.
  const folder = await mkdtemp(join(tmpdir(), "bench-bulk-file-"));
  const file = join(folder, "people.csv");
  await writeFile(file, peopleCsv(rows));
  const all: Opened[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.newPage();
    await page.goto(playground.url);
    const isPane = (frame: Frame) => frame.url().startsWith(playground.addinUrl);
    const frame = page.frames().find(isPane) ?? (await page.waitForEvent("framenavigated", isPane));
    await frame.getByRole("treeitem").first().waitFor();
    await frame.getByRole("button", { name: "More", exact: true }).first().click();
    await frame.getByRole("menuitem", { name: "Import contacts" }).click();
    await frame.getByRole("textbox", { name: "Paste names and addresses" }).waitFor();
    // What was drawn last is done with.
    await page.waitForTimeout(500);
    const times = { read: NaN, checked: NaN };
    const task = await longestTask(browser, page, async () => {
      const since = performance.now();
      await frame.locator("input[type=file]").setInputFiles(file);
      const button = frame.getByRole("button", { name: /^Check \d/ });
      await button.waitFor();
      const read = performance.now();
      await button.click();
      await frame.getByRole("button", { name: /^Add \d/ }).waitFor();
      Object.assign(times, { read: read - since, checked: performance.now() - read });
    });
    all.push({ ...times, task });
    await page.close();
  }
  await rm(folder, { recursive: true });
  return all;
}
