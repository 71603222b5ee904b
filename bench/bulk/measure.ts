import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Frame } from "playwright-core";
import { findBrowser } from "../../scripts/browser/findBrowser.ts";
import { browserArguments } from "../../scripts/browser/launchBrowser.ts";
import type { Playground } from "../../simulator/playground.ts";
import { openPane, printVersion } from "../browser.ts";
import { longestTask } from "./longestTask.ts";

/** Durations in milliseconds. */
export interface Round {
  readonly bare: number;
  readonly job: number;
}

const addresses = (count: number, round: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `person${index}.${round}@contoso.com`);

/** Measures bare calls and a job that add the same people to an empty list. Their order alternates each round. */
export async function measureCalls(
  browser: BrowserContext,
  playground: Playground,
  contacts: number,
  rounds: number,
): Promise<readonly Round[]> {
  const frame = await openPage(browser, playground);
  const measured: Round[] = [];
  const add = async (method: keyof Round, round: number) => {
    playground.exchange.reset("empty");
    const people = addresses(contacts, String(round));
    const milliseconds = await frame.evaluate(([name, all]) => bulkBench[name](all), [
      method,
      people,
    ] as const);
    const { length } = playground.exchange.mailbox.contacts;
    if (length !== contacts) throw new Error(`There are ${length} contacts, not ${contacts}.`);
    return milliseconds;
  };
  // The first round is a warm-up.
  for (let round = 0; round <= rounds; round += 1) {
    const times = { bare: 0, job: 0 };
    for (const method of round % 2 === 0 ? (["bare", "job"] as const) : (["job", "bare"] as const))
      times[method] = await add(method, round);
    if (round > 0) measured.push(times);
  }
  return measured;
}

/** Measures plans, each in a fresh page, because a user opens one file. */
export async function measurePlans(
  browser: BrowserContext,
  playground: Playground,
  rows: number,
  rounds: number,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const frame = await openPage(browser, playground);
    times.push(await frame.evaluate((count) => bulkBench.plan(count), rows));
    await frame.page().close();
  }
  return times;
}

/** Measures a large file and its job, each time in a fresh page. `task` is the longest task. */
export async function measureLarge(
  browser: BrowserContext,
  playground: Playground,
  rows: number,
  rounds: number,
) {
  const all: (Awaited<ReturnType<typeof bulkBench.planLarge>> & { stored: number; task: number })[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const frame = await openPage(browser, playground);
    await frame.evaluate((count) => bulkBench.prepare(count), rows);
    const times = { read: NaN, received: NaN, planned: NaN, stored: NaN };
    const task = await longestTask(browser, frame.page(), async () => {
      Object.assign(times, await frame.evaluate(() => bulkBench.planLarge()));
      times.stored = await frame.evaluate(() => bulkBench.storeLarge());
    });
    all.push({ ...times, task });
    await frame.page().close();
  }
  return all;
}

/** Opens the page in the playground's Outlook and waits for office.js. */
async function openPage(browser: BrowserContext, playground: Playground): Promise<Frame> {
  const frame = await openPane(await browser.newPage(), playground);
  await frame.waitForFunction(() => "bulkBench" in globalThis);
  await frame.evaluate(() => bulkBench.waitForOffice());
  return frame;
}

/** Opens a browser with its profile on the disk, because a private window never writes the journal to the disk. */
export async function openBrowserOnDisk(
  spkiHash: string,
): Promise<{ readonly browser: BrowserContext; readonly close: () => Promise<void> }> {
  const profile = await mkdtemp(join(tmpdir(), "bench-bulk-browser-"));
  const browser = await findBrowser(({ executablePath, environment }) =>
    chromium.launchPersistentContext(profile, {
      executablePath,
      args: [...browserArguments(spkiHash)],
      headless: true,
      locale: "en-US",
      env: { ...process.env, ...environment },
    }),
  );
  printVersion(browser.browser());
  return {
    browser,
    close: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
