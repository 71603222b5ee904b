import type { Browser, Frame } from "playwright-core";
import type { PageControl } from "../../simulator/outlook/page/main.ts";
import type { Outlook } from "../../simulator/outlook/startOutlook.ts";
import { findPane } from "../browser.ts";

/** Milliseconds since the navigation of the pane's frame. */
export interface Start {
  /** The skeleton is visible. */
  readonly firstPaint: number;
  /** The button New group is visible. */
  readonly button: number;
  /** A click on New group has opened the form with its text box. */
  readonly usable: number;
  /** The pane has the user's mailbox, because office.js is ready. */
  readonly mailbox: number;
  /** The first row of the list is visible. NaN for a user who clicks New group. */
  readonly list: number;
}

/** Network of 10 Mbit/s in each direction with 40 ms per request, in the units of the protocol. */
const network = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };

/**
 * Measures one cold start in a new browser context, which has an empty cache and no compiled code. Loads the page that
 * plays Outlook at full speed with the pane closed, then slows down network and processor and opens the pane.
 *
 * @param page.script the bundled clickUntilUsable.ts
 * @param page.waits true if nothing is clicked, so that the list is shown
 */
export async function measureStart(
  browser: Browser,
  {
    outlook,
    script,
    slowdown,
    waits,
  }: {
    readonly outlook: Outlook;
    readonly script: string;
    readonly slowdown: number;
    readonly waits: boolean;
  },
): Promise<Start> {
  const context = await browser.newContext({ locale: "en-US" });
  try {
    await context.addInitScript(`{ const isPatient = ${waits}; ${script} }`);
    const page = await context.newPage();
    await page.goto(`${outlook.url}?pane=closed`);
    const protocol = await context.newCDPSession(page);
    await protocol.send("Network.enable");
    await protocol.send("Network.emulateNetworkConditions", network);
    await protocol.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.evaluate(() => {
      (window as unknown as { playground: PageControl }).playground.state.set({ pane: "open" });
    });
    const frame = await findPane(page, outlook);
    await frame.waitForFunction(() => performance.getEntriesByName("complete").length > 0);
    const start = await readStart(frame);
    await checkSlowNetwork(frame);
    return start;
  } finally {
    await context.close();
  }
}

async function readStart(frame: Frame): Promise<Start> {
  const marks = await frame.evaluate(() =>
    [...performance.getEntriesByType("paint"), ...performance.getEntriesByType("mark")].map(
      ({ name, startTime }) => [name, startTime] as const,
    ),
  );
  const at = new Map(marks);
  return {
    firstPaint: at.get("first-paint") ?? NaN,
    button: at.get("button") ?? NaN,
    usable: at.get("usable") ?? NaN,
    mailbox: at.get("mailbox") ?? NaN,
    list: at.get("list") ?? NaN,
  };
}

/**
 * Verifies that the slow network also applies to the frame, which it does only if the frame shares the page's process.
 */
async function checkSlowNetwork(frame: Frame): Promise<void> {
  const fetched = await frame.evaluate(() =>
    (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ transferSize }) => transferSize > 0)
      .map(({ name, requestStart, responseEnd }) => ({ name, milliseconds: responseEnd - requestStart })),
  );
  const tooFast = fetched.filter(({ milliseconds }) => milliseconds < network.latency);
  if (fetched.length > 0 && tooFast.length === 0) return;
  const fast = tooFast.map(({ name, milliseconds }) => `${name} in ${milliseconds} ms`);
  throw new Error(
    `The emulated network did not apply to the pane: ${fast.join(", ") || "nothing was fetched"}`,
  );
}
