import type { Browser, CDPSession, Page } from "playwright-core";
import { withFreshPage } from "../browser.ts";
import type { ReaderName } from "./page.ts";

/** Compared readers, in the order of their turns. */
export const readers: readonly ReaderName[] = [
  "DOMParser",
  "ours",
  "ours, by saxes",
  "fast-xml-parser",
  "xml2js",
];
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
export async function measureCold(browser: Browser, script: string, personas: number): Promise<Readings> {
  const readings = noReadings();
  for (let round = 0; round < rounds; round++) {
    for (const reader of readers) {
      await withResponse(browser, script, personas, async (measure) =>
        readings[reader].push(await measure(reader)),
      );
    }
  }
  return readings;
}

/** Measures later parses in one page, after a warm-up of each reader. */
export async function measureWarm(browser: Browser, script: string, personas: number): Promise<Readings> {
  const readings = noReadings();
  await withResponse(browser, script, personas, async (measure) => {
    for (let round = -rounds; round < rounds; round++) {
      for (const reader of readers) {
        const reading = await measure(reader);
        if (round >= 0) readings[reader].push(reading);
      }
    }
  });
  return readings;
}

const noReadings = (): Readings =>
  Object.fromEntries(readers.map((reader) => [reader, []] as const)) as unknown as Readings;

/** Opens a fresh page that holds a response with this many personas. */
const withResponse = (
  browser: Browser,
  script: string,
  personas: number,
  use: (measure: (reader: ReaderName) => Promise<Reading>) => Promise<unknown>,
): Promise<unknown> =>
  withFreshPage(browser, script, async (page) => {
    const devTools = await page.context().newCDPSession(page);
    await devTools.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.evaluate((count) => prepareResponse(count), personas);
    await use((reader) => measureOnce(page, devTools, reader));
  });

async function measureOnce(page: Page, devTools: CDPSession, reader: ReaderName): Promise<Reading> {
  const before = await readWork(devTools);
  const clock = await page.evaluate((name) => measureReading(name), reader);
  return { clock, work: (await readWork(devTools)) - before };
}

/** Returns the CPU time of the page's main thread since its start, in milliseconds. */
async function readWork(devTools: CDPSession): Promise<number> {
  const { metrics } = await devTools.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN);
}
