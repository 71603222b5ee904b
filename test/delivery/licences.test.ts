import { describe, expect, it } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { licenceMistakes, type LockedPackage } from "./licenceMistakes.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const lock = read("package-lock.json") as { packages: Record<string, LockedPackage> };
const { dependencies } = read("package.json") as { dependencies: Record<string, string> };

describe("the packages", () => {
  it("are all under a licence on the list", () => {
    expect(licenceMistakes(lock.packages)).toEqual([]);
  });

  it("say the same as package-lock.json where they are installed", () => {
    const others = Object.entries(lock.packages).filter(([path, { license }]) => {
      const file = `${path}/package.json`;
      const installed = path !== "" && existsSync(file) ? (read(file) as LockedPackage) : undefined;
      return installed?.license !== undefined && installed.license !== license;
    });
    expect(others).toEqual([]);
  });

  it("that reach the user are named, with the reason, in docs/decisions", () => {
    const reasons = readFileSync("docs/decisions/run-time-dependencies.md", "utf8");
    expect(Object.keys(dependencies).filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
  });

  it("are pinned to one version each", () => {
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("run no scripts when they are installed", () => {
    expect(readFileSync(".npmrc", "utf8")).toMatch(/^ignore-scripts=true$/m);
  });
});

describe("the check of licences", () => {
  it.each<[string, LockedPackage, string[]]>([
    ["refuses an unknown licence", { license: "GPL-3.0-only", dev: true }, ["thing is under GPL-3.0-only"]],
    ["refuses a package without one", {}, ["thing is under none"]],
    ["refuses a tool's licence in what is shipped", { license: "MPL-2.0" }, ["thing is under MPL-2.0"]],
    ["accepts it in a tool", { license: "MPL-2.0", dev: true }, []],
    [
      "refuses a pair of which one is not allowed",
      { license: "MIT AND GPL-2.0" },
      ["thing is under MIT AND GPL-2.0"],
    ],
    ["accepts a choice of which one is allowed", { license: "(GPL-2.0 OR MIT)" }, []],
  ])("%s", (_, thing, mistakes) => {
    expect(licenceMistakes({ "node_modules/other/node_modules/thing": thing })).toEqual(mistakes);
  });

  it("makes its exception for tools alone", () => {
    const path = "node_modules/@microsoft/office-js";
    expect(licenceMistakes({ [path]: { license: "LICENSE", dev: true } })).toEqual([]);
    expect(licenceMistakes({ [path]: { license: "LICENSE" } })).toEqual([
      "@microsoft/office-js is under LICENSE",
    ]);
  });
});
