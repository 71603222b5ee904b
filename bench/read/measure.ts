import type { Browser, CDPSession, Page } from "playwright-core";
import { bundlePage } from "./bundlePage.ts";
import type { ReaderName } from "./page.ts";

/** The readers that are compared, in the order in which they take turns. */
export const readers: readonly ReaderName[] = ["DOMParser", "ours", "fast-xml-parser", "xml2js"];
const rounds = 9;

/** One reading, in milliseconds. */
export interface Reading {
  /** What the page's main thread had to work: the time in which the pane does not answer. */
  readonly work: number;
  /** By the clock, with whatever else the machine was doing. */
  readonly clock: number;
}
export type Readings = Readonly<Record<ReaderName, Reading[]>>;

/** The first reading in a fresh page, as a user waits for it: nothing is compiled yet. */
export async function measureCold(browser: Browser, personas: number): Promise<Readings> {
  const readings = noReadings();
  for (let round = 0; round < rounds; round++) {
    for (const reader of readers) {
      await withFreshPage(browser, personas, async (measure) => readings[reader].push(await measure(reader)));
    }
  }
  return readings;
}

/** Later readings in one page, after each reader had its turns. */
export async function measureWarm(browser: Browser, personas: number): Promise<Readings> {
  const readings = noReadings();
  await withFreshPage(browser, personas, async (measure) => {
    for (let round = -rounds; round < rounds; round++) {
      for (const reader of readers) {
        const reading = await measure(reader);
        if (round >= 0) readings[reader].push(reading);
      }
    }
  });
  return readings;
}

const noReadings = (): Readings => ({ DOMParser: [], ours: [], "fast-xml-parser": [], xml2js: [] });
const script = await bundlePage();

/** A page of a browser context of its own has a process of its own. */
async function withFreshPage(
  browser: Browser,
  personas: number,
  use: (measure: (reader: ReaderName) => Promise<Reading>) => Promise<unknown>,
): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.addScriptTag({ content: script });
  await page.evaluate((count) => prepareReply(count), personas);
  await use((reader) => measureOnce(page, devTools, reader));
  await context.close();
}

async function measureOnce(page: Page, devTools: CDPSession, reader: ReaderName): Promise<Reading> {
  const before = await workSoFar(devTools);
  const clock = await page.evaluate((name) => measureReading(name), reader);
  return { clock, work: (await workSoFar(devTools)) - before };
}

async function workSoFar(devTools: CDPSession): Promise<number> {
  const { metrics } = await devTools.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN);
}
