import { describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs the command as `npm run package` does. */
function packaging(...parameters: string[]): { status: number | null; said: string } {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["node_modules/tsx/dist/cli.mjs", "scripts/package.ts", ...parameters],
    {
      encoding: "utf8",
    },
  );
  return { status, said: stderr };
}

describe("npm run package", () => {
  it("says what to do where it is told nothing", () => {
    const { status, said } = packaging();
    expect(status).toBe(1);
    expect(said).toContain("Copy kit/settings.example.json");
    expect(said).toContain("--settings YOUR-FILE.json");
  });

  it("says everything that is wrong, without a stack, and writes nothing", () => {
    const folder = mkdtempSync(join(tmpdir(), "im-groups-command-"));
    const settings = join(folder, "settings.json");
    writeFileSync(settings, JSON.stringify({ baseUrl: "http://localhost/x", frameAncestors: ["*"] }));
    const { status, said } = packaging("--settings", settings, "--out", join(folder, "out"));
    expect(status).toBe(1);
    expect(said.match(/^ {2}- (baseUrl|frameAncestors\.0) /gm)).toHaveLength(4);
    expect(said).not.toContain("    at ");
    expect(existsSync(join(folder, "out"))).toBe(false);
    rmSync(folder, { recursive: true });
  });

  it("says that a file of settings is not there", () => {
    const { status, said } = packaging("--settings", "none.json");
    expect([status, said.split("\n")[0]]).toEqual([1, "none.json cannot be read."]);
  });
});
