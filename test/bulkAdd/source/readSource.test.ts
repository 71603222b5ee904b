import { describe, expect, it } from "@jest/globals";
import type { Encoding } from "../../../src/bulkAdd/source/decodeText.ts";
import { writeListCsv } from "../../../src/bulkAdd/backup/listCsv.ts";
import { writeListJson } from "../../../src/bulkAdd/backup/listJson.ts";
import { readSource, type SourceOptions } from "../../../src/bulkAdd/source/readSource.ts";
import type { ImportRow } from "../../../src/bulkAdd/job/importRow.ts";
import { encode } from "./encode.ts";
import { anyCharacter, fc } from "../../random.ts";

const options: SourceOptions = { maxRows: 100, isTable: false };
const read = (source: Uint8Array | string, others: Partial<SourceOptions> = {}) =>
  readSource(source, { ...options, ...others });
const kindOf = (text: string, isTable = false) => {
  const result = read(text, { isTable });
  return result.ok ? result.value.kind : result.failure.kind;
};

describe("The kind of a paste or a file", () => {
  it.each([
    ["an address line copied from Outlook", "Tony Smith <tony@b.example>; Lima, Ana <ana@b.example>"],
    ["an address line with a person without an address", "Tony <tony@b.example>; Bob; Ana <ana@b.example>"],
    ["a person on each line", "Tony Smith <tony@b.example>\nAna <ana@b.example>\n"],
    ["one person", "Tony Smith <tony@b.example>"],
    ["bare addresses on one line", "tony@b.example; ana@b.example, zoe@b.example"],
    ["bare addresses with a separator after each", "tony@b.example;\nana@b.example;\n"],
  ])("is people for %s", (_, text) => {
    expect(kindOf(text)).toBe("people");
  });

  it.each([
    ["cells of a spreadsheet", "Tony Smith\ttony@b.example\nAna\tana@b.example"],
    ["one row of a spreadsheet", "Tony Smith\ttony@b.example"],
    ["one column of addresses", "tony@b.example\nana@b.example"],
    ["names and addresses with commas", "Tony Smith,tony@b.example\nAna,ana@b.example"],
    ["names, addresses, and groups with semicolons", "Tony;tony@b.example;Falcon"],
    ["names without any address", "Tony\nAna"],
    ["a table in which one address has brackets", "Name,Address\nTony,<tony@b.example>\nAna,ana@b.example"],
  ])("is table for %s", (_, text) => {
    expect(kindOf(text)).toBe("table");
  });

  it("is table for an address line in a file with a table's extension", () => {
    expect(kindOf("tony@b.example;tony@b.example\nana@b.example;ana@b.example", true)).toBe("table");
  });

  it("is list for a saved list, the only source whose escaped formulas are restored", () => {
    const row: ImportRow = { kind: "group", row: 2, groupName: "=1+1", displayName: "", address: "" };
    expect(read(writeListCsv([row], ";"))).toEqual({
      ok: true,
      value: { kind: "list", rows: [row], encoding: undefined },
    });
    const other = read("Name,IM address\n'=1+1,a@b.example");
    expect(other.ok && other.value.kind === "table" && other.value.table.rows[1]?.cells).toEqual([
      "'=1+1",
      "a@b.example",
    ]);
  });
});

describe("A list that was saved as JSON", () => {
  const saved = (...rows: readonly Omit<ImportRow, "row">[]) =>
    writeListJson({
      list: { groups: [], personas: [] },
      rows: rows.map((row) => ({ ...row, row: 0 })),
      mailbox: "",
      madeAt: 0,
    });
  const group = { kind: "group", groupName: "'=1+1", displayName: "", address: "" } as const;

  it("returns its rows unchanged", () => {
    expect(read(encode(saved(group), "utf-8"))).toEqual({
      ok: true,
      value: { kind: "list", rows: [{ ...group, row: 1 }], encoding: "utf-8" },
    });
  });

  it.each([
    ["other JSON", "{}", "notOurs"],
    ["a list of a later version", saved(group).replace('"imGroups": 1', '"imGroups": 2'), "newer"],
    ["a truncated list", saved(group).slice(0, -20), "broken"],
  ])("is rejected with its problem if it is %s", (_, text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});

describe("The people of an address line", () => {
  it("are rows without a group, in order", () => {
    expect(read("Tony Smith <tony@b.example>; ana@b.example; Zoë <zoe@b.example>")).toEqual({
      ok: true,
      value: {
        kind: "people",
        encoding: undefined,
        rows: [
          { kind: "person", row: 1, displayName: "Tony Smith", address: "tony@b.example", groupName: "" },
          { kind: "person", row: 2, displayName: "", address: "ana@b.example", groupName: "" },
          { kind: "person", row: 3, displayName: "Zoë", address: "zoe@b.example", groupName: "" },
        ],
      },
    });
  });
});

describe("A table in a file", () => {
  it("has recognized columns and the encoding of the file", () => {
    const text = "Nom affiché;Adresse IM\nZoë;zoe@b.example";
    for (const encoding of ["utf-8", "utf-16le", "utf-16be", "windows-1252"] satisfies Encoding[]) {
      const result = read(encode(text, encoding));
      expect(result.ok && result.value.kind === "table" && result.value).toMatchObject({
        encoding,
        layout: { hasHeaderRow: true, columns: ["displayName", "imAddress"] },
        table: { separator: ";", rows: [{ number: 1 }, { number: 2, cells: ["Zoë", "zoe@b.example"] }] },
      });
    }
  });
});

describe("A source without usable rows", () => {
  it.each<[string, Uint8Array | string, string]>([
    ["an empty file", new Uint8Array(), "empty"],
    ["only spaces", " \r\n\t\n", "empty"],
    ["only a byte order mark", Uint8Array.of(0xef, 0xbb, 0xbf), "empty"],
    ["a workbook", Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0x06, 0), "workbook"],
    ["a workbook from before 2007", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "workbook"],
    ["a picture", Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 256), "notText"],
  ])("is rejected: %s", (_, source, kind) => {
    const result = read(source);
    expect(!result.ok && result.failure.kind).toBe(kind);
  });

  it("is rejected with its number of rows if they exceed the maximum, not counting the header row", () => {
    const rows = (count: number) => `Name,IM address\n${"Tony,tony@b.example\n".repeat(count)}`;
    expect(read(rows(100)).ok).toBe(true);
    expect(read(rows(101))).toEqual({ ok: false, failure: { kind: "tooManyRows", rows: 101, most: 100 } });
    expect(read("Tony <tony@b.example>;".repeat(101))).toEqual({
      ok: false,
      failure: { kind: "tooManyRows", rows: 101, most: 100 },
    });
  });

  it("is rejected as having a row that is too long if all people are in one row of a table", () => {
    const row = Array.from({ length: 65_000 }, (_, index) => `Person ${index},p${index}@b.example`).join(",");
    expect(read(`Name,E-mail\n${row}`, { isTable: true })).toEqual({
      ok: false,
      failure: { kind: "rowTooLong", row: 2, cells: 130_000, most: 16_384 },
    });
  });

  it("is not assumed because of a stray control character", () => {
    expect(read("Name,IM address\nTo\u0000ny\u0007,tony@b.example").ok).toBe(true);
  });
});

it("A source with any bytes or text returns a result", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.uint8Array(), fc.string({ unit: anyCharacter })),
      fc.boolean(),
      (source, isTable) => {
        expect(typeof read(source, { isTable }).ok).toBe("boolean");
      },
    ),
  );
});
