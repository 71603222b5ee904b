import { describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Runs .ci/tests with a fake npm whose two test runs have these outputs and statuses. */
function ciTests(first: readonly [string, number], second: readonly [string, number]) {
  const folder = mkdtempSync(join(tmpdir(), "im-groups-ci-"));
  const end = ([words, status]: readonly [string, number]) => `printf '${words}'; exit ${status}`;
  writeFileSync(
    join(folder, "npm"),
    `#!/bin/sh\ncase "$*" in test) ${end(first)};; "run test:long") ${end(second)};; esac\n`,
  );
  chmodSync(join(folder, "npm"), 0o755);
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env["PATH"] ?? ""}` };
  const { status, stdout } = spawnSync("bash", [".ci/tests"], { encoding: "utf8", env });
  rmSync(folder, { recursive: true });
  return { status, sum: stdout.trimEnd().split("\n").at(-1) };
}

describe("The CI tests", () => {
  const good = ["expected 9 passed, 9 failed, 9 skipped\\n20 passed, 0 failed, 2 skipped\\n", 0] as const;

  it("consist of both runs, and end with their sum", () => {
    const sum = "23 passed, 0 failed, 3 skipped";
    expect(ciTests(good, ["3 passed, 0 failed, 1 skipped\\n", 0])).toEqual({ status: 0, sum });
  });

  it("fail if either run fails", () => {
    const bad = ["2 passed, 1 failed, 1 skipped\\n", 1] as const;
    expect(ciTests(bad, good)).toEqual({ status: 1, sum: "22 passed, 1 failed, 3 skipped" });
    expect(ciTests(good, bad)).toEqual({ status: 1, sum: "22 passed, 1 failed, 3 skipped" });
  });

  it("count a run without a sum as one failure", () => {
    const none = ["The disk is full.\\n", 1] as const;
    expect(ciTests(none, good)).toEqual({ status: 1, sum: "20 passed, 1 failed, 2 skipped" });
  });
});
