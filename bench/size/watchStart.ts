import type { Browser } from "playwright-core";
import type { Playground } from "../../simulator/playground.ts";

/** File of the add-in that the pane requested: its path in dist, and the milliseconds since the button responded. */
export interface StartRequest {
  readonly file: string;
  readonly sinceAnswer: number;
}

/**
 * Starts the pane in the playground, clicks New group as soon as it appears, and lists the add-in's page, scripts, and
 * styles in the order of their requests. The button has responded when its form appears.
 */
export async function watchStart(browser: Browser, playground: Playground): Promise<readonly StartRequest[]> {
  const page = await browser.newPage({ locale: "en-US" });
  await page.addInitScript(clickWhenThere);
  await page.goto(playground.url);
  const pane = page.frameLocator(`iframe[src^="${playground.addinUrl}"]`);
  await pane.getByRole("textbox", { name: "Group name" }).waitFor();
  // Long enough for the prefetched files, which the second table shows.
  await page.waitForTimeout(2000);

  const frame = page.frames().find((candidate) => candidate.url().startsWith(playground.addinUrl));
  if (!frame) throw new Error("The pane has left its frame");
  const requests = await frame.evaluate(() => {
    const answered = performance.getEntriesByName("New group answers")[0]?.startTime ?? Infinity;
    const entries = [
      ...performance.getEntriesByType("navigation"),
      ...performance.getEntriesByType("resource"),
    ];
    return entries.map(({ name, startTime }) => ({ url: name, sinceAnswer: startTime - answered }));
  });
  const folder = playground.addinUrl.replace(/[^/]+$/, "");
  return requests
    .filter(({ url }) => url.startsWith(folder) && !url.includes("/office-js/"))
    .map(({ url, sinceAnswer }) => ({ file: url.slice(folder.length).replace(/[?#].*/, ""), sinceAnswer }));
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
    const mark = "New group answers";
    if (clicked && form && performance.getEntriesByName(mark).length === 0) performance.mark(mark);
  }).observe(document, { childList: true, subtree: true });
}
