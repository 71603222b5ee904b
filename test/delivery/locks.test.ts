import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lockMistakes } from "./lockMistakes.ts";

const generated = new Set(["node_modules", ".git", "dist", "build", "release"]);
const lockFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return generated.has(entry.name) ? [] : lockFiles(join(folder, entry.name));
    return entry.name === "package-lock.json" ? [join(folder, entry.name)] : [];
  });

const files = lockFiles(".");

describe("The lock files", () => {
  it("include those of the project and of the browser", () => {
    expect(files.length).toBeGreaterThanOrEqual(2);
  });

  it.each(files)("have a hash and no address for each package, in %s", (file) => {
    const { packages } = JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, object> };
    expect(Object.keys(packages).length).toBeGreaterThan(10);
    expect(lockMistakes(packages)).toEqual([]);
  });

  it("are written without addresses", () => {
    expect(readFileSync(".npmrc", "utf8")).toMatch(/^omit-lockfile-registry-resolved=true$/m);
  });
});

describe("The lock file check", () => {
  const integrity = `sha512-${"a".repeat(86)}==`;

  it.each<[string, object, string[]]>([
    ["a package without a hash", { version: "1.0.0" }, ["node_modules/thing has no hash"]],
    ["an optional package without a hash", { optional: true }, ["node_modules/thing has no hash"]],
    ["a weak hash", { integrity: "sha1-aaaa" }, ["node_modules/thing has no hash"]],
    [
      "an address",
      { integrity, resolved: "https://example.com/thing.tgz" },
      ["node_modules/thing has an address"],
    ],
    ["nothing in a valid entry", { integrity }, []],
  ])("reports %s", (_, entry, mistakes) => {
    expect(lockMistakes({ "": {}, "node_modules/thing": entry })).toEqual(mistakes);
  });
});
