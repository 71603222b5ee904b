import { describe, expect, it } from "@jest/globals";
import { importCycles, importMistakes, officeMistakes } from "./importRules.ts";
import { readSources } from "./readImports.ts";

const files = readSources(["src", "simulator", "kit", "bench", "scripts", "test", "webpack"]);

describe("The sources", () => {
  it("are read", () => {
    expect(files.length).toBeGreaterThan(900);
    expect(
      files.flatMap(({ imports }) => imports).filter(({ kind }) => kind === "later").length,
    ).toBeGreaterThan(25);
  });

  it("take from each other what the layers allow", () => {
    expect(importMistakes(files)).toEqual([]);
  });

  it("say Office in src/outlook alone", () => {
    expect(officeMistakes(files)).toEqual([]);
  });

  it("import one another in no circle", () => {
    expect(importCycles(files)).toEqual([]);
  });
});
