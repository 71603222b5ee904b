import { describe, expect, it } from "@jest/globals";
import { detectLayout, toImportRows, type Columns } from "../../../src/bulkAdd/source/columns.ts";
import { readTable } from "../../../src/bulkAdd/source/csv.ts";

const understand = (text: string) => detectLayout(readTable(text));
const wanted = (text: string) => {
  const table = readTable(text);
  return toImportRows(table, detectLayout(table)).map(({ row, address, displayName, groupName }) => [
    row,
    address,
    displayName,
    groupName,
  ]);
};
const full: Columns = ["displayName", "imAddress", "group"];

describe("The columns of a table", () => {
  it.each<[string, Columns]>([
    ["Name,IM address,Group", full],
    ["DISPLAY NAME;Sip-Address;groups", full],
    ["Nom affiché;Adresse de messagerie instantanée;Groupe", full],
    ["Nom d'affichage;Adresse IM;Équipe", full],
    ["姓名,立即訊息位址,群組", full],
    ["Anzeigename;IM-Adresse;Gruppe", full],
    ["First Name,Last Name,E-mail Address", ["firstName", "lastName", "imAddress"]],
    ["Prénom;Nom;Adresse de messagerie", ["firstName", "lastName", "imAddress"]],
    ["Name,E-mail,IM address", ["displayName", undefined, "imAddress"]],
    ["Name,E-mail,E-mail 2", ["displayName", "imAddress", undefined]],
    ["IM address,Group 1,Group 2", ["imAddress", "group", "group"]],
    ["__proto__,IM address,toString", [undefined, "imAddress", undefined]],
  ])("are recognized by the header row %j", (headings, columns) => {
    expect(understand(`${headings}\nx,a@b.example,y`)).toEqual({ hasHeaderRow: true, columns });
  });

  it.each<[string, boolean, Columns]>([
    ["a@b.example\nc@d.example", false, ["imAddress"]],
    [
      "Zoë Wagner,zoe@b.example,Munich\nAna,ana@b.example,Paris",
      false,
      ["displayName", "imAddress", undefined],
    ],
    ["7,zoe@b.example\n8,ana@b.example", false, ["displayName", "imAddress"]],
    ["Who,Where to reach\nZoë,zoe@b.example", true, ["displayName", "imAddress"]],
    ["Who,Where,Team\nZoë,zoe@b.example,Munich", true, ["displayName", "imAddress", "group"]],
    ["Zoë\nAna", false, ["displayName"]],
    ["", false, []],
  ])("are recognized by the cells of %j", (text, hasHeaderRow, columns) => {
    expect(understand(text)).toEqual({ hasHeaderRow, columns });
  });
});

describe("The import rows of a table", () => {
  it("have the row numbers of the file, without the header row", () => {
    expect(wanted("Name,IM address,Group\nZoë,zoe@b.example,Munich\n\nAna,ana@b.example,\n")).toEqual([
      [2, "zoe@b.example", "Zoë", "Munich"],
      [4, "ana@b.example", "Ana", ""],
    ]);
  });

  it("include one row per group of a person, each group once", () => {
    expect(
      wanted("IM address,Group 1,Group 2,Group 3\nzoe@b.example,Munich,,Vertrieb\nana@b.example,A,A,\n"),
    ).toEqual([
      [2, "zoe@b.example", "", "Munich"],
      [2, "zoe@b.example", "", "Vertrieb"],
      [3, "ana@b.example", "", "A"],
    ]);
  });

  it("have the first and last name if there is no display name", () => {
    expect(wanted("Last name,First name,E-mail\nWagner,Zoë,zoe@b.example")).toEqual([
      [2, "zoe@b.example", "Zoë Wagner", ""],
    ]);
  });

  it("include rows without an address, for the check to report", () => {
    expect(wanted("Name,IM address\nZoë")).toEqual([[2, "", "Zoë", ""]]);
  });
});
