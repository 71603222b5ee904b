import { describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chooseSeed } from "../seed.js";
import { isLongRun, runs, seed } from "../random.ts";

/** Runs a failing random test in a separate process. Returns its error output. */
function failing(environment: Record<string, string>): string {
  const random = pathToFileURL(resolve("test/random.ts")).href;
  const program = `
    const { fc, runs } = await import(${JSON.stringify(random)});
    console.error("cases: " + runs({ short: 3, long: 5 }));
    try { fc.assert(fc.property(fc.integer(), fc.string(), (number) => number < 1_000)); }
    catch (error) { console.error(error.message); }`;
  const { stderr } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
    encoding: "utf8",
    env: { ...process.env, TEST_LONG: "", ...environment },
  });
  return stderr;
}

describe("The seed of a run", () => {
  it("is new for each run, unless TEST_SEED sets it", () => {
    expect(chooseSeed("42")).toBe("42");
    expect(new Set(Array.from({ length: 9 }, () => chooseSeed(undefined))).size).toBeGreaterThan(1);
    expect(chooseSeed("")).toMatch(/^\d+$/);
  });

  it.each(["x", "-1", "1.5", "2147483648", "1e3"])("must be a whole number, not %s", (wanted) => {
    expect(() => chooseSeed(wanted)).toThrow(`not ${wanted}.`);
  });

  it("reaches every test file", () => {
    expect(process.env["TEST_SEED"]).toMatch(/^\d+$/);
    expect(seed).toBe(Number(process.env["TEST_SEED"]));
    expect(runs({ short: 1, long: 2 })).toBe(isLongRun ? 2 : 1);
  });
});

describe("A failing random test", () => {
  it("reports its seed, and fails in the same way when it runs with that seed", () => {
    const [first, repeated, other] = ["7", "7", "8"].map((TEST_SEED) =>
      failing({ TEST_SEED, TEST_LONG: "1" }),
    );
    expect(first).toContain("cases: 5");
    expect(first).toMatch(/^Property failed after \d+ tests\n\{ seed: 7, path: /m);
    expect(first).toMatch(/^To repeat: TEST_SEED=7 TEST_LONG=1$/m);
    expect(repeated).toBe(first);
    expect(other?.replaceAll(/=8\b/g, "=7").replaceAll("seed: 8", "seed: 7")).not.toBe(first);
  });

  it("uses test/random.ts for its cases, in every folder", () => {
    const files = readdirSync("test", { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    expect(files.length).toBeGreaterThan(200);
    const others = files
      .map((file) => join("test", file))
      .filter((file) => ![join("test", "random.ts"), join("test/delivery", "seed.test.ts")].includes(file))
      .filter((file) => /from "fast-check"|Math\.random\(|\bseed: ?\d/.test(readFileSync(file, "utf8")));
    expect(others).toEqual([]);
  });
});
