import type { ImportRow } from "../job/importRow.ts";
import type { Table } from "./csv.ts";

/**
 * Reads the people of an address line. Undefined if the text is more likely a table, such as one address per line. An
 * address line has addresses in brackets, or several bare ones beside each other, and hardly a piece without an
 * address.
 *
 * @param table the same text as a table
 */
export function readPeople(text: string, table: Table): readonly ImportRow[] | undefined {
  const people = inBrackets.test(text) || areBare(table) ? readAddressLine(text) : undefined;
  if (!people || people.filter(({ address }) => isAddress(address)).length <= people.length / 2)
    return undefined;
  return people.map((person, index) => ({ kind: "person", row: index + 1, ...person, groupName: "" }));
}

const inBrackets = /[<([][^\s@<>()[\]]+@[^\s@<>()[\]]*[>)\]]/;
const isAddress = (text: string): boolean => /^[^\s@,;]+@[^\s@,;]+$/.test(text);

const areBare = ({ rows }: Table): boolean =>
  rows.some(({ cells }) => cells.length > 1) && rows.every(({ cells }) => cells.every(isBare));

/** True if a cell has only addresses. It may have several if the line has both kinds of separators. */
const isBare = (cell: string): boolean =>
  cell.split(/[;,]/).every((piece) => piece.trim() === "" || isAddress(piece.trim()));

/** A person in an address line. The name is empty if the line has only the address. */
type NamedAddress = Pick<ImportRow, "displayName" | "address">;

/**
 * Reads the text that copying Outlook's address line gives: `Tony Smith <tony@contoso.com>; "Lima, Ana" <ana@...>`,
 * with semicolons, commas, or line breaks between people. A piece without an address is returned as it is: the check
 * shows what is wrong with it. Undefined if there is no @, and for text in columns, which is a table.
 */
export function readAddressLine(text: string): readonly NamedAddress[] | undefined {
  if (!text.includes("@") || text.includes("\t")) return undefined;
  const pieces = splitPeople(text).map((piece) => piece.trim());
  return pieces.filter((piece) => piece !== "").map(readPiece);
}

/**
 * Splits a line into people. Quoted names may contain separators. A comma separates only after an address: "Lima, Ana"
 * contains one too.
 */
function splitPeople(text: string): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    const separates = /[;\r\n]/.test(character) || (character === "," && piece.includes("@"));
    if (separates && !isQuoted) {
      pieces.push(piece);
      piece = "";
    } else piece += character;
  }
  return [...pieces, piece];
}

function readPiece(piece: string): NamedAddress {
  const [, name = "", address = ""] =
    /^(.*?)\s*[<([]\s*(?:mailto:)?([^<>()[\]]*)[>)\]]?\s*$/su.exec(piece) ?? [];
  if (!address.includes("@")) return { displayName: "", address: piece };
  const displayName = name
    .trim()
    .replace(/^(["'])(.*)\1$/su, "$2")
    .trim();
  return { displayName: displayName === address ? "" : displayName, address: address.trim() };
}
