import { describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Runs .ci/tests with a fake npm whose test run has this output and status. */
function ciTests(words: string, exit: number) {
  const folder = mkdtempSync(join(tmpdir(), "im-groups-ci-"));
  writeFileSync(
    join(folder, "npm"),
    `#!/bin/sh\ncase "$*" in test) printf '${words}'; exit ${exit};; esac\nexit 9\n`,
  );
  chmodSync(join(folder, "npm"), 0o755);
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env["PATH"] ?? ""}` };
  const { status, stdout } = spawnSync("bash", [".ci/tests"], { encoding: "utf8", env });
  rmSync(folder, { recursive: true });
  return { status, sum: stdout.trimEnd().split("\n").at(-1) };
}

describe("The CI tests", () => {
  it("end with the sum of the test command, whatever follows it", () => {
    const sum = "20 passed, 0 failed, 2 skipped";
    const words = `expected 9 passed, 9 failed, 9 skipped\\n${sum}\\nnpm notice\\n`;
    expect(ciTests(words, 0)).toEqual({ status: 0, sum });
  });

  it("fail if the test command fails", () => {
    const sum = "2 passed, 1 failed, 1 skipped";
    expect(ciTests(`${sum}\\n`, 1)).toEqual({ status: 1, sum });
  });

  it("count a run without a sum as one failure", () => {
    const failure = { status: 1, sum: "0 passed, 1 failed, 0 skipped" };
    expect(ciTests("The disk is full.\\n", 1)).toEqual(failure);
    expect(ciTests("", 0)).toEqual(failure);
  });
});
