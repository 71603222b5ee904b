import { describe, expect, it } from "@jest/globals";
import { edges, importCycles, importMistakes, levels, mayImport, officeMistakes } from "./importRules.ts";
import { readImports } from "./readImports.ts";

// Breaks each rule in sources that exist only in memory, and checks that the rule reports them.

const names = [...levels.flat(), ...Object.keys(edges)];
const pairs = names.flatMap((from) => names.filter((to) => to !== from).map((to) => [from, to] as const));

const mistakes = (path: string, text: string) => importMistakes([readImports(path, text)]);
const refusal = (words: string) => [expect.stringContaining(words)];

/** Returns sources that import a value from another file, one for each import syntax. */
const valueFrom = (file: string): readonly string[] => [
  `import { Thing } from "${file}"; export const mine = Thing;`,
  `import { type Thing } from "${file}"; export type Mine = Thing;`,
  `import "${file}";`,
  `export { Thing } from "${file}";`,
  `export * from "${file}";`,
  `export const later = () => import("${file}");`,
  `export const later = () => import(\`${file}\`);`,
  `export const later = () => import(/* webpackChunkName: "thing" */ "${file}");`,
  `export const worker = () => new Worker(new URL("${file}", import.meta.url));`,
  `import thing = require("${file}"); export const mine = thing;`,
];
/** Returns sources that import a type from another file, one for each import syntax. */
const typeFrom = (file: string): readonly string[] => [
  `import type { Thing } from "${file}"; export type Mine = Thing;`,
  `export type { Thing } from "${file}";`,
  `export type * from "${file}";`,
  `export type Mine = import("${file}").Thing;`,
  `export type Mine = typeof import("${file}");`,
];

describe("The table of rooms", () => {
  it.each([
    ["app", "list"],
    ["list", "actions"],
    ["actions", "failures"],
    ["failures", "components"],
    ["components", "store"],
    ["store", "imList"],
    ["imList", "ews"],
    ["ews", "shared"],
  ])("allows %s to import from %s, and not the reverse", (above, below) => {
    expect(mayImport(above, below, false)).toBe(true);
    expect(mayImport(below, above, true)).toBe(false);
  });

  it.each([
    ["list", "bulkAdd"],
    ["forms", "pages"],
    ["components", "directory"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(mayImport(one, other, true)).toBe(false);
    expect(mayImport(other, one, true)).toBe(false);
  });

  it("allows most folders to import only types from the edges", () => {
    const importers = (edge: string, isType: boolean) =>
      names.filter((name) => name !== edge && mayImport(name, edge, isType));
    expect(importers("outlook", true)).toEqual([]);
    expect(importers("exchange", false)).toEqual([]);
    expect(importers("config", false)).toEqual(["exchange"]);
    expect(importers("i18n", false)).not.toContain("imList");
    expect(importers("i18n", false)).toContain("store");
    expect(importers("exchange", true)).toContain("imList");
  });
});

describe("An import", () => {
  it.each(pairs)("of %s from %s is allowed by the table, or reported", (from, to) => {
    const refused = refusal(`src/${from} may not import from src/${to}`);
    for (const folder of ["", "folder/"]) {
      const file = `src/${from}/${folder}file.ts`;
      const other = `${folder === "" ? "../" : "../../"}${to}/thing.ts`;
      for (const source of valueFrom(other))
        expect(mistakes(file, source)).toEqual(mayImport(from, to, false) ? [] : refused);
      for (const source of typeFrom(other))
        expect(mistakes(file, source)).toEqual(mayImport(from, to, true) ? [] : refused);
    }
  });

  it.each(names)("of %s from itself is allowed", (room) => {
    for (const source of [...valueFrom("../thing.ts"), ...typeFrom("../thing.ts")])
      expect(mistakes(`src/${room}/folder/file.ts`, source)).toEqual([]);
  });

  it.each(names)("of %s from the composition root is reported", (room) => {
    for (const root of ["main.tsx", "preload.ts"])
      for (const source of [...valueFrom(`../${root}`), ...typeFrom(`../${root}`)])
        expect(mistakes(`src/${room}/file.ts`, source)).toEqual(
          refusal("nothing imports the composition root"),
        );
  });

  it("of React is allowed only in components and hooks", () => {
    for (const library of ["react", "react/jsx-runtime", "react-dom/client"])
      for (const source of [...valueFrom(library), ...typeFrom(library)].filter(
        (one) => !one.includes("URL"),
      )) {
        expect(mistakes("src/list/file.ts", source)).toEqual(refusal("React is for .tsx and use*.ts"));
        expect(mistakes("src/list/File.tsx", source)).toEqual([]);
        expect(mistakes("src/list/useFile.ts", source)).toEqual([]);
      }
  });

  it.each(["shared", "ews", "imList", "store", ...Object.keys(edges)])(
    "of React or Fluent UI is not allowed in %s",
    (room) => {
      for (const library of ["react", "@fluentui/react-components"])
        for (const source of valueFrom(library).filter((one) => !one.includes("URL")))
          expect(mistakes(`src/${room}/File.tsx`, source)).toEqual(
            refusal("React and Fluent UI start at src/components"),
          );
    },
  );
});

describe("The name Office", () => {
  it.each(names)("is allowed only in src/outlook, checked in %s", (room) => {
    for (const source of [
      "export const host: unknown = Office.context;",
      "export type Box = Office.Mailbox;",
      "export const host = (): unknown => globalThis.Office;",
      "export type All = typeof Office;",
    ])
      expect(officeMistakes([readImports(`src/${room}/file.ts`, source)])).toEqual(
        room === "outlook" ? [] : refusal("that is for src/outlook"),
      );
    expect(officeMistakes([readImports(`src/${room}/file.ts`, "export const text = 'Office';")])).toEqual([]);
  });
});

describe("The composition root", () => {
  it("may import from every layer", () => {
    for (const room of names)
      for (const source of valueFrom(`./${room}/thing.ts`))
        expect(mistakes("src/composeBulkAdd.ts", source)).toEqual([]);
  });

  it.each(["src/app/App.tsx", "test/e2e/main.test.ts"])("may not be imported by %s", (file) => {
    const main = file.startsWith("src") ? "../main.tsx" : "../../src/main.tsx";
    for (const source of [...valueFrom(main), ...typeFrom(main)])
      expect(mistakes(file, source)).toEqual(refusal("nothing imports the composition root"));
  });

  it("may not use the name Office either", () => {
    expect(officeMistakes([readImports("src/main.tsx", "Office.onReady();")])).toEqual(
      refusal("that is for src/outlook"),
    );
  });
});

describe("A source of the pane", () => {
  it("may not compute an import address", () => {
    const source = "export const later = (name: string) => import(`./${name}.ts`);";
    expect(mistakes("src/i18n/file.ts", source)).toEqual(refusal("src writes out what it imports"));
    expect(mistakes("simulator/file.ts", source)).toEqual([]);
  });
});

describe("The folders", () => {
  it.each([
    ["src/main.tsx", "../simulator/thing.ts", "src may not import from simulator"],
    ["src/ews/file.ts", "../../simulator/thing.ts", "src may not import from simulator"],
    ["src/list/folder/file.ts", "../../../kit/thing.ts", "src may not import from kit"],
    ["src/list/file.ts", "../../test/thing.ts", "src may not import from test"],
    ["simulator/exchange/file.ts", "../../src/ews/thing.ts", "simulator may not import from src"],
    ["simulator/file.ts", "../scripts/thing.ts", "simulator may not import from scripts"],
    ["kit/file.ts", "../simulator/thing.ts", "kit may not import from simulator"],
    ["kit/folder/file.ts", "../../src/thing.ts", "kit may not import from src"],
  ])("may not be mixed: %s imports %s", (file, other, words) => {
    for (const source of [...valueFrom(other), ...typeFrom(other)])
      expect(mistakes(file, source)).toEqual(refusal(words));
  });

  it.each([
    ["simulator/outlook/file.ts", "../../kit/thing.ts"],
    ["simulator/exchange/file.ts", "./thing.ts"],
    ["kit/folder/file.ts", "../thing.ts"],
    ["test/ews/file.test.ts", "../../src/ews/thing.ts"],
    ["scripts/file.ts", "../simulator/thing.ts"],
  ])("may be combined: %s imports %s", (file, other) => {
    for (const source of [...valueFrom(other), ...typeFrom(other)])
      expect(mistakes(file, source)).toEqual([]);
  });
});

describe("An import cycle", () => {
  const cycles = (sources: Readonly<Record<string, string>>) =>
    importCycles(Object.entries(sources).map(([path, text]) => readImports(path, text)));

  it.each([...valueFrom("./a.ts"), ...typeFrom("./a.ts")])("is found if it is closed by: %s", (closing) => {
    expect(
      cycles({ "src/a.ts": 'import "./b.ts";', "src/b.ts": 'import "./c.ts";', "src/c.ts": closing }),
    ).toEqual(["src/a.ts -> src/b.ts -> src/c.ts -> src/a.ts"]);
  });

  it("is found if a file imports itself", () => {
    expect(cycles({ "src/a.ts": 'export * from "./a.ts";' })).toEqual(["src/a.ts -> src/a.ts"]);
  });

  it("is reported once, as the shortest cycle through its files", () => {
    expect(
      cycles({
        "src/start.ts": 'import "./a.ts";',
        "src/a.ts": 'import "./b.ts"; import "./c.ts";',
        "src/b.ts": 'import "./c.ts";',
        "src/c.ts": 'import "./a.ts";',
        "src/other/d.ts": 'import "./e.ts";',
        "src/other/e.ts": 'import "./d.ts"; import "../a.ts";',
      }),
    ).toEqual([
      "src/a.ts -> src/c.ts -> src/a.ts",
      "src/b.ts -> src/c.ts -> src/a.ts -> src/b.ts",
      "src/other/d.ts -> src/other/e.ts -> src/other/d.ts",
    ]);
  });

  it("is not reported if two import paths lead to the same file", () => {
    expect(
      cycles({
        "src/a.ts": 'import "./b.ts"; import "./c.ts";',
        "src/b.ts": 'import "./d.ts";',
        "src/c.ts": 'import "./d.ts";',
        "src/d.ts": "export const d = 1;",
      }),
    ).toEqual([]);
  });
});

describe("A source that cannot be parsed", () => {
  it("is reported as an error", () => {
    expect(() => readImports("src/a.ts", "import {")).toThrow("src/a.ts");
  });
});
