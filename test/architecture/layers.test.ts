import { describe, expect, it } from "@jest/globals";
import { layers } from "../../eslint.config.mjs";
import { lint } from "./lint.ts";

// The layer rules are lint (eslint.config.mjs); here each is broken, to see that lint says so.

const names = Object.keys(layers);
const pairs = names.flatMap((from) => names.filter((to) => to !== from).map((to) => [from, to] as const));
const mayUse = (from: string, to: string): boolean => layers[from]?.values.includes(to) ?? false;
const mayType = (from: string, to: string): boolean =>
  mayUse(from, to) || (layers[from]?.types.includes(to) ?? false);

/** A source that takes something from another layer, as a value or as a type. */
const taking = (from: string, kind: "value" | "type"): string =>
  `import ${kind === "type" ? "type " : ""}{ Thing } from "${from}";\n` +
  (kind === "type" ? "export type Mine = Thing;\n" : "export const mine: unknown = Thing;\n");

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

describe("Lint lets a layer", () => {
  it.each(pairs)("%s take from %s what the architecture allows, and nothing else", async (from, to) => {
    const refusal = expect.stringContaining(`src/${from} may not reach into src/${to}.`);
    for (const folder of ["", "folder/"]) {
      const file = `src/${from}/${folder}file.ts`;
      const other = `${folder === "" ? "../" : "../../"}${to}/thing.ts`;
      expect(await lint(file, taking(other, "value"))).toEqual(mayUse(from, to) ? [] : [refusal]);
      expect(await lint(file, taking(other, "type"))).toEqual(mayType(from, to) ? [] : [refusal]);
      const later = `export const later = () => import("${other}");\n`;
      expect(await lint(file, later)).toEqual(mayUse(from, to) ? [] : [refusal]);
    }
  });

  it.each(names)("%s use its own folder", async (layer) => {
    expect(await lint(`src/${layer}/folder/file.ts`, taking("../thing.ts", "value"))).toEqual([]);
  });

  it.each(names)("%s not reach into the composition root", async (layer) => {
    expect(await lint(`src/${layer}/file.ts`, taking("../main.tsx", "value"))).toEqual([
      expect.stringContaining("Nothing reaches into the composition root."),
    ]);
  });

  it.each(names)("%s know React only if it is the task pane", async (layer) => {
    for (const library of ["react", "react-dom/client", "@fluentui/react-components"])
      expect(await lint(`src/${layer}/file.ts`, taking(library, "value"))).toEqual(
        layer === "taskpane" ? [] : [expect.stringContaining("React stays in src/taskpane.")],
      );
  });

  it.each(names)("%s say Office only if it is Outlook's", async (layer) => {
    for (const source of [
      "export const host: unknown = Office.context;\n",
      "export type Box = Office.Mailbox;\n",
    ])
      expect(await lint(`src/${layer}/file.ts`, source)).toEqual(
        layer === "outlook" ? [] : [expect.stringContaining("'Office'")],
      );
  });

  it.each(["ews", "imList"])("%s use nothing of a page", async (layer) => {
    for (const name of ["document", "window", "fetch", "DOMParser", "localStorage"])
      expect(await lint(`src/${layer}/file.ts`, `export const it: unknown = ${name};\n`)).toEqual([
        expect.stringContaining(`'${name}'`),
      ]);
  });
});

describe("The simulator", () => {
  it.each(["src/main.tsx", "src/ews/file.ts", "src/taskpane/folder/file.ts"])(
    "is not known to %s",
    async (file) => {
      expect(await lint(file, taking("../../simulator/exchange/mailbox.ts", "type"))).toEqual([
        expect.stringContaining("src never reaches into the simulator."),
      ]);
    },
  );

  it("shares nothing with src", async () => {
    const refusal = expect.stringContaining("they meet on the wire");
    expect(await lint("simulator/exchange/file.ts", taking("../../src/ews/client.ts", "value"))).toEqual([
      refusal,
    ]);
    expect(await lint("simulator/exchange/file.ts", taking("../../src/ews/client.ts", "type"))).toEqual([
      refusal,
    ]);
    expect(await lint("simulator/exchange/file.ts", taking("./mailbox.ts", "value"))).toEqual([]);
  });
});

describe("Text of other people", () => {
  it.each([
    ["element.innerHTML", "export const set = (element: Element) => (element.innerHTML = '');\n"],
    ["insertAdjacentHTML", "export const put = (e: Element) => e.insertAdjacentHTML('beforeend', '');\n"],
    ["dangerouslySetInnerHTML", "export const Raw = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;\n"],
  ])("never becomes markup by %s", async (_, source) => {
    expect(await lint("src/taskpane/File.tsx", source)).toEqual([
      expect.stringContaining("Text of other people never becomes markup."),
    ]);
  });
});
