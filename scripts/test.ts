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
 * Runs `npm test`: types, lint, build, and all tests. The end-to-end tests use the built pane in a real browser. `npm
 * run test:long` (`--long`) runs only the random tests, with many more cases, and the release variants that `npm test`
 * skips. Prints nothing about what passes. The last line is the total, in which each step counts as one test. Exit
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
    // The cache holds hashes of the files that passed, and of the settings. Files that failed are checked again.
    [bin("prettier/bin/prettier.cjs"), "--check", "--cache", "--cache-strategy", "content", "."],
  ],
};
const tests = {
  name: "tests",
  programs: [
    [
      ...["--experimental-vm-modules", bin("jest/bin/jest.js"), "--json", `--outputFile=${reportFile}`],
      // test/random.ts decides how long this run is, and every test that depends on that imports it.
      ...(long ? ["--findRelatedTests", "test/random.ts"] : []),
    ],
  ],
  environment: { TEST_LONG: long ? "1" : "" },
};

const start = performance.now();
const linting = long ? [] : [printResult(runStep(lint))];
const browser = checkBrowser();
const [ready] = await Promise.all([
  Promise.all([browser, runStep(build), ...(long ? [] : [runStep(types)])].map(printResult)),
  // In sequence: both may run apt-get.
  browser.then(installServers),
]);
const runnable = ready.every(({ name, passed }) => passed || name === "types");
if (!runnable) console.log("Skipping the tests: they need a build and a browser.");
const tested = runnable ? await printResult(runStep(tests)) : undefined;

const steps = [...ready, ...(await Promise.all(linting))];
const counts = readReport(tested);
rmSync(folder, { recursive: true });
const passed = counts.passed + steps.filter((step) => step.passed).length;
const failed = counts.failed + steps.filter((step) => !step.passed).length;
for (const name of counts.skipped) console.log(`skipped  ${name}`);
console.log(["Slowest test files:", ...counts.slowest].join("\n"));
console.log(`Finished after ${((performance.now() - start) / 1000).toFixed(0)} s.`);
console.log(`${passed} passed, ${failed} failed, ${counts.skipped.length} skipped`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * Checks that a browser starts. Installs a missing one here, before any test's timeout starts. Also creates the
 * playground's certificate, which must be the same for all workers.
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

/** Prints how a step ended, as soon as it has. Prints its output only if it failed. */
async function printResult(step: Promise<StepResult>): Promise<StepResult> {
  const result = await step;
  const { name, passed, seconds, output } = result;
  if (!passed) console.log(output);
  console.log(`${passed ? "ok" : "FAILED"}  ${name} (${seconds.toFixed(0)} s)`);
  return result;
}

/**
 * Reads the number of passed, failed, and skipped tests. Adds one failure if Jest ended with an error that is not a
 * failed test.
 */
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
