import { isInternalAddress, readImAddress } from "../../imList/address.ts";
import { findAddresses, narrow, splitNamedAddress, type NamedAddress } from "../../imList/namedAddress.ts";
import type { ImportRow } from "../job/importRow.ts";
import type { Table, TableRow } from "./csv.ts";
import { readHeaderLines } from "./headerLines.ts";
import { findHeadingKind } from "./headings.ts";
import { isInAddress } from "./joinName.ts";
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
  const { hasHeaders, peopleLines } = readHeaderLines(withoutBars(text, table));
  if (!hasHeaders && !isAddressLine(withoutBars(text, table), table)) return undefined;
  const people = peopleLines.flatMap(({ number, text: line }) =>
    readLine(line).map((person) => ({ ...person, row: number })),
  );
  const isLine = hasHeaders || table.rows.length === 1;
  if (!isLine && people.filter(hasAddress).length < people.length / 3) return undefined;
  return people.map(({ name, address, row }) => ({
    kind: "person",
    row,
    countedBy: "line",
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

/** Returns a line such as `Tony | Ana | bob@…` with semicolons. A bar is a part of a name before an address in brackets. */
const withoutBars = (text: string, { rows, separator }: Table): string =>
  separator === "|" && rows.length === 1 && !inBrackets.test(narrow(text)) ? text.replaceAll("|", ";") : text;

const hasAddress = ({ address }: NamedAddress): boolean =>
  isInternalAddress(address) || readImAddress(address).ok;

const inBrackets = /[<([](?:[^\s@<>()[\]]+@[^\s@<>()[\]]+[>)\]]|(?:[a-z0-9]+:)?\/(?:o|ou|cn)=)/i;

function isAddressLine(text: string, { rows, separator }: Table): boolean {
  if (text.includes("\t")) return false;
  if (areInSeveralColumns(rows) && areOthersLines(text, separator)) return true;
  if (areColumns(rows)) return false;
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
    if (areNames(text)) return true;
    const people = readLine(text);
    const names = people.filter(({ name, address }) => address === "" && /\S[\s,]+\S/.test(name)).length;
    const hasBadAddress = people.some(
      (person) => isInternalAddress(person.address) || (person.address.includes("@") && !hasAddress(person)),
    );
    return (
      findAddresses(text).size > 1 ||
      (rows.some(isWide) && hasBadAddress) ||
      (names > 1 && people.some(hasAddress)) ||
      hasOthersNames(people, separator)
    );
  }
  // Lines such as "Tony Reed - tony@…".
  return rows.some(({ cells }) => cells.length === 1 && isNamed(cells[0] ?? "")) && !rows.some(isWide);
}

/** True for several names between semicolons, as Outlook writes recipients without their addresses. */
function areNames(text: string): boolean {
  const names = narrow(text)
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return names.length > 1 && names.every((name) => name.length <= 60 && wholeName.test(name));
}

/** A name of several words, or "Lima, Ana". */
const wholeName = /^\p{L}[\p{L}\p{M}.'’()-]*(?:,? [\p{L}\p{M}.'’()-]+)+$/u;

/** More names than these are not compared with all addresses: they are a line. */
const namesCompared = 20;

/**
 * True if none of the names without an address is about the addresses beside it: `Tony; Ana; bob@…`. As rows of a table,
 * they would have names that nothing tells which column is, or give a name to somebody else's address. Two cells with a
 * comma between them, and names in scripts that addresses do not have, are more likely a row.
 */
function hasOthersNames(people: readonly NamedAddress[], separator: Table["separator"]): boolean {
  const names = people.flatMap(({ name, address }) => (address === "" ? name : [])).slice(0, namesCompared);
  const [first = ""] = names;
  const isOther = (name: string) =>
    !people.some(({ address }) => isInAddress(name, address) || isInitials(name, address));
  const mayBeBeside =
    names.length === 1 &&
    (separator === "," ? /^[^,]+\s[^,]+$/.test(first) : /[^\P{Letter}\p{Script=Latin}]/u.test(first));
  return (
    names.length > 0 &&
    !mayBeBeside &&
    !names.some((name) => /^\p{Script=Han}$/u.test(name)) &&
    [...names, names.join(" ")].every(isOther) &&
    people.some(hasAddress)
  );
}

/** True for "Tony Reed" and tr@… or rt@…. */
function isInitials(name: string, address: string): boolean {
  const initials = name.toLowerCase().match(/(?<!\p{Letter})\p{Letter}/gu) ?? [];
  const [user = ""] = address.toLowerCase().split("@");
  return (
    initials.length > 1 &&
    [initials.join(""), [...initials].reverse().join("")].includes(user.replace(/[^\p{Letter}]/gu, ""))
  );
}

const isNamed = (cell: string): boolean => {
  const person = splitNamedAddress(cell);
  return person.name !== "" && hasAddress(person);
};
const hasMoreThanAddress = (cell: string): boolean =>
  /\S\s+[^\s@]+@|[>"]\s*[^\s@<>]+@|@[^\s@<>]+\s*</.test(narrow(cell));
const isAddress = (text: string): boolean => /^[^\s@,;]+@[^\s@,;]+$/.test(text);
const isWide = ({ cells }: Pick<TableRow, "cells">): boolean => cells.length > 1;

/** True if `hasOthersNames` is true for each line with names and addresses, and there is one. */
function areOthersLines(text: string, separator: Table["separator"]): boolean {
  const lines = text.split(/\r\n?|\n/);
  const hasBoth = (people: readonly NamedAddress[]) =>
    people.some(({ address }) => address === "") && people.some(hasAddress);
  return (
    lines.some((line) => hasBoth(readLine(line))) &&
    lines.every((line) => {
      const people = readLine(line);
      return !hasBoth(people) || hasOthersNames(people, separator);
    })
  );
}

/** True for rows without headings whose addresses are not below each other. */
function areInSeveralColumns(rows: readonly TableRow[]): boolean {
  const places = new Set(rows.map(({ cells }) => cells.findIndex((cell) => cell.includes("@"))));
  places.delete(-1);
  return places.size > 1 && !rows[0]?.cells.some((cell) => findHeadingKind(cell) !== undefined);
}

/** True for several rows of a table in which each row has one address, in a cell of its own. */
const areColumns = ([, ...rows]: readonly TableRow[]): boolean =>
  rows.length > 0 &&
  rows.every(({ cells }) => {
    const filled = cells.filter((cell) => cell.trim() !== "");
    const [address, ...others] = filled.filter((cell) => cell.includes("@"));
    return filled.length > 1 && others.length === 0 && address !== undefined && readImAddress(address).ok;
  });
