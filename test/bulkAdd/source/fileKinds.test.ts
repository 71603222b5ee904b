import { describe, expect, it } from "@jest/globals";
import { zipSync } from "fflate";
import {
  acceptedFiles,
  findFileKind,
  findTextKind,
  isTableName,
} from "../../../src/bulkAdd/source/fileKinds.ts";

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const zip = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, bytesOf("x")])));
/** A compound file with the name of an entry in UTF-16. */
const compound = (name: string) =>
  bytesOf(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(600)}${Array.from(name).join("\0")}\0`);

describe("The kind of a file that is not text", () => {
  it.each<[string, string, Uint8Array]>([
    ["xlsx", "people.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")],
    ["xlsx", "people.zip", zip("[Content_Types].xml", "xl/workbook.xml")],
    ["workbook", "people.xlsb", zip("[Content_Types].xml", "xl/workbook.bin")],
    [
      "workbook",
      "people.ods",
      zipSync({ mimetype: [bytesOf("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }] }),
    ],
    ["workbook", "people.xlsx", bytesOf("PK\x03\x04\x14")],
    ["workbook", "people.xls", compound("Workbook")],
    ["workbook", "people.xlsx", compound("EncryptedPackage")],
    ["workbook", "people.xls", bytesOf("\xd0\xcf\x11\xe0")],
    ["document", "people.docx", zip("[Content_Types].xml", "word/document.xml")],
    ["document", "people.pptx", zip("[Content_Types].xml", "ppt/presentation.xml")],
    ["document", "people.docx", bytesOf("PK\x03\x04\x14")],
    ["document", "people.doc", compound("WordDocument")],
    ["document", "people.rtf", bytesOf("{\\rtf1")],
    ["message", "invitation.msg", compound("__substg1.0_0037001F")],
    ["message", "invitation.msg", bytesOf("\xd0\xcf\x11\xe0")],
    ["officeFile", "invitation", bytesOf("\xd0\xcf\x11\xe0")],
    ["archive", "people.zip", zip("people.csv")],
    ["archive", "people", bytesOf("PK\x03\x04")],
    ["archive", "people.zip", bytesOf("PK\x05\x06")],
    ["archive", "people.csv.gz", bytesOf("\x1f\x8b\x08")],
    ["archive", "people.7z", bytesOf("7z\xbc\xaf\x27\x1c")],
    ["outlookData", "all.pst", bytesOf("!BDN")],
    ["pdf", "people.pdf", bytesOf("%PDF-1.7")],
    ["picture", "people.png", bytesOf("\x89PNG\r\n")],
    ["picture", "people.jpg", bytesOf("\xff\xd8\xff\xe0")],
    ["picture", "people.heic", bytesOf("\0\0\0\x18ftypheic")],
    ["picture", "people.webp", bytesOf("RIFF\0\0\0\0WEBPVP8 ")],
  ])("is %s for %s", (kind, name, bytes) => {
    expect(findFileKind(bytes, name)).toBe(kind);
  });

  it.each(["Name,E-mail\n", "BMW,bmw@b.example", "PK,pk@b.example", "Rarity,r@b.example", ""])(
    "is open for the text %j",
    (text) => {
      expect(findFileKind(bytesOf(text), "people.csv")).toBeUndefined();
    },
  );
});

it.each<[string | undefined, string]>([
  ["calendar", "BEGIN:VCALENDAR\r\nVERSION:2.0"],
  ["webPage", "\r\n<!DOCTYPE html><html>"],
  ["webPage", '<html xmlns:x="urn:schemas-microsoft-com:office:excel">'],
  ["webPage", '<?xml version="1.0"?><Workbook>'],
  ["document", "{\\rtf1\\ansi"],
  ["webPage", "<p>tony@b.example</p>"],
  ["webPage", '<svg xmlns="http://www.w3.org/2000/svg">'],
  [undefined, "<tony@b.example>"],
  [undefined, "<p@b.example>"],
  [undefined, "BEGIN:VCARD"],
])("The kind of a text is %s for %j", (kind, text) => {
  expect(findTextKind(text)).toBe(kind);
});

describe("The extensions of files that are read", () => {
  it("are those that the file picker offers", () => {
    expect(acceptedFiles).toBe(".csv,.tsv,.xlsx,.txt,.vcf,.json");
  });

  it.each([
    ["people.csv", true],
    ["PEOPLE.TSV", true],
    ["people.txt", false],
    ["people.csv.txt", false],
    ["csv", false],
  ])("tell whether %s is a table: %p", (name, isTable) => {
    expect(isTableName(name)).toBe(isTable);
  });
});
