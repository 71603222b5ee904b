import { describe, expect, it } from "@jest/globals";
import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

// An operation is one file in src, one handler in the simulator, and a test of each. There is no registry of operations.

const names = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

const operations = names("src/ews/operations", ".ts");

/** Contact list operations of the public schema. Other operations need no entry here. */
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
  it("include all twelve of the contact list", () => {
    expect(operations).toEqual(expect.arrayContaining(imListOperations));
  });

  it("each have a test", () => {
    expect(names("test/ews/operations", ".test.ts")).toEqual(operations);
  });

  it("each have a handler in the simulated Exchange, which has no others", () => {
    expect(names("simulator/exchange/operations", ".ts")).toEqual(operations);
  });

  it("each have a test of their handler", () => {
    expect(names("test/simulator/exchange", ".test.ts")).toEqual(expect.arrayContaining([...operations]));
  });

  it.each(operations)(
    "are named like their file, their export, and Exchange's operation: %s",
    async (name) => {
      const file = pathToFileURL(path.resolve(`src/ews/operations/${name}.ts`)).href;
      const module = (await import(file)) as Readonly<Record<string, { readonly name?: string }>>;
      expect(module[name]?.name).toBe(`${name.charAt(0).toUpperCase()}${name.slice(1)}`);
    },
  );
});
