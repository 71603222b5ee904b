import { describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import { jestCounts, slowestFiles } from "../../scripts/test/jestReport.ts";
import { runStep } from "../../scripts/test/step.ts";

const fileResult = (
  name: string,
  seconds: number,
  assertionResults: readonly { readonly status: string; readonly fullName: string }[] = [],
) => ({ name, startTime: 1_000, endTime: 1_000 + 1_000 * seconds, assertionResults });

describe("The summary of npm test", () => {
  it("counts a test file that could not run as a failure, and lists skipped tests", () => {
    const tests = [
      { status: "passed", fullName: "reads" },
      { status: "pending", fullName: "accepts the manifest" },
      { status: "todo", fullName: "writes" },
      { status: "failed", fullName: "sends" },
    ];
    const report = {
      numPassedTests: 1,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      numRuntimeErrorTestSuites: 2,
      testResults: [fileResult("/p/a.test.ts", 5, tests), fileResult("/p/b.test.ts", 0, [])],
    };
    expect(jestCounts(report)).toEqual({ passed: 1, failed: 3, skipped: ["accepts the manifest", "writes"] });
  });

  it("lists the slowest files, slowest first", () => {
    const testResults = [
      fileResult("/p/test/a.test.ts", 1.25),
      fileResult("/p/test/b.test.ts", 12),
      fileResult("/p/test/c.test.ts", 3),
    ];
    const report = {
      ...{ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 },
      ...{ numRuntimeErrorTestSuites: 0, testResults },
    };
    expect(slowestFiles(report, "/p", 2)).toEqual([
      `  12.0 s  ${join("test", "b.test.ts")}`,
      `   3.0 s  ${join("test", "c.test.ts")}`,
    ]);
  });

  it("fails a step if one of its programs fails, and keeps the output of all programs", async () => {
    const programs = [
      ["-e", "console.error('first'); process.exit(1)"],
      ["-e", "console.log('second')"],
    ];
    const { passed, output } = await runStep({ name: "two", programs });
    expect(passed).toBe(false);
    expect(output).toBe("first\nsecond\n");
  });
});
