import type { BrowserContext, Page } from "playwright-core";

/**
 * One entry of a trace: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU. Microseconds.
 */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** CPU time of the thread, which excludes other work on the processor. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * Measures the longest task of the page's main thread during some work, in milliseconds of CPU time. While a task runs,
 * the page cannot render or respond to keys.
 */
export async function longestTask(
  browser: BrowserContext,
  page: Page,
  work: () => Promise<unknown>,
): Promise<number> {
  const devTools = await browser.newCDPSession(page);
  const events: TraceEvent[] = [];
  devTools.on(
    "Tracing.dataCollected",
    ({ value }) => void events.push(...(value as unknown as TraceEvent[])),
  );
  const includedCategories = ["disabled-by-default-devtools.timeline", "__metadata"];
  await devTools.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories } });
  await work();
  const complete = new Promise<void>((resolve) => devTools.once("Tracing.tracingComplete", () => resolve()));
  await devTools.send("Tracing.end");
  await complete;
  await devTools.detach();

  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const isMain = ({ name, args }: TraceEvent) => name === "thread_name" && args.name === "CrRendererMain";
  const main = new Set(events.filter(isMain).map(threadOf));
  const tasks = events.filter((event) => event.name === "RunTask" && main.has(threadOf(event)));
  if (tasks.length === 0) throw new Error("No task was traced.");
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur), 0) / 1_000;
}
