import { describe, expect, it } from "@jest/globals";
import Papa from "papaparse";
import { readTable, type Separator } from "../../../src/bulkAdd/source/csv.ts";
import { fc } from "../../random.ts";

const cellsOf = (text: string) => readTable(text).rows.map(({ cells }) => cells);

describe("A table of text", () => {
  it.each<[Separator, string]>([
    [",", "Name,Address\r\nZoë,zoe@b.example\r\n"],
    [";", "Name;Address\nZoë;zoe@b.example"],
    ["\t", "Name\tAddress\r\nZoë\tzoe@b.example\r\n"],
    [";", "Name;Amount\nZoë;1,5\nIda;2,75\n"],
    [",", 'Name,Groups\nZoë,"A;B;C"\nIda,"A;B"\n'],
    ["\t", "Wagner, Zoë\tzoe@b.example\nLima, Ana\tana@b.example\n"],
  ])("is split at its separator: %j", (separator, text) => {
    expect(readTable(text).separator).toBe(separator);
    expect(cellsOf(text).every(({ length }) => length === 2)).toBe(true);
  });

  it("can have line breaks, separators, and quotation marks in quoted cells", () => {
    expect(cellsOf('"a\r\nb","say ""so""","1,2"\r\nc,d,e\r\n')).toEqual([
      ["a\r\nb", 'say "so"', "1,2"],
      ["c", "d", "e"],
    ]);
  });

  it("has the row numbers of a spreadsheet, without empty rows", () => {
    expect(readTable("a,b\n\n , \nc,d\n").rows).toEqual([
      { number: 1, cells: ["a", "b"] },
      { number: 4, cells: ["c", "d"] },
    ]);
  });

  it("has one column if there is no separator", () => {
    expect(cellsOf("a@b.example\nc@b.example")).toEqual([["a@b.example"], ["c@b.example"]]);
    expect(cellsOf("")).toEqual([]);
  });

  it("can have a column named __proto__", () => {
    expect(cellsOf("__proto__,constructor\na,b")).toEqual([
      ["__proto__", "constructor"],
      ["a", "b"],
    ]);
  });

  it("is read as it was written, for any cells and separator", () => {
    const cell = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }),
        fc.constantFrom<Separator>(",", ";", "\t"),
        (rows, delimiter) => {
          const text = Papa.unparse(rows, { delimiter, quotes: true });
          expect(readTable(text)).toEqual({
            separator: delimiter,
            rows: rows.map((cells, index) => ({ number: index + 1, cells })),
          });
        },
      ),
    );
  });
});
