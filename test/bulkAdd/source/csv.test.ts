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

  it.each<[string, string, readonly (readonly string[])[]]>([
    [
      "spaces before quoted cells",
      '"Name", "E-mail"\r\n"Reed, Tony",  "tony@b.example"\r\n',
      [
        ["Name", "E-mail"],
        ["Reed, Tony", "tony@b.example"],
      ],
    ],
    [
      "an address after a quoted name",
      'E-mail\n"Reed, Tony" <tony@b.example>\n"Vale, Ana" (ana@b.example)',
      [["E-mail"], ['"Reed, Tony" <tony@b.example>'], ['"Vale, Ana" (ana@b.example)']],
    ],
    ["a space after a quoted cell", '"Reed, Tony" ,tony@b.example', [["Reed, Tony", "tony@b.example"]]],
    [
      "a nickname in quotation marks",
      '"Bob" Hart,bob@b.example\nTony,tony@b.example\n"Vale, Ana",ana@b.example\nEve,eve@b.example',
      [
        ['"Bob" Hart', "bob@b.example"],
        ["Tony", "tony@b.example"],
        ["Vale, Ana", "ana@b.example"],
        ["Eve", "eve@b.example"],
      ],
    ],
    [
      "a nickname in a quoted cell",
      '"Robert "Bob" Hart, Dr",bob@b.example\nTony,tony@b.example',
      [
        ['Robert "Bob" Hart, Dr', "bob@b.example"],
        ["Tony", "tony@b.example"],
      ],
    ],
    [
      "a quotation mark that is never closed",
      'Name,E-mail\n"Bob Hart,bob@b.example\nTony,tony@b.example\n"Vale, Ana",ana@b.example\n',
      [
        ["Name", "E-mail"],
        ["Bob Hart", "bob@b.example"],
        ["Tony", "tony@b.example"],
        ["Vale, Ana", "ana@b.example"],
      ],
    ],
    [
      "an unclosed quotation mark in the last row",
      'Tony,tony@b.example\n"Bob,bob@b.example',
      [
        ["Tony", "tony@b.example"],
        ["Bob", "bob@b.example"],
      ],
    ],
    [
      "a quotation mark too many at the end of a cell",
      '"Bob Hart"",bob@b.example\n"Vale, Ana",ana@b.example',
      [
        ["Bob Hart", "bob@b.example"],
        ["Vale, Ana", "ana@b.example"],
      ],
    ],
    [
      "an inch mark in a cell without quotation marks",
      'Screen 27",it@b.example\nTony "TJ" Reed,tony@b.example',
      [
        ['Screen 27"', "it@b.example"],
        ['Tony "TJ" Reed', "tony@b.example"],
      ],
    ],
    [
      "a quotation mark with a backslash",
      '"Prof\\", Reed",tony@b.example\n"C:\\","ana@b.example"\n',
      [
        ['Prof", Reed', "tony@b.example"],
        ["C:\\", "ana@b.example"],
      ],
    ],
    [
      "curly quotation marks around cells",
      "Name,E-mail\n“Reed, Tony”,“tony@b.example”\n„Vale, Ana“, ana@b.example\n“Bob” Hart,bob@b.example",
      [
        ["Name", "E-mail"],
        ["Reed, Tony", "tony@b.example"],
        ["Vale, Ana", " ana@b.example"],
        ["“Bob” Hart", "bob@b.example"],
      ],
    ],
    [
      "mixed line ends",
      "Name,E-mail\r\nTony,tony@b.example\nAna,ana@b.example\rEve,eve@b.example\r\n",
      [
        ["Name", "E-mail"],
        ["Tony", "tony@b.example"],
        ["Ana", "ana@b.example"],
        ["Eve", "eve@b.example"],
      ],
    ],
    [
      "line breaks in cells that differ from those of rows",
      'Name,Note\r\nTony,"one\ntwo"\r\nAna,x',
      [
        ["Name", "Note"],
        ["Tony", "one\ntwo"],
        ["Ana", "x"],
      ],
    ],
  ])("can have %s", (_, text, rows) => {
    expect(cellsOf(text)).toEqual(rows);
  });

  it.each<[Separator, string]>([
    [";", "sep=;\r\nName;E-mail\r\nReed, Tony;tony@b.example\r\n"],
    [",", '"sep=,"\nName,E-mail\nTony;Reed,tony@b.example'],
    ["\t", "SEP=\t\nName\tE-mail\nTony\ttony@b.example"],
    ["|", "sep=|\nName|E-mail\nTony, Reed|tony@b.example"],
  ])("has the separator %j that its first line names", (separator, text) => {
    const table = readTable(text);
    expect(table.separator).toBe(separator);
    expect(table.rows.map(({ number, cells }) => [number, cells.length])).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it("does not include the type that PowerShell writes above it", () => {
    expect(readTable('#TYPE Deserialized.User\r\n"Name","Mail"\r\n"Tony","tony@b.example"').rows).toEqual([
      { number: 2, cells: ["Name", "Mail"] },
      { number: 3, cells: ["Tony", "tony@b.example"] },
    ]);
  });

  it("loses no row to a stray quotation mark, wherever it is", () => {
    const rows = [
      "Tony Reed,tony@b.example",
      '"Vale, Ana",ana@b.example',
      "Eve,eve@b.example",
      "Bob,bob@b.example",
    ];
    const text = rows.join("\n");
    fc.assert(
      fc.property(fc.nat(rows[0]?.length ?? 0), fc.constantFrom(...rows), (place, row) => {
        const broken = text.replace(row, `${row.slice(0, place)}"${row.slice(place)}`);
        const found = cellsOf(broken).map((cells) => cells.at(-1)?.replaceAll('"', ""));
        const addresses = ["tony@b.example", "ana@b.example", "eve@b.example", "bob@b.example"];
        expect([broken, found]).toEqual([broken, addresses]);
      }),
    );
  });

  it("is read as it was written, for any cells, separator, line end, and spaces around cells", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\n", "\r", "\\", " ", "é") });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constant("x"), cell, cell), { minLength: 1 }),
        fc.constantFrom<Separator>(",", ";", "\t", "|"),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.constantFrom("", " "),
        (rows, separator, lineEnd, space) => {
          // Backslashes before a quotation mark are ambiguous.
          const all = rows.map((cells) => cells.map((text) => text.replace(/\\(?="|$)/g, "")));
          const line = (cells: readonly string[]) =>
            cells.map((text) => `${space}"${text.replaceAll('"', '""')}"`).join(separator);
          const table = readTable(all.map(line).join(lineEnd));
          expect(table.rows.map(({ cells }) => cells)).toEqual(all);
        },
      ),
    );
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
