import { relative } from "node:path";

/** Part of Jest's `--json` report that is needed here. https://jestjs.io/docs/cli#--json */
export interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Number of test files that could not be run. None of their tests is in the numbers above. */
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly JestFile[];
}

interface JestFile {
  /** Absolute path of the file. */
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly startTime: number;
  readonly endTime: number;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

/** Number of passed and failed tests, and the names of skipped tests. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
}

/** Counts the tests in a report. A file that could not be run counts as one failed test. */
export function jestCounts(report: JestReport): Counts {
  const skippedTests = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== "passed" && status !== "failed");
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: skippedTests.map(({ fullName }) => fullName),
  };
}

/** Returns the `count` slowest test files, as lines such as "12.3 s  test/e2e/list.test.ts", slowest first. */
export function slowestFiles({ testResults }: JestReport, root: string, count: number): readonly string[] {
  return testResults
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, count)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${relative(root, name)}`);
}
