import { describe, expect, it } from "@jest/globals";
import type { Encoding } from "../../../src/bulkAdd/source/encodings.ts";
import { writeListCsv } from "../../../src/bulkAdd/backup/listCsv.ts";
import { writeListJson } from "../../../src/bulkAdd/backup/listJson.ts";
import { readSource, type SourceOptions } from "../../../src/bulkAdd/source/readSource.ts";
import type { ImportRow } from "../../../src/bulkAdd/job/importRow.ts";
import { encode } from "./encode.ts";
import { anyCharacter, fc } from "../../random.ts";

const options: SourceOptions = { maxRows: 100, name: "" };
const read = (source: Uint8Array | string, others: Partial<SourceOptions> = {}) =>
  readSource(source, { ...options, ...others });
const kindOf = async (text: string, name = "") => {
  const result = await read(text, { name });
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
  ])("is people for %s", async (_, text) => {
    expect(await kindOf(text)).toBe("people");
  });

  it.each([
    ["cells of a spreadsheet", "Tony Smith\ttony@b.example\nAna\tana@b.example"],
    ["one row of a spreadsheet", "Tony Smith\ttony@b.example"],
    ["one column of addresses", "tony@b.example\nana@b.example"],
    ["names and addresses with commas", "Tony Smith,tony@b.example\nAna,ana@b.example"],
    ["names, addresses, and groups with semicolons", "Tony;tony@b.example;Falcon"],
    ["names without any address", "Tony\nAna"],
    ["a table in which one address has brackets", "Name,Address\nTony,<tony@b.example>\nAna,ana@b.example"],
  ])("is table for %s", async (_, text) => {
    expect(await kindOf(text)).toBe("table");
  });

  it("is table for an address line in a file with a table's extension", async () => {
    expect(await kindOf("tony@b.example;tony@b.example\nana@b.example;ana@b.example", "a.CSV")).toBe("table");
  });

  it("is list for a saved list, the only source whose escaped formulas are restored", async () => {
    const row: ImportRow = { kind: "group", row: 2, groupName: "=1+1", displayName: "", address: "" };
    expect(await read(writeListCsv([row], ";"))).toEqual({
      ok: true,
      value: { kind: "list", rows: [row], decoded: undefined, sheet: undefined },
    });
    const other = await read("Name,IM address\n'=1+1,a@b.example");
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

  it("returns its rows unchanged", async () => {
    expect(await read(encode(saved(group), "utf-8"))).toMatchObject({
      ok: true,
      value: { kind: "list", rows: [{ ...group, row: 1 }], decoded: { encoding: "utf-8" } },
    });
  });

  it.each([
    ["other JSON", "{}", "notOurs"],
    ["a list of a later version", saved(group).replace('"imGroups": 1', '"imGroups": 2'), "newer"],
    ["a truncated list", saved(group).slice(0, -20), "broken"],
  ])("is rejected with its problem if it is %s", async (_, text, kind) => {
    expect(await kindOf(text)).toBe(kind);
  });
});

describe("The people of an address line", () => {
  it("are rows without a group, in order", async () => {
    expect(await read("Tony Smith <tony@b.example>; ana@b.example; Zoë <zoe@b.example>")).toMatchObject({
      ok: true,
      value: {
        kind: "people",
        decoded: undefined,
        sheet: undefined,
        rows: [
          { kind: "person", row: 1, displayName: "Tony Smith", address: "tony@b.example", groupName: "" },
          { kind: "person", row: 1, displayName: "", address: "ana@b.example", groupName: "" },
          { kind: "person", row: 1, displayName: "Zoë", address: "zoe@b.example", groupName: "" },
        ],
      },
    });
  });
});

describe("A table in a file", () => {
  it("has recognized columns and the encoding of the file", async () => {
    const text = "Nom affiché;Adresse IM\nZoë;zoe@b.example";
    for (const encoding of ["utf-8", "utf-16le", "utf-16be", "windows-1252"] satisfies Encoding[]) {
      const result = await read(encode(text, encoding));
      expect(result.ok && result.value.kind === "table" && result.value).toMatchObject({
        decoded: { text, encoding },
        layout: { hasHeaderRow: true, columns: ["displayName", "imAddress"] },
        table: { separator: ";", rows: [{ number: 1 }, { number: 2, cells: ["Zoë", "zoe@b.example"] }] },
      });
    }
  });

  it("is read in the encoding that the user selected", async () => {
    const result = await read(encode("姓名,電子郵件\n王小明,wang@b.example", "big5"), {
      encoding: "windows-1252",
    });
    expect(result.ok && result.value.decoded).toMatchObject({ encoding: "windows-1252" });
    expect(result.ok && result.value.kind === "table" && result.value.table.rows[1]?.cells).not.toContain(
      "王小明",
    );
  });
});

describe("A source without usable rows", () => {
  it.each<[string, Uint8Array | string, string]>([
    ["an empty file", new Uint8Array(), "empty"],
    ["only spaces", " \r\n\t\n", "empty"],
    ["only a byte order mark", Uint8Array.of(0xef, 0xbb, 0xbf), "empty"],
    ["objects of another program", '[{"name":"Tony","email":"tony@b.example"}]', "notOurs"],
    ["a picture", Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 256), "notText"],
  ])("is rejected: %s", async (_, source, kind) => {
    const result = await read(source);
    expect(!result.ok && result.failure.kind).toBe(kind);
  });

  it("is rejected with its number of rows if they exceed the maximum, not counting the header row", async () => {
    const rows = (count: number) => `Name,IM address\n${"Tony,tony@b.example\n".repeat(count)}`;
    expect((await read(rows(100))).ok).toBe(true);
    expect(await read(rows(101))).toEqual({
      ok: false,
      failure: { kind: "tooManyRows", rows: 101, most: 100 },
    });
    expect(await read("Tony <tony@b.example>;".repeat(101))).toEqual({
      ok: false,
      failure: { kind: "tooManyRows", rows: 101, most: 100 },
    });
  });

  it("is rejected as having a row that is too long if all people are in one row of a table", async () => {
    const row = Array.from({ length: 65_000 }, (_, index) => `Person ${index},p${index}@b.example`).join(",");
    expect(await read(`Name,E-mail\n${row}`, { name: "all.csv" })).toEqual({
      ok: false,
      failure: { kind: "rowTooLong", row: 2, cells: 130_000, most: 16_384 },
    });
  });

  it("is not assumed because of a stray control character", async () => {
    expect((await read("Name,IM address\nTo\u0000ny\u0007,tony@b.example")).ok).toBe(true);
  });
});

it("A source with any bytes or text returns a result", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.uint8Array(), fc.string({ unit: anyCharacter })),
      fc.constantFrom("", "people.csv", "people.xlsx", "people.vcf"),
      async (source, name) => {
        expect(typeof (await read(source, { name })).ok).toBe("boolean");
      },
    ),
  );
});
