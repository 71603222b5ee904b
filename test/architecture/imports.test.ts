import { describe, expect, it } from "@jest/globals";
import { importCycles, importMistakes, officeMistakes } from "./importRules.ts";
import { readSources } from "./readImports.ts";

const files = readSources(["src", "simulator", "kit", "bench", "scripts", "test", "webpack"]);

describe("The source files", () => {
  it("are found and parsed", () => {
    expect(files.length).toBeGreaterThan(700);
    expect(
      files.flatMap(({ imports }) => imports).filter(({ kind }) => kind === "later").length,
    ).toBeGreaterThan(25);
  });

  it("import only what the layers allow", () => {
    expect(importMistakes(files)).toEqual([]);
  });

  it("use the name Office only in src/outlook", () => {
    expect(officeMistakes(files)).toEqual([]);
  });

  it("call what can delete a contact only in steps that nobody is deleted by unnamed", () => {
    const deleting = /^src\/ews\/operations\/remove(ContactFromImList|ImContactFromGroup|ImGroup)\.ts$/;
    const callers = files.filter(
      ({ path, imports }) => path.startsWith("src/") && imports.some(({ to }) => deleting.test(to)),
    );
    expect(callers.map(({ path }) => path)).toEqual(["src/imList/changes/memberSteps.ts"]);
  });

  it("have no import cycles", () => {
    expect(importCycles(files)).toEqual([]);
  });
});
