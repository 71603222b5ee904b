import "./endPlainly.ts";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launchBrowser } from "./browser/launchBrowser.ts";
import { localhostCertificate } from "../simulator/localhostCertificate.ts";
import { root } from "./buildAddin.ts";
import { installServers } from "./test/installServers.ts";
import { jestCounts, slowestFiles, type Counts, type JestReport } from "./test/jestReport.ts";
import { runStep, type StepResult } from "./test/step.ts";

/*
 * `npm test`: types, lint, build and all tests, the end-to-end ones against the built pane in a real browser.
 * `npm run test:long` (`--long`): the random tests alone, with many more cases, and the variants of a release that
 * `npm test` leaves out. Quiet about what passes; the last line is the sum, in which each step counts as one test. Exit
 * status 1 on any failure.
 */
const { long } = parseArgs({ options: { long: { type: "boolean", default: false } } }).values;
const bin = (path: string) => `node_modules/${path}`;
const folder = mkdtempSync(join(tmpdir(), "im-groups-test-"));
const reportFile = join(folder, "jest.json");

const build = { name: "build", programs: [["webpack/build.js"]] };
const types = {
  name: "types",
  programs: [".", "simulator", "test"].map((project) => [bin("typescript/bin/tsc"), "-p", project]),
};
const lint = {
  name: "lint",
  programs: [
    [bin("oxlint/bin/oxlint"), "--type-aware"],
    // The cache has the hash of what was found in order, and of the settings; nothing of what was not.
    [bin("prettier/bin/prettier.cjs"), "--check", "--cache", "--cache-strategy", "content", "."],
  ],
};
const tests = {
  name: "tests",
  programs: [
    [
      ...["--experimental-vm-modules", bin("jest/bin/jest.js"), "--json", `--outputFile=${reportFile}`],
      // test/random.ts says which run this is, and what depends on that imports it.
      ...(long ? ["--findRelatedTests", "test/random.ts"] : []),
    ],
  ],
  environment: { TEST_LONG: long ? "1" : "" },
};

const start = performance.now();
const linting = long ? [] : [tell(runStep(lint))];
const browser = checkBrowser();
const [ready] = await Promise.all([
  Promise.all([browser, runStep(build), ...(long ? [] : [runStep(types)])].map(tell)),
  // One after the other: either may have apt-get at work.
  browser.then(installServers),
]);
const runnable = ready.every(({ name, passed }) => passed || name === "types");
if (!runnable) console.log("The tests are not run: they need the build and a browser.");
const tested = runnable ? await tell(runStep(tests)) : undefined;

const steps = [...ready, ...(await Promise.all(linting))];
const counts = readReport(tested);
rmSync(folder, { recursive: true });
const passed = counts.passed + steps.filter((step) => step.passed).length;
const failed = counts.failed + steps.filter((step) => !step.passed).length;
for (const name of counts.skipped) console.log(`skipped  ${name}`);
console.log(["The slowest test files:", ...counts.slowest].join("\n"));
console.log(`after ${((performance.now() - start) / 1000).toFixed(0)} s:`);
console.log(`${passed} passed, ${failed} failed, ${counts.skipped.length} skipped`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * Whether a browser can be started; one that is missing is fetched here, before the clock of any test runs. So is the
 * playground's certificate, which all workers have to have the same.
 */
async function checkBrowser(): Promise<StepResult> {
  const began = performance.now();
  const outcome = await localhostCertificate()
    .then(launchBrowser)
    .then(
      (browser) => browser.close().then(() => ""),
      (error: unknown) => String(error),
    );
  return {
    name: "browser",
    passed: outcome === "",
    output: outcome,
    seconds: (performance.now() - began) / 1000,
  };
}

/** Tells how a step ended as soon as it has; what it wrote only if it failed. */
async function tell(step: Promise<StepResult>): Promise<StepResult> {
  const result = await step;
  const { name, passed, seconds, output } = result;
  if (!passed) console.log(output);
  console.log(`${passed ? "ok" : "FAILED"}  ${name} (${seconds.toFixed(0)} s)`);
  return result;
}

/** The tests' numbers. One failure is added where they did not run to a good end for another reason than a test. */
function readReport(tested: StepResult | undefined): Counts & { readonly slowest: readonly string[] } {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, skipped: [], slowest: [] };
  const report = JSON.parse(readFileSync(reportFile, "utf8")) as JestReport;
  const counts = jestCounts(report);
  return {
    ...counts,
    failed: tested?.passed ? counts.failed : Math.max(1, counts.failed),
    slowest: slowestFiles(report, root, 10),
  };
}
