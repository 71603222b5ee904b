import { describe, expect, it } from "@jest/globals";
import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

// An operation is one file in src, one test, and one handler in the simulator; no registry names them again.

const names = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

const operations = names("src/ews/operations", ".ts");

describe("The operations", () => {
  it("are there", () => {
    expect(operations).toEqual(
      expect.arrayContaining(["addImGroup", "addNewImContactToGroup", "getImItemList"]),
    );
  });

  it("have each a test of their own", () => {
    expect(names("test/ews/operations", ".test.ts")).toEqual(operations);
  });

  it("have each a handler in the simulated Exchange, which has no other", () => {
    expect(names("simulator/exchange/operations", ".ts")).toEqual(operations);
  });

  it.each(operations)("%s is the file's export, and the operation's name in Exchange", async (name) => {
    const file = pathToFileURL(path.resolve(`src/ews/operations/${name}.ts`)).href;
    const module = (await import(file)) as Readonly<Record<string, { readonly name?: string }>>;
    expect(module[name]?.name).toBe(`${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  });
});
