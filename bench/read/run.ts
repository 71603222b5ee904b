import { chromium, type Page } from "playwright-core";
import { generateImItemList } from "../generateImItemList.ts";
import { median } from "../median.ts";
import { bundlePage } from "./bundlePage.ts";
import type { ReaderName } from "./page.ts";

/*
 * `npm run bench:read`: how long Chromium needs to read a reply to GetImItemList. Cold is the first reading in a
 * fresh page, which is what a user waits for; warm is a later one in the same page. The readers take turns. Ends
 * with exit status 1 if ours needs more than 0.6 times what DOMParser alone needs.
 */
const readers: readonly ReaderName[] = ["DOMParser", "ours", "fast-xml-parser", "xml2js"];
const sizes = [300, 1000];
const rounds = 9;
const allowedRatio = 0.6;

/** Milliseconds of each round, by reader. */
type Times = Readonly<Record<ReaderName, number[]>>;
function noTimes(): Times {
  return { DOMParser: [], ours: [], "fast-xml-parser": [], xml2js: [] };
}

const script = await bundlePage();
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  for (const personas of sizes) {
    console.log(
      `\n${personas} personas, ${generateImItemList(personas).length.toLocaleString("en")} characters`,
    );
    report("cold", await measureCold(personas));
    report("warm", await measureWarm(personas));
  }
} finally {
  await browser.close();
}

async function measureCold(personas: number): Promise<Times> {
  const times = noTimes();
  for (let round = 0; round < rounds; round++) {
    for (const reader of readers) {
      await withFreshPage(personas, async (page) => times[reader].push(await measure(page, reader)));
    }
  }
  return times;
}

async function measureWarm(personas: number): Promise<Times> {
  const times = noTimes();
  await withFreshPage(personas, async (page) => {
    for (let round = -rounds; round < rounds; round++) {
      for (const reader of readers) {
        const milliseconds = await measure(page, reader);
        if (round >= 0) times[reader].push(milliseconds);
      }
    }
  });
  return times;
}

/** A page of a browser context of its own has a process of its own, in which no code is compiled yet. */
async function withFreshPage(personas: number, use: (page: Page) => Promise<unknown>): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addScriptTag({ content: script });
  await page.evaluate((count) => prepareReply(count), personas);
  await page.requestGC();
  await use(page);
  await context.close();
}

function measure(page: Page, reader: ReaderName): Promise<number> {
  return page.evaluate((name) => measureReading(name), reader);
}

function report(title: string, times: Times): void {
  const floor = median(times.DOMParser);
  console.table(
    Object.fromEntries(
      readers.map((reader) => [
        `${title}: ${reader}`,
        {
          "median ms": Number(median(times[reader]).toFixed(1)),
          "spread ms": `${Math.min(...times[reader]).toFixed(1)}-${Math.max(...times[reader]).toFixed(1)}`,
          ratio: (median(times[reader]) / floor).toFixed(2),
        },
      ]),
    ),
  );
  const ratio = median(times.ours) / floor;
  if (ratio <= allowedRatio) return;
  console.error(`Ours needs ${ratio.toFixed(2)} times as long as DOMParser; ${allowedRatio} is allowed.`);
  process.exitCode = 1;
}
