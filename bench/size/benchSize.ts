import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { addinFolder, buildAddin } from "../../scripts/buildAddin.ts";
import { startPlayground, type Playground } from "../../simulator/playground.ts";
import type { Section } from "../benchmark.ts";
import { openBrowser, openPane } from "../browser.ts";

const limit = 140_000;

/**
 * Measures the bytes (gzip -9) of the add-in's own files that the pane requests before its button New group responds,
 * in English. Excludes Microsoft's files.
 */
export async function* benchSize(): AsyncGenerator<Section> {
  await buildAddin();
  const playground = await startPlayground({ addinFolder });
  const browser = await openBrowser(playground);
  try {
    const requests = await watchStart(browser, playground);
    const before = requests.filter(({ sinceResponse }) => sinceResponse <= 0).map(measure);
    const total = {
      file: "total",
      bytes: before.reduce((sum, { bytes }) => sum + bytes, 0),
      gzip: before.reduce((sum, { gzip }) => sum + gzip, 0),
    };
    yield {
      title: "Requested before New group responds",
      table: byFile([...before, total]),
      limits: [{ name: "bytes until New group responds", measured: total.gzip, limit }],
    };
    yield {
      title: "Requested later",
      table: byFile(requests.filter(({ sinceResponse }) => sinceResponse > 0).map(measure)),
    };
  } finally {
    await browser.close();
    await playground.close();
  }
}

interface FileSize {
  readonly file: string;
  readonly bytes: number;
  readonly gzip: number;
}

function measure({ file }: { readonly file: string }): FileSize {
  const content = readFileSync(join(addinFolder, file));
  return { file, bytes: content.length, gzip: gzipSync(content, { level: 9 }).length };
}

const byFile = (sizes: readonly FileSize[]): Section["table"] =>
  Object.fromEntries(sizes.map(({ file, bytes, gzip }) => [file, { bytes, gzip }]));

/** File of the add-in that the pane requested: its path in dist, and the milliseconds since the button responded. */
interface StartRequest {
  readonly file: string;
  readonly sinceResponse: number;
}

/**
 * Starts the pane in the playground, clicks New group as soon as it appears, and lists the add-in's page, scripts, and
 * styles in the order of their requests. The button has responded when its form appears.
 */
async function watchStart(browser: Browser, playground: Playground): Promise<readonly StartRequest[]> {
  const page = await browser.newPage({ locale: "en-US" });
  await page.addInitScript(clickWhenThere);
  const pane = await openPane(page, playground);
  await pane.getByRole("textbox", { name: "Group name" }).waitFor();
  // Long enough for the prefetched files, which the second table shows.
  await page.waitForTimeout(2000);

  const requests = await pane.evaluate(() => {
    const responded = performance.getEntriesByName("New group responds")[0]?.startTime ?? Infinity;
    const entries = [
      ...performance.getEntriesByType("navigation"),
      ...performance.getEntriesByType("resource"),
    ];
    return entries.map(({ name, startTime }) => ({ url: name, sinceResponse: startTime - responded }));
  });
  const folder = playground.addinUrl.replace(/[^/]+$/, "");
  return requests
    .filter(({ url }) => url.startsWith(folder) && !url.includes("/office-js/"))
    .map(({ url, ...request }) => ({ ...request, file: url.slice(folder.length).replace(/[?#].*/, "") }));
}

/** Clicks the button when it appears. Runs in every frame before its scripts. */
function clickWhenThere(): void {
  let clicked = false;
  new MutationObserver(() => {
    const button = [...document.querySelectorAll("button")].find(
      (one) => one.textContent.trim() === "New group",
    );
    if (button && !clicked) {
      clicked = true;
      button.click();
    }
    const form = document.querySelector("input");
    const mark = "New group responds";
    if (clicked && form && performance.getEntriesByName(mark).length === 0) performance.mark(mark);
  }).observe(document, { childList: true, subtree: true });
}
