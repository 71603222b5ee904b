import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addinFolder, buildAddin } from "../../scripts/buildAddin.ts";
import { startPlayground } from "../../simulator/playground.ts";
import { contentSecurityPolicy } from "../../webpack/contentSecurityPolicy.js";
import type { Section } from "../benchmark.ts";
import { bundlePage } from "../bundlePage.ts";
import { median, medianAndRange } from "../statistics.ts";
import { measureCalls, measureLarge, measurePlans, openBrowserOnDisk } from "./measure.ts";
import { measurePane } from "./measurePane.ts";
import { measureRemoval } from "./measureRemoval.ts";

const contacts = 300;
const latency = 50;
const inFlight = 3;
const limits = {
  /** Ratio to the same calls sent directly. */
  job: 1.15,
  /** From the bytes of 1,000 rows to their plan, in milliseconds. */
  plan: 200,
  /** Ratio of a removal to the same calls sent directly. */
  removal: 1.5,
  /** CPU time of the longest task with 10,000 rows, in milliseconds, so that no frame is delayed longer. */
  task: 40,
};

/**
 * Measures the overhead of adding many contacts compared with the bare calls, and the time from a file to the planned
 * outcome of each row. Uses the real office.js in a real browser.
 */
export async function* benchBulk(): AsyncGenerator<Section> {
  await buildAddin();
  const page = await buildPage();
  const pane = await startPlayground({ addinFolder, content: { groups: 60, contacts: 500 } });
  const playground = await startPlayground({ addinFolder: page.folder, latency, content: "empty" });
  const slowPane = await startPlayground({ addinFolder, latency });
  // Both servers use the stored certificate for localhost.
  const { browser, close } = await openBrowserOnDisk(playground.spkiHash);
  try {
    const rounds = await measureCalls(browser, playground, contacts, 5);
    const [bare, job] = [rounds.map((one) => one.bare), rounds.map((one) => one.job)];
    const ideal = Math.ceil(contacts / inFlight) * latency;
    const ratio = median(job) / median(bare);
    yield {
      title: `${contacts} contacts, Exchange responds in ${latency} ms, ${inFlight} calls in flight`,
      table: {
        ideal: { milliseconds: ideal },
        "bare calls through office.js": { milliseconds: medianAndRange(bare) },
        "job, with its journal": { milliseconds: medianAndRange(job), "job / bare": ratio.toFixed(3) },
      },
      limits: [{ name: "job / bare calls", measured: ratio, limit: limits.job }],
    };

    const removals = await measureRemoval(browser, { bare: playground, pane: slowPane }, contacts, 2);
    const [bareRemoval, removal] = [removals.map((one) => one.bare), removals.map((one) => one.pane)];
    const removalRatio = median(removal) / median(bareRemoval);
    yield {
      title: `${contacts} people removed from a group, Exchange responds in ${latency} ms, one call at a time`,
      table: {
        ideal: { milliseconds: (2 * contacts + 1) * latency },
        "bare calls through office.js": { milliseconds: medianAndRange(bareRemoval) },
        "the pane, with its record": {
          milliseconds: medianAndRange(removal),
          "pane / bare": removalRatio.toFixed(3),
        },
      },
      limits: [{ name: "removal / bare calls", measured: removalRatio, limit: limits.removal }],
    };

    const plans = await measurePlans(browser, playground, 1_000, 7);
    yield {
      title: "A CSV file of 1,000 rows, from its bytes to the planned outcome of each row",
      table: { plan: { milliseconds: medianAndRange(plans) } },
      limits: [{ name: "1,000 rows planned, ms", measured: median(plans), limit: limits.plan }],
    };

    const large = await measureLarge(browser, playground, 10_000, 7);
    const longestTask = large.map(({ task }) => task);
    yield {
      title: "A CSV file of 10,000 rows, read by the worker and planned in slices, and its job",
      table: {
        "read by the worker": { milliseconds: medianAndRange(large.map(({ read }) => read)) },
        "received by the page": {
          milliseconds: medianAndRange(large.map(({ received }) => received)),
        },
        planned: { milliseconds: medianAndRange(large.map(({ planned }) => planned)) },
        "job stored in the journal": { milliseconds: medianAndRange(large.map(({ stored }) => stored)) },
        "longest task, CPU time": { milliseconds: medianAndRange(longestTask) },
      },
      limits: [{ name: "longest task, 10,000 rows, ms", measured: median(longestTask), limit: limits.task }],
    };

    const paneRounds = await measurePane(browser, pane, 10_000, 7);
    const paneTask = paneRounds.map(({ task }) => task);
    yield {
      title: "The same file in the pane",
      table: {
        "from the file to the preview": { milliseconds: medianAndRange(paneRounds.map(({ read }) => read)) },
        "from Check to the first rows": {
          milliseconds: medianAndRange(paneRounds.map(({ checked }) => checked)),
        },
        "longest task, CPU time": { milliseconds: medianAndRange(paneTask) },
      },
      limits: [{ name: "longest task in the pane, ms", measured: median(paneTask), limit: limits.task }],
    };
  } finally {
    await close();
    await Promise.all([playground.close(), pane.close(), slowPane.close(), page.remove()]);
  }
}

const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Builds an add-in with office.js, the pane's policy, and the bundled page.ts. */
async function buildPage(): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "bench-bulk-"));
  await bundlePage(new URL("page.ts", import.meta.url), folder);
  await writeFile(
    join(folder, "taskpane.html"),
    `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy({ officeJs, inlineStyle: "" })}" />
    <title>Benchmark</title>
    <script async src="${officeJs}"></script>
    <script type="module" src="page.js"></script>
  </head>
  <body></body>
</html>
`,
  );
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
