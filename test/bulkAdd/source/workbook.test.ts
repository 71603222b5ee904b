import { describe, expect, it } from "@jest/globals";
import { readWorkbook } from "../../../src/bulkAdd/source/workbook.ts";
import { sheetXml, workbookOf } from "./workbookOf.ts";

const cellsOf = (bytes: Uint8Array) => {
  const result = readWorkbook(bytes);
  return result.ok ? result.value.rows.map(({ number, cells }) => [number, ...cells]) : result.failure;
};

describe("A workbook", () => {
  it("has the rows and cells of its sheet, with their numbers", () => {
    const sheet = sheetXml(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>',
      '<row r="3"><c r="A3" t="inlineStr"><is><t>Zoë</t></is></c><c r="C3" t="str"><f>A1</f><v>zoe@b.example</v></c></row>',
      '<row r="4" ht="15"/>',
      '<row r="5"><c r="B5" s="1"/><c r="D5"><v>4711</v></c><c r="E5" t="e"><v>#N/A</v></c></row>',
    );
    expect(cellsOf(workbookOf({ People: sheet }, { strings: ["Name", "E-mail"] }))).toEqual([
      [1, "Name", "", "E-mail"],
      [3, "Zoë", "", "zoe@b.example"],
      [5, "", "", "", "4711"],
    ]);
  });

  it("has cells without references in their order", () => {
    const sheet = sheetXml(
      "<row><c><v>1</v></c><c><v>2</v></c></row>",
      '<row><c/><c t="e"><v>#N/A</v></c><c><v>3</v></c></row>',
    );
    expect(cellsOf(workbookOf({ People: sheet }))).toEqual([
      [1, "1", "2"],
      [2, "", "", "3"],
    ]);
  });

  it("has rich text without the reading aids of Japanese, and escaped characters", () => {
    const strings = [
      '<r><t>山田</t></r><r><rPr><b/></rPr><t>太郎</t></r><rPh sb="0" eb="2"><t>ヤマダ</t></rPh>',
      '<t xml:space="preserve">Tom &amp; Ana_x000D_</t>',
    ];
    const sheet = sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>');
    expect(cellsOf(workbookOf({ People: sheet }, { strings }))).toEqual([[1, "山田太郎", "Tom & Ana\r"]]);
  });

  it("is read from its first visible sheet with content, whose name is told if there are others", () => {
    const person = (name: string) => sheetXml(`<row r="1"><c r="A1" t="str"><v>${name}</v></c></row>`);
    const sheets = { Hidden: person("Bob"), Empty: sheetXml(), People: person("Zoë"), Others: person("Eve") };
    expect(readWorkbook(workbookOf(sheets, { hidden: ["Hidden"] }))).toEqual({
      ok: true,
      value: { name: "People", rows: [{ number: 1, cells: ["Zoë"] }] },
    });
    expect(readWorkbook(workbookOf({ People: person("Zoë") }, { hidden: ["People"] }))).toMatchObject({
      value: { name: undefined, rows: [{ cells: ["Zoë"] }] },
    });
  });

  it("with prefixed elements and absolute paths, as other programs write, is read too", () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
      '<x:row r="1"><x:c r="A1" t="str"><x:v>Zoë</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(cellsOf(workbookOf({ People: sheet }, { root: "/xl/" }))).toEqual([[1, "Zoë"]]);
  });

  it("has no rows if it is empty", () => {
    expect(cellsOf(workbookOf({ People: sheetXml() }))).toEqual([]);
  });

  it.each([
    ["no archive", new Uint8Array([0x50, 0x4b, 3, 4]), "unreadable"],
    ["cut off", workbookOf({ People: sheetXml() }).subarray(0, 300), "unreadable"],
    ["with broken XML", workbookOf({ People: "<worksheet><row></worksheet>" }), "unreadable"],
    ["that unpacks to gigabytes", workbookOf({ People: sheetXml() }, { sheetSize: 3 * 2 ** 30 }), "tooLarge"],
    ["with a wrong size", workbookOf({ People: sheetXml("<row/>") }, { sheetSize: 100 }), "unreadable"],
    [
      "with cells far to the right of nothing",
      workbookOf({
        People: sheetXml(
          ...Array.from(
            { length: 400 },
            (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
          ),
        ),
      }),
      "tooLarge",
    ],
  ])("is not read if it is %s", (_, bytes, problem) => {
    expect(cellsOf(bytes)).toBe(problem);
  });
});
