import type { ImportRow } from "../job/importRow.ts";
import { readAddressLine } from "./readAddressLine.ts";
import type { Table } from "./readTable.ts";

/**
 * The people of an address line; undefined where the text is rather a table: addresses alone, each on a line of its own,
 * are one, too. An address line has addresses in brackets, or several bare ones beside each other, and hardly a piece
 * without an address.
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

/** A cell may hold several, where the line has both kinds of separators. */
const isBare = (cell: string): boolean =>
  cell.split(/[;,]/).every((piece) => piece.trim() === "" || isAddress(piece.trim()));
