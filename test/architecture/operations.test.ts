import { describe, expect, it } from "@jest/globals";
import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

// An operation is one file in src, one handler in the simulator, and a test of each; no registry names them again.

const names = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

const operations = names("src/ews/operations", ".ts");

/** What the public schema has for the IM list. One that no IM list has needs no entry here. */
const imListOperations = [
  "addDistributionGroupToImList",
  "addImContactToGroup",
  "addImGroup",
  "addNewImContactToGroup",
  "addNewTelUriContactToGroup",
  "getImItemList",
  "getImItems",
  "removeContactFromImList",
  "removeDistributionGroupFromImList",
  "removeImContactFromGroup",
  "removeImGroup",
  "setImGroup",
];

describe("The operations", () => {
  it("are all twelve of the IM list, and perhaps others", () => {
    expect(operations).toEqual(expect.arrayContaining(imListOperations));
  });

  it("have each a test of their own", () => {
    expect(names("test/ews/operations", ".test.ts")).toEqual(operations);
  });

  it("have each a handler in the simulated Exchange, which has no other", () => {
    expect(names("simulator/exchange/operations", ".ts")).toEqual(operations);
  });

  it("have each a test of that handler", () => {
    expect(names("test/simulator/exchange", ".test.ts")).toEqual(expect.arrayContaining([...operations]));
  });

  it.each(operations)("%s is the file's export, and the operation's name in Exchange", async (name) => {
    const file = pathToFileURL(path.resolve(`src/ews/operations/${name}.ts`)).href;
    const module = (await import(file)) as Readonly<Record<string, { readonly name?: string }>>;
    expect(module[name]?.name).toBe(`${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  });
});
