import type { Browser, Page } from "playwright-core";
import { median } from "../median.ts";
import { bundlePage } from "./bundlePage.ts";
import type { Keystroke } from "./page.tsx";

/** Elapsed milliseconds. */
export interface Showing {
  readonly parsed: number;
  readonly shown: number;
}

const personas = 1000;
const groups = 64;
/** Text typed into the search: two names, then a text without a match. */
const typed = "lindqvist zoe zzz";
const script = await bundlePage();

/** Measures DOMParser and the list in turn, each in a fresh page without compiled code, as when the pane is opened. */
export async function measureShowing(browser: Browser, rounds: number): Promise<readonly Showing[]> {
  const showings: Showing[] = [];
  for (let round = 0; round < rounds; round++) {
    const parsed = await withPage(browser, (page) => page.evaluate(() => bench.parse()));
    const shown = await withPage(browser, async (page) => {
      await page.evaluate(() => bench.openPane());
      return page.evaluate(() => bench.showList());
    });
    showings.push({ parsed, shown });
  }
  return showings;
}

/** Measures each keystroke. Returns the medians of all rounds in milliseconds. */
export async function measureKeystrokes(browser: Browser, rounds: number) {
  const all: (readonly Keystroke[])[] = [];
  for (let round = 0; round < rounds; round++) {
    all.push(
      await withList(browser, async (page) => {
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
    const strokes = all.flatMap((round) => round[index] ?? []);
    if (strokes.length !== rounds) throw new Error(`The keystroke ${index} was not noted in every round`);
    return {
      key,
      handled: median(strokes.map(({ handled }) => handled)),
      longestBlock: median(strokes.map(({ longestBlock }) => longestBlock)),
      drawn: median(strokes.map(({ drawn }) => drawn)),
    };
  });
}

/**
 * Measures the largest number of elements in the tree while all groups are expanded, and the frames while scrolling.
 */
export const measureScrolling = (browser: Browser) =>
  withList(browser, async (page) => {
    const mostElements = await page.evaluate(() => bench.openAllGroups());
    const frames = await page.evaluate(() => bench.scrollFrames());
    const height = await page.evaluate(() => document.querySelector("main")?.scrollHeight ?? 0);
    const people = (height - 65 * 36) / 44;
    const emptyFrames = await page.evaluate((pixels) => bench.emptyFrames(pixels), height);
    return { mostElements, height, people: Math.floor(people), frames, emptyFrames };
  });

/** Measures the join of lists of several sizes, in milliseconds. */
export const measureJoin = (browser: Browser, sizes: readonly number[]) =>
  withPage(browser, async (page) => {
    const times: { readonly personas: number; readonly milliseconds: number }[] = [];
    for (const size of sizes) {
      const milliseconds = await page.evaluate((count) => bench.joinTime(count), size);
      times.push({ personas: size, milliseconds });
    }
    return times;
  });

const withList = <T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> =>
  withPage(browser, async (page) => {
    await page.evaluate(() => bench.openPane());
    await page.evaluate(() => bench.showList());
    return use(page);
  });

/** Opens a page in its own browser context, which has its own process. */
async function withPage<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 350, height: 720 }, locale: "en-US" });
  try {
    const page = await context.newPage();
    await page.setContent('<!doctype html><html lang="en"><body style="margin: 0"></body></html>');
    await page.addScriptTag({ content: script });
    await page.evaluate((size) => bench.prepare(...size), [personas, groups] as [number, number]);
    return await use(page);
  } finally {
    await context.close();
  }
}
