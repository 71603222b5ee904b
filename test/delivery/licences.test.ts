import { describe, expect, it } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { licenceMistakes, type LockedPackage } from "./licenceMistakes.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const lock = read("package-lock.json") as { packages: Record<string, LockedPackage> };
const { dependencies } = read("package.json") as { dependencies: Record<string, string> };

describe("The packages", () => {
  it("all have an allowed license", () => {
    expect(licenceMistakes(lock.packages)).toEqual([]);
  });

  it("have the same license as in package-lock.json where they are installed", () => {
    const others = Object.entries(lock.packages).filter(([path, { license }]) => {
      const file = `${path}/package.json`;
      const installed = path !== "" && existsSync(file) ? (read(file) as LockedPackage) : undefined;
      return installed?.license !== undefined && installed.license !== license;
    });
    expect(others).toEqual([]);
  });

  it("are listed in docs/decisions with a reason if they reach the user", () => {
    const reasons = readFileSync("docs/decisions/run-time-dependencies.md", "utf8");
    expect(Object.keys(dependencies).filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
  });

  it("are each pinned to one version", () => {
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("run no scripts during installation", () => {
    expect(readFileSync(".npmrc", "utf8")).toMatch(/^ignore-scripts=true$/m);
  });
});

describe("The license check", () => {
  it.each<[string, LockedPackage, string[]]>([
    ["rejects an unknown license", { license: "GPL-3.0-only", dev: true }, ["thing is under GPL-3.0-only"]],
    ["rejects a package without a license", {}, ["thing is under none"]],
    ["rejects a tool's license in a shipped package", { license: "MPL-2.0" }, ["thing is under MPL-2.0"]],
    ["accepts a tool's license in a tool", { license: "MPL-2.0", dev: true }, []],
    [
      "rejects a combination with a license that is not allowed",
      { license: "MIT AND GPL-2.0" },
      ["thing is under MIT AND GPL-2.0"],
    ],
    ["accepts a choice with an allowed license", { license: "(GPL-2.0 OR MIT)" }, []],
  ])("%s", (_, thing, mistakes) => {
    expect(licenceMistakes({ "node_modules/other/node_modules/thing": thing })).toEqual(mistakes);
  });

  it("makes its exception only for tools", () => {
    const path = "node_modules/@microsoft/office-js";
    expect(licenceMistakes({ [path]: { license: "LICENSE", dev: true } })).toEqual([]);
    expect(licenceMistakes({ [path]: { license: "LICENSE" } })).toEqual([
      "@microsoft/office-js is under LICENSE",
    ]);
  });
});
