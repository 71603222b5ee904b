import { describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageCommand } from "../../scripts/package/packageCommand.ts";

describe("npm run package", () => {
  it("explains what to do if it has no arguments", async () => {
    await expect(packageCommand([])).rejects.toThrow("Copy kit/settings.example.json");
    await expect(packageCommand([])).rejects.toThrow("--settings YOUR-FILE.json");
  });

  it("reports all mistakes, without a stack, and writes nothing", () => {
    const folder = mkdtempSync(join(tmpdir(), "im-groups-command-"));
    const settings = join(folder, "settings.json");
    writeFileSync(settings, JSON.stringify({ baseUrl: "http://localhost/x", frameAncestors: ["*"] }));
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        ...["node_modules/tsx/dist/cli.mjs", "scripts/package.ts"],
        ...["--settings", settings, "--out", join(folder, "out")],
      ],
      { encoding: "utf8" },
    );
    expect(status).toBe(1);
    expect(stderr.match(/^ {2}- (baseUrl|frameAncestors\.0) /gm)).toHaveLength(4);
    expect(stderr).not.toContain("    at ");
    expect(existsSync(join(folder, "out"))).toBe(false);
    rmSync(folder, { recursive: true });
  });

  it("reports a missing settings file", async () => {
    await expect(packageCommand(["--settings", "none.json"])).rejects.toThrow(/^Cannot read none\.json\.\n/);
  });
});
