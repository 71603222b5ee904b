import { addinFolder, buildAddin } from "../../scripts/buildAddin.ts";
import { startPlayground } from "../../simulator/playground.ts";
import { median } from "../median.ts";
import { buildPage } from "./buildPage.ts";
import { measureCalls, measureLarge, measurePlans, withBrowserOnDisk } from "./measure.ts";
import { measurePane } from "./measurePane.ts";

/*
 * `npm run bench:bulk`: measures the overhead of adding many contacts compared with the bare calls, and the time from a
 * file to the planned outcome of each row. Uses the real office.js in a real browser. Exit status 1 above a limit.
 */
const contacts = 300;
const latency = 50;
const inFlight = 3;
const limits = {
  /** Ratio to the same calls sent directly. */
  job: 1.15,
  /** From the bytes of 1,000 rows to their plan, in milliseconds. */
  plan: 200,
  /** CPU time of the longest task with 10,000 rows, in milliseconds, so that no frame is delayed longer. */
  task: 50,
};

await buildAddin();
const page = await buildPage();
const pane = await startPlayground({ addinFolder, content: { groups: 60, contacts: 500 } });
const playground = await startPlayground({ addinFolder: page.folder, latency, content: "empty" });
try {
  // Both servers use the stored certificate for localhost.
  await withBrowserOnDisk(playground.spkiHash, async (browser) => {
    console.log(`Chromium ${browser.browser()?.version() ?? ""}; medians, milliseconds`);

    const rounds = await measureCalls(browser, playground, contacts, 5);
    const [bare, job] = [rounds.map((one) => one.bare), rounds.map((one) => one.job)];
    const ideal = Math.ceil(contacts / inFlight) * latency;
    const ratio = median(job) / median(bare);
    console.log(`\n${contacts} contacts, Exchange answering in ${latency} ms, ${inFlight} calls in flight:`);
    console.table([
      { what: "ideal", milliseconds: ideal },
      { what: "bare, through office.js", ...spread(bare) },
      { what: "job, with its journal", ...spread(job), ratio: ratio.toFixed(3) },
    ]);
    check("The job, in times of the bare calls,", ratio, limits.job);

    const plans = await measurePlans(browser, playground, 1_000, 7);
    console.log("\nA CSV file of 1,000 rows, from its bytes to what would happen to each:");
    console.table([{ what: "plan", ...spread(plans) }]);
    check("The plan of 1,000 rows", median(plans), limits.plan);

    const large = await measureLarge(browser, playground, 10_000, 7);
    console.log("\nOne of 10,000 rows, read by a worker and planned in slices; and its job:");
    console.table([
      { what: "read", ...spread(large.map(({ read }) => read)) },
      { what: "its rows taken over", ...spread(large.map(({ taken }) => taken)) },
      { what: "planned", ...spread(large.map(({ planned }) => planned)) },
      { what: "job kept in the journal", ...spread(large.map(({ kept }) => kept)) },
      { what: "longest task, work", ...spread(large.map(({ task }) => task)) },
    ]);
    check("The longest task", median(large.map(({ task }) => task)), limits.task);

    const opened = await measurePane(browser, pane, 10_000, 7);
    console.log("\nThe same file in the pane:");
    console.table([
      { what: "from the file to how it was read", ...spread(opened.map(({ read }) => read)) },
      { what: "from Check to its first rows", ...spread(opened.map(({ checked }) => checked)) },
      { what: "longest task, work", ...spread(opened.map(({ task }) => task)) },
    ]);
    check("The pane's longest task", median(opened.map(({ task }) => task)), limits.task);
  });
} finally {
  await Promise.all([playground.close(), pane.close(), page.remove()]);
}

function spread(values: readonly number[]): { milliseconds: string; spread: string } {
  return {
    milliseconds: median(values).toFixed(0),
    spread: `${Math.min(...values).toFixed(0)}-${Math.max(...values).toFixed(0)}`,
  };
}

function check(what: string, measured: number, limit: number): void {
  if (measured <= limit) return;
  console.error(`${what} took ${measured.toFixed(2)}; ${limit} is allowed.`);
  process.exitCode = 1;
}
