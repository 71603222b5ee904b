import type { Browser, CDPSession, Page } from "playwright-core";
import { bundlePage } from "./bundlePage.ts";
import type { ReaderName } from "./page.ts";

/** Compared readers, in the order of their turns. */
export const readers: readonly ReaderName[] = ["DOMParser", "ours", "fast-xml-parser", "xml2js"];
const rounds = 9;

/** Durations of one parse in milliseconds. */
export interface Reading {
  /** CPU time of the page's main thread, during which the pane cannot respond. */
  readonly work: number;
  /** Elapsed time, including other work of the machine. */
  readonly clock: number;
}
export type Readings = Readonly<Record<ReaderName, Reading[]>>;

/** Measures the first parse in a fresh page without compiled code, as a user experiences it. */
export async function measureCold(browser: Browser, personas: number): Promise<Readings> {
  const readings = noReadings();
  for (let round = 0; round < rounds; round++) {
    for (const reader of readers) {
      await withFreshPage(browser, personas, async (measure) => readings[reader].push(await measure(reader)));
    }
  }
  return readings;
}

/** Measures later parses in one page, after a warm-up of each reader. */
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

/** Opens a page in its own browser context, which has its own process. */
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
