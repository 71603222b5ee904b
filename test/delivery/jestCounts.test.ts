import { describe, expect, it } from "@jest/globals";
import { jestCounts } from "../../scripts/test/jestCounts.ts";
import { runStep } from "../../scripts/test/step.ts";

describe("the sum of npm test", () => {
  it("counts a test file that could not be run as a failure, and names what was skipped", () => {
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
      testResults: [{ assertionResults: tests }, { assertionResults: [] }],
    };
    expect(jestCounts(report)).toEqual({ passed: 1, failed: 3, skipped: ["accepts the manifest", "writes"] });
  });

  it("fails a step of which one program fails, and keeps what all of them wrote", async () => {
    const programs = [
      ["-e", "console.error('first'); process.exit(1)"],
      ["-e", "console.log('second')"],
    ];
    const { passed, output } = await runStep({ name: "two", programs });
    expect(passed).toBe(false);
    expect(output).toBe("first\nsecond\n");
  });
});
