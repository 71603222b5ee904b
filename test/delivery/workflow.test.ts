import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";

const folder = ".github/workflows";
const { engines } = JSON.parse(readFileSync("package.json", "utf8")) as { engines: { node: string } };

describe.each(readdirSync(folder))("The workflow %s", (file) => {
  const workflow = readFileSync(`${folder}/${file}`, "utf8");
  const lines = workflow.split("\n");
  const jobs = workflow
    .slice(workflow.indexOf("\njobs:\n"))
    .split(/\n {2}(?=[\w-]+:\n)/)
    .slice(1);

  it("uses actions by commit, with the version in a comment", () => {
    const uses = lines.filter((line) => /^\s*(- )?uses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("has only the permission to read the code, and keeps no credentials", () => {
    expect(lines).toContain("permissions: {}");
    expect(workflow.match(/^ +permissions:\n( +.*: .*\n)/gm)).toEqual(
      jobs.map(() => "    permissions:\n      contents: read\n"),
    );
    expect(workflow.match(/persist-credentials: false/g)).toHaveLength(
      workflow.match(/actions\/checkout@/g)?.length ?? 0,
    );
  });

  it("limits the duration of each job", () => {
    for (const job of jobs) expect(job).toMatch(/\n {4}timeout-minutes: \d+\n/);
  });

  it("tests the oldest Node.js that package.json allows", () => {
    expect(workflow).toContain(`"${engines.node.replace(">=", "")}"`);
  });
});
