import { describe, expect, it } from "@jest/globals";
import { importCycles, layerMistakes, layers, officeMistakes } from "./importRules.ts";
import { readImports } from "./readImports.ts";

// Each rule is broken here in sources that are nowhere but in memory, to see that it says so.

const names = Object.keys(layers);
const pairs = names.flatMap((from) => names.filter((to) => to !== from).map((to) => [from, to] as const));
const mayUse = (from: string, to: string): boolean => layers[from]?.values.includes(to) ?? false;
const mayType = (from: string, to: string): boolean =>
  mayUse(from, to) || (layers[from]?.types.includes(to) ?? false);

const mistakes = (path: string, text: string) => layerMistakes([readImports(path, text)]);
const refusal = (words: string) => [expect.stringContaining(words)];

/** Ways to take a value from another file, and ways to take a type. */
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
const typeFrom = (file: string): readonly string[] => [
  `import type { Thing } from "${file}"; export type Mine = Thing;`,
  `export type { Thing } from "${file}";`,
  `export type * from "${file}";`,
  `export type Mine = import("${file}").Thing;`,
  `export type Mine = typeof import("${file}");`,
];

describe("The layers", () => {
  it("are those of the architecture", () => {
    expect(layers).toEqual({
      shared: { values: [], types: [] },
      ews: { values: ["shared"], types: [] },
      i18n: { values: ["shared"], types: [] },
      outlook: { values: ["shared"], types: ["ews"] },
      transport: { values: ["shared"], types: ["ews"] },
      imList: { values: ["shared", "ews"], types: [] },
      config: { values: ["shared"], types: [] },
      storage: { values: ["shared"], types: ["imList"] },
      files: { values: ["shared"], types: ["imList"] },
      taskpane: { values: ["shared", "i18n", "imList"], types: ["ews", "config"] },
    });
  });
});

describe("The rules let a layer", () => {
  it.each(pairs)("%s take from %s what the architecture allows, and nothing else", (from, to) => {
    const refused = refusal(`src/${from} may not reach into src/${to}`);
    for (const folder of ["", "folder/"]) {
      const file = `src/${from}/${folder}file.ts`;
      const other = `${folder === "" ? "../" : "../../"}${to}/thing.ts`;
      for (const source of valueFrom(other))
        expect(mistakes(file, source)).toEqual(mayUse(from, to) ? [] : refused);
      for (const source of typeFrom(other))
        expect(mistakes(file, source)).toEqual(mayType(from, to) ? [] : refused);
    }
  });

  it.each(names)("%s use its own folder", (layer) => {
    for (const source of [...valueFrom("../thing.ts"), ...typeFrom("../thing.ts")])
      expect(mistakes(`src/${layer}/folder/file.ts`, source)).toEqual([]);
  });

  it.each(names)("%s not reach into the composition root, nor into what stands beside it", (layer) => {
    for (const source of [...valueFrom("../main.tsx"), ...typeFrom("../main.tsx")])
      expect(mistakes(`src/${layer}/file.ts`, source)).toEqual(
        refusal("nothing reaches into the composition root"),
      );
    for (const source of [...valueFrom("../exchange.ts"), ...typeFrom("../exchange.ts")])
      expect(mistakes(`src/${layer}/file.ts`, source)).toEqual(
        refusal(`src/${layer} may not reach into src/exchange.ts`),
      );
  });

  it.each(names)("%s know React only if it is the task pane", (layer) => {
    for (const library of ["react", "react/jsx-runtime", "react-dom/client", "@fluentui/react-components"])
      for (const source of [...valueFrom(library), ...typeFrom(library)].filter(
        (one) => !one.includes("URL"),
      ))
        expect(mistakes(`src/${layer}/file.ts`, source)).toEqual(
          layer === "taskpane" ? [] : refusal("React stays in src/taskpane"),
        );
  });

  it.each(names)("%s say Office only if it is Outlook's", (layer) => {
    for (const source of [
      "export const host: unknown = Office.context;",
      "export type Box = Office.Mailbox;",
      "export const host = (): unknown => globalThis.Office;",
      "export type All = typeof Office;",
    ])
      expect(officeMistakes([readImports(`src/${layer}/file.ts`, source)])).toEqual(
        layer === "outlook" ? [] : refusal("that is for src/outlook"),
      );
    expect(officeMistakes([readImports(`src/${layer}/file.ts`, "export const text = 'Office';")])).toEqual(
      [],
    );
  });
});

describe("The composition root", () => {
  it("takes from every layer", () => {
    for (const layer of names)
      for (const source of valueFrom(`./${layer}/thing.ts`))
        expect(mistakes("src/bulk.ts", source)).toEqual([]);
  });

  it.each(["src/bulk.ts", "test/e2e/main.test.ts"])("is not taken by %s", (file) => {
    const main = file.startsWith("src") ? "./main.tsx" : "../../src/main.tsx";
    for (const source of [...valueFrom(main), ...typeFrom(main)])
      expect(mistakes(file, source)).toEqual(refusal("nothing reaches into the composition root"));
  });

  it("does not say Office either", () => {
    expect(officeMistakes([readImports("src/main.tsx", "Office.onReady();")])).toEqual(
      refusal("that is for src/outlook"),
    );
  });
});

describe("A source of the pane", () => {
  it("writes out what it imports", () => {
    const source = "export const later = (name: string) => import(`./${name}.ts`);";
    expect(mistakes("src/i18n/file.ts", source)).toEqual(refusal("src writes out what it imports"));
    expect(mistakes("simulator/file.ts", source)).toEqual([]);
  });
});

describe("The folders", () => {
  it.each([
    ["src/main.tsx", "../simulator/thing.ts", "src may not reach into simulator"],
    ["src/ews/file.ts", "../../simulator/thing.ts", "src may not reach into simulator"],
    ["src/taskpane/folder/file.ts", "../../../kit/thing.ts", "src may not reach into kit"],
    ["src/taskpane/file.ts", "../../test/thing.ts", "src may not reach into test"],
    ["simulator/exchange/file.ts", "../../src/ews/thing.ts", "simulator may not reach into src"],
    ["simulator/file.ts", "../scripts/thing.ts", "simulator may not reach into scripts"],
    ["kit/file.ts", "../simulator/thing.ts", "kit may not reach into simulator"],
    ["kit/folder/file.ts", "../../src/thing.ts", "kit may not reach into src"],
  ])("of %s and %s are kept apart", (file, other, words) => {
    for (const source of [...valueFrom(other), ...typeFrom(other)])
      expect(mistakes(file, source)).toEqual(refusal(words));
  });

  it.each([
    ["simulator/outlook/file.ts", "../../kit/thing.ts"],
    ["simulator/exchange/file.ts", "./thing.ts"],
    ["kit/folder/file.ts", "../thing.ts"],
    ["test/ews/file.test.ts", "../../src/ews/thing.ts"],
    ["scripts/file.ts", "../simulator/thing.ts"],
  ])("let %s take from %s", (file, other) => {
    for (const source of [...valueFrom(other), ...typeFrom(other)])
      expect(mistakes(file, source)).toEqual([]);
  });
});

describe("A circle of imports", () => {
  const cycles = (sources: Readonly<Record<string, string>>) =>
    importCycles(Object.entries(sources).map(([path, text]) => readImports(path, text)));

  it.each([...valueFrom("./a.ts"), ...typeFrom("./a.ts")])("is found when it is closed by: %s", (closing) => {
    expect(
      cycles({ "src/a.ts": 'import "./b.ts";', "src/b.ts": 'import "./c.ts";', "src/c.ts": closing }),
    ).toEqual(["src/a.ts -> src/b.ts -> src/c.ts -> src/a.ts"]);
  });

  it("is found where a file imports itself", () => {
    expect(cycles({ "src/a.ts": 'export * from "./a.ts";' })).toEqual(["src/a.ts -> src/a.ts"]);
  });

  it("is told as the shortest through the files in it", () => {
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

  it("is none where two ways lead to the same file", () => {
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

describe("A source that cannot be read", () => {
  it("is no source without imports", () => {
    expect(() => readImports("src/a.ts", "import {")).toThrow("src/a.ts");
  });
});
