import type { Browser, Page } from "playwright-core";
import { withFreshPage } from "../browser.ts";
import { median } from "../statistics.ts";
import type { Keystroke } from "./page.tsx";

/** The browser that is measured, and the bundled page.tsx. */
export interface Target {
  readonly browser: Browser;
  readonly script: string;
}

/** Elapsed milliseconds. */
export interface ListRound {
  readonly domParser: number;
  readonly list: number;
}

const personas = 1000;
const groups = 64;
/** Text typed into the search: two names, then a text without a match. */
const typed = "lindqvist zoe zzz";

/** Measures DOMParser and the list in turn, each in a fresh page without compiled code, as when the pane is opened. */
export async function measureList(target: Target, rounds: number): Promise<readonly ListRound[]> {
  const all: ListRound[] = [];
  for (let round = 0; round < rounds; round++) {
    const domParser = await withPage(target, (page) => page.evaluate(() => bench.parse()));
    const list = await withPage(target, async (page) => {
      await page.evaluate(() => bench.openPane());
      return page.evaluate(() => bench.showList());
    });
    all.push({ domParser, list });
  }
  return all;
}

/** Measures each keystroke. Returns the medians of all rounds in milliseconds. */
export async function measureKeystrokes(target: Target, rounds: number) {
  const all: (readonly Keystroke[])[] = [];
  for (let round = 0; round < rounds; round++) {
    all.push(
      await withList(target, async (page) => {
        const field = page.getByRole("searchbox");
        await field.focus();
        await page.evaluate(() => bench.watchKeystrokes());
        for (const key of typed) {
          await page.keyboard.press(key === " " ? "Space" : key);
          await page.waitForTimeout(120);
        }
        return page.evaluate(() => bench.keystrokes());
      }),
    );
  }
  return Array.from(typed).map((key, index) => {
    const keystrokes = all.flatMap((round) => round[index] ?? []);
    if (keystrokes.length !== rounds) throw new Error(`Not every round recorded keystroke ${index + 1}.`);
    return {
      key,
      handled: median(keystrokes.map(({ handled }) => handled)),
      longestBlock: median(keystrokes.map(({ longestBlock }) => longestBlock)),
      drawn: median(keystrokes.map(({ drawn }) => drawn)),
    };
  });
}

/**
 * Measures the largest number of elements in the tree while all groups are expanded, and the frames while scrolling.
 */
export const measureScrolling = (target: Target) =>
  withList(target, async (page) => {
    const mostElements = await page.evaluate(() => bench.openAllGroups());
    const frames = await page.evaluate(() => bench.scrollFrames());
    const height = await page.evaluate(() => document.querySelector("main")?.scrollHeight ?? 0);
    const emptyFrames = await page.evaluate((pixels) => bench.emptyFrames(pixels), height);
    return { mostElements, height, frames, emptyFrames };
  });

/** Measures the join of lists of several sizes, in milliseconds. */
export const measureJoin = (target: Target, sizes: readonly number[]) =>
  withPage(target, async (page) => {
    const times: { readonly personas: number; readonly milliseconds: number }[] = [];
    for (const size of sizes) {
      const milliseconds = await page.evaluate((count) => bench.joinTime(count), size);
      times.push({ personas: size, milliseconds });
    }
    return times;
  });

const withList = <T>(target: Target, use: (page: Page) => Promise<T>): Promise<T> =>
  withPage(target, async (page) => {
    await page.evaluate(() => bench.openPane());
    await page.evaluate(() => bench.showList());
    return use(page);
  });

/** Opens a fresh page that holds a response with the list. */
const withPage = <T>({ browser, script }: Target, use: (page: Page) => Promise<T>): Promise<T> =>
  withFreshPage(
    browser,
    script,
    async (page) => {
      await page.evaluate((size) => bench.prepare(...size), [personas, groups] as [number, number]);
      return use(page);
    },
    { viewport: { width: 350, height: 720 }, locale: "en-US" },
  );
