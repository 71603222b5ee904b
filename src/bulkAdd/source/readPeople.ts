import { isInternalAddress, readImAddress } from "../../imList/address.ts";
import { findAddresses, narrow, splitNamedAddress, type NamedAddress } from "../../imList/namedAddress.ts";
import type { ImportRow } from "../job/importRow.ts";
import type { Table, TableRow } from "./csv.ts";
import { readHeaderLines } from "./headerLines.ts";
import { splitPeople } from "./splitPeople.ts";

/**
 * Reads the people of an address line, or of a message's headers. Undefined if the text is more likely a table, such as
 * one address per line. An address line has addresses in brackets, or several bare ones beside each other, and not many
 * pieces without an address.
 *
 * A name without an address, and an internal address, become rows without a usable address. So does a text in which
 * people cannot be told apart, as a whole. The check shows what is wrong with them.
 *
 * @param table the same text as a table
 */
export function readPeople(text: string, table: Table): readonly ImportRow[] | undefined {
  const { hasHeaders, peopleLines } = readHeaderLines(text);
  if (!hasHeaders && !isAddressLine(text, table)) return undefined;
  const people = peopleLines.flatMap(({ text: line }) => readLine(line));
  const isLine = hasHeaders || table.rows.length === 1;
  if (!isLine && people.filter(hasAddress).length < people.length / 3) return undefined;
  return people.map(({ name, address }, index) => ({
    kind: "person",
    row: index + 1,
    displayName: name,
    address,
    groupName: "",
  }));
}

/** Reads the people of one line. */
function readLine(line: string): readonly NamedAddress[] {
  const pieces = splitPeople(line);
  const people = pieces.map(splitNamedAddress);
  // "Tony Reed <tony@…>, Ana Vale, Bob <bob@…>": with commas between people, Ana is not certain to be a part of Bob.
  const isMixed = !narrow(line).includes(";") && people.some(({ name }) => /^[^,]+$/.test(name));
  return people.map((person, index) => {
    const piece = pieces[index] ?? "";
    const outsideBrackets = narrow(piece).replace(/\([^()]*\)|\[[^[\]]*\]/g, "");
    const isUncertain = isMixed && person.address !== "" && /^[^,"]+\s[^,"]+,/.test(outsideBrackets);
    return isUncertain ? { name: "", address: piece } : person;
  });
}

const hasAddress = ({ address }: NamedAddress): boolean =>
  isInternalAddress(address) || readImAddress(address).ok;

const inBrackets = /[<([](?:[^\s@<>()[\]]+@[^\s@<>()[\]]+[>)\]]|(?:[a-z0-9]+:)?\/(?:o|ou|cn)=)/i;

function isAddressLine(text: string, { rows, separator }: Table): boolean {
  if (text.includes("\t") || areColumns(rows)) return false;
  if (inBrackets.test(narrow(text))) return true;
  // Lines such as "Reed, Tony (Falcon) tony@…": the comma is in the name.
  const isNamedLine = ({ cells }: TableRow) =>
    (separator === "," || !isWide({ cells })) && cells.some(hasMoreThanAddress) && isNamed(cells.join(","));
  if (rows.every(isNamedLine)) return true;
  const words = rows.map(({ cells }) =>
    cells
      .flatMap((cell) =>
        narrow(cell)
          .replace(/^[^:@]+:/, "")
          .split(/[\s;,、]+/),
      )
      .filter((word) => word !== ""),
  );
  if (words.every((row) => row.every(isAddress)))
    return words.some((row) => row.length > 1) || rows.some(isWide);
  // One row of a table has one address, beside at most one name.
  if (rows.length === 1) {
    const people = readLine(text);
    const names = people.filter(({ name, address }) => address === "" && /\S[\s,]+\S/.test(name)).length;
    const hasBadAddress = people.some(
      (person) => isInternalAddress(person.address) || (person.address.includes("@") && !hasAddress(person)),
    );
    return (
      findAddresses(text).size > 1 ||
      (rows.some(isWide) && hasBadAddress) ||
      (names > 1 && people.some(hasAddress))
    );
  }
  // Lines such as "Tony Reed - tony@…".
  return rows.some(({ cells }) => cells.length === 1 && isNamed(cells[0] ?? "")) && !rows.some(isWide);
}

const isNamed = (cell: string): boolean => {
  const person = splitNamedAddress(cell);
  return person.name !== "" && hasAddress(person);
};
const hasMoreThanAddress = (cell: string): boolean => /\S\s+[^\s@]+@/.test(cell);
const isAddress = (text: string): boolean => /^[^\s@,;]+@[^\s@,;]+$/.test(text);
const isWide = ({ cells }: Pick<TableRow, "cells">): boolean => cells.length > 1;

/** True for several rows of a table in which each row has one address, in a cell of its own. */
const areColumns = ([, ...rows]: readonly TableRow[]): boolean =>
  rows.length > 0 &&
  rows.every(({ cells }) => {
    const filled = cells.filter((cell) => cell.trim() !== "");
    const [address, ...others] = filled.filter((cell) => cell.includes("@"));
    return filled.length > 1 && others.length === 0 && address !== undefined && readImAddress(address).ok;
  });
