import { describe, expect, it } from "@jest/globals";
import { writeListCsv, readListTable } from "../../../src/bulkAdd/backup/listCsv.ts";
import { findSeparator, readTable, writeTabSeparated } from "../../../src/bulkAdd/source/csv.ts";
import type { ImportRow } from "../../../src/bulkAdd/job/importRow.ts";
import { fc } from "../../random.ts";

const person = (groupName: string, displayName: string, address: string, row = 2): ImportRow => ({
  kind: "person",
  row,
  groupName,
  displayName,
  address,
});
const cellsOf = (csv: string) =>
  readTable(csv.replace(/^\uFEFF/, ""))
    .rows.slice(1)
    .map(({ cells }) => cells);

describe("A list saved as CSV", () => {
  it("has a byte order mark, a header row, quoted cells, and Windows line endings", () => {
    expect(writeListCsv([person("Falcon", "Zoë", "zoe@b.example")], ";")).toBe(
      '\uFEFF"IM Groups 1";"Group";"Display name";"Address"\r\n"person";"Falcon";"Zoë";"zoe@b.example"\r\n',
    );
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+33", "'+33"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["  =1", "'  =1"],
    ["\t=1", "'\t=1"],
    ["\r\n", "'\r\n"],
    ["＝1", "'＝1"],
    ["＋33", "'＋33"],
    ["－1", "'－1"],
    ["＠a", "'＠a"],
    ["'=1", "''=1"],
    ['"=1+1"', `'"=1+1"`],
    ['""=1+1', `'""=1+1`],
    [' "=1+1"', `' "=1+1"`],
    [`"'=1+1"`, `'"'=1+1"`],
    [`'"+33"`, `''"+33"`],
    ['"＝1"', `'"＝1"`],
    ["\u200B=1", "'\u200B=1"],
    ["\u0000@a", "'\u0000@a"],
    ["\u2068-1\u2069", "'\u2068-1\u2069"],
    ['"Ana" Lima', '"Ana" Lima'],
    ["a;=b", "a;=b"],
    ["'quoted'", "'quoted'"],
    ["O'Neil", "O'Neil"],
  ])("escapes formulas: %j", (name, written) => {
    const csv = writeListCsv([person("Falcon", name, "a@b.example")], ",");
    expect(cellsOf(csv)[0]?.[2]).toBe(written);
    expect(readListTable(readTable(csv.slice(1)))?.[0]?.displayName).toBe(name);
  });

  it.each([
    ["person,Falcon,Bob,bob@b,example", "Falcon,Bob,bob@b,example"],
    ["person,Falcon,Hart, Bob,bob@b.example", "Falcon,Hart, Bob,bob@b.example"],
  ])("has a row to correct that was changed by hand and has a separator in a cell: %s", (line, address) => {
    const table = readTable(
      `IM Groups 1,Group,Display name,Address\n${line}\nperson,Falcon,Ana,ana@b.example`,
    );
    expect(readListTable(table)).toEqual([
      { ...person("", "", address), hasSplitCell: true },
      person("Falcon", "Ana", "ana@b.example", 3),
    ]);
  });

  it("returns the same rows for any text and separator", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({
        unit: fc.constantFrom("'", "=", "+", "-", "@", " ", "\t", "\n", '"', ";", ",", "＝", "\u200B", "a"),
      }),
    );
    const row = fc.record({
      kind: fc.constantFrom<ImportRow["kind"]>("person", "group", "distributionGroup"),
      groupName: text,
      displayName: text,
      address: text,
    });
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom<";" | ",">(";", ","), (some, separator) => {
        const rows = some.map((one, index) => ({ ...one, row: index + 2 }));
        expect(readListTable(readTable(writeListCsv(rows, separator).slice(1)))).toEqual(rows);
      }),
    );
  });

  it("is recognized by its header row only", () => {
    expect(readListTable(readTable("Name,Address\n'=1,a@b.example"))).toBeUndefined();
    expect(readListTable(readTable(""))).toBeUndefined();
  });

  it.each([
    ["en-US", ","],
    ["zh-TW", ","],
    ["fr-FR", ";"],
    ["de-DE", ";"],
  ])("has the separator that spreadsheets in %s expect", (locale, separator) => {
    expect(findSeparator(locale)).toBe(separator);
  });

  it("is read after edits by hand, with the kind in any case or missing", () => {
    const lines = [
      '"IM Groups 1","Group","Display name","Address"',
      "Person ,Falcon,,a@x",
      ",Falcon,,b@x",
      "GROUP,Owl,,",
    ];
    expect(readListTable(readTable(lines.join("\n")))?.map(({ kind, address }) => [kind, address])).toEqual([
      ["person", "a@x"],
      ["person", "b@x"],
      ["group", ""],
    ]);
  });
});

describe("A table that is copied for a spreadsheet", () => {
  it("has no formulas and no line breaks", () => {
    expect(
      writeTabSeparated([
        ["=1+1", "a\nb"],
        ["plain", "+33"],
      ]),
    ).toBe("'=1+1\ta b\nplain\t'+33");
  });

  it("may begin with lines of text and an empty line, which stay one cell each", () => {
    expect(writeTabSeparated([["1 group was deleted: a\t=1+1."], [], ["Row"]])).toBe(
      "1 group was deleted: a =1+1.\n\nRow",
    );
  });

  it.each([
    ['"=1+1"', `'"=1+1"`],
    ['""=1+1""', `'""=1+1""`],
    ['\t"=1+1"', `' "=1+1"`],
    ['"\r\n=1+1"', `'" =1+1"`],
    ['"@SUM(A1)"', `'"@SUM(A1)"`],
    ['"－1"', `'"－1"`],
    ['"Ana" Lima', '"""Ana"" Lima"'],
    ['"never ended', '"""never ended"'],
    ['Ana "Annie" Lima', 'Ana "Annie" Lima'],
    ['"', '""""'],
    ["O'Neil", "O'Neil"],
  ])("has no cell that becomes a formula without its quotation marks: %j", (cell, written) => {
    expect(writeTabSeparated([[cell]])).toBe(written);
  });

  it("is read as the same cells, without formulas, whatever they contain", () => {
    const cell = fc.string({
      unit: fc.constantFrom("'", "=", "+", " ", "\t", "\r", "\n", '"', ";", "＝", "\u200B", "a", "漢"),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, fc.constant("end")), { minLength: 1 }), (rows) => {
        const read = pasteIntoSpreadsheet(writeTabSeparated(rows));
        expect(read).toHaveLength(rows.length);
        for (const [index, [text]] of rows.entries()) {
          const [pasted = "", last] = read[index] ?? [];
          expect(last).toBe("end");
          expect(pasted.trim().replace(/^["\s\u200B]*/, "")).not.toMatch(/^[=+＝]/);
          expect([pasted, pasted.replace(/^'/, "")]).toContain(text.replace(/[\t\r\n]+/g, " "));
        }
      }),
    );
  });
});

/** Reads pasted text as spreadsheets do: a cell that begins with a quotation mark ends at the next single one. */
function pasteIntoSpreadsheet(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let rest = text;
  for (;;) {
    const cell = /^(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/.exec(rest);
    if (!cell) throw new Error(`Not a table: ${rest}`);
    const [all, quoted, plain = "", end] = cell;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "") return rows;
    if (end === "\n") rows.push([]);
    rest = rest.slice(all.length);
  }
}
