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
    ["a;=b", "a;=b"],
    ["'quoted'", "'quoted'"],
    ["O'Neil", "O'Neil"],
  ])("escapes formulas: %j", (name, written) => {
    const csv = writeListCsv([person("Falcon", name, "a@b.example")], ",");
    expect(cellsOf(csv)[0]?.[2]).toBe(written);
    expect(readListTable(readTable(csv.slice(1)))?.[0]?.displayName).toBe(name);
  });

  it("returns the same rows for any text and separator", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({
        unit: fc.constantFrom("'", "=", "+", "-", "@", " ", "\t", "\n", '"', ";", ",", "＝", "a"),
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

  it("is copied without formulas and line breaks", () => {
    expect(
      writeTabSeparated([
        ["=1+1", "a\nb"],
        ["plain", "+33"],
      ]),
    ).toBe("'=1+1\ta b\nplain\t'+33");
  });
});
