import { isInternalAddress } from "../../imList/address.ts";
import type { Table, TableRow } from "./csv.ts";
import { findHeadingKind, type HeadingKind } from "./headings.ts";
import { isInAddress } from "./joinName.ts";

/** What a column contains. Several columns may be "group" or "middleName"; a "van der" is a middle name, too. */
export type ColumnRole =
  "imAddress" | "displayName" | "firstName" | "middleName" | "lastName" | "secondLastName" | "group";

/** What each column contains, from the left. Undefined for a column that is not used. */
export type Columns = readonly (ColumnRole | undefined)[];

/** How a table is read: with a header row or without, and what its columns contain. The user may change it. */
export interface TableLayout {
  /** How many rows above the header row are a title. They are read as rows if the table has no header row. */
  readonly titleRows: number;
  readonly hasHeaderRow: boolean;
  readonly columns: Columns;
}

/** Returns the number of rows that are not data: the header row, and the title above it. */
export const countHeaderRows = ({ titleRows, hasHeaderRow }: TableLayout): number =>
  hasHeaderRow ? titleRows + 1 : 0;

/**
 * Detects the layout of a table by its headings and its cells. The cells decide which column has the addresses, because
 * headings such as "Address" may mean a street. What is not certain is left open, for the user to select.
 */
export function detectLayout({ rows }: Table): TableLayout {
  const header = findHeaderRow(rows);
  const hasHeaderRow = header !== undefined;
  const kinds = rows[header ?? -1]?.cells.map(findHeadingKind) ?? [];
  const data = rows.slice(hasHeaderRow ? header + 1 : 0).slice(0, rowsExamined);
  const width = data.reduce((most, { cells }) => Math.max(most, cells.length), kinds.length);
  const isAddress = data.some(({ cells }) => cells.some(hasAddress)) ? hasAddress : isInternalAddress;
  const columns = Array.from({ length: width }, (_, place) => {
    const cells = data.map(({ cells: all }) => all[place]?.trim() ?? "");
    const filled = cells.filter((cell) => cell !== "");
    return { place, kind: kinds[place], cells, filled, addresses: filled.filter(isAddress).length };
  });
  const address = findAddressColumn(columns);
  const others = columns.filter((column) => column !== address);
  const names = findNameColumns(others, address);
  const roles = columns.map((column): ColumnRole | undefined => {
    if (column === address) return "imAddress";
    return names.get(column) ?? (column.kind === "group" ? "group" : undefined);
  });
  return { titleRows: header ?? 0, hasHeaderRow, columns: roles };
}

const rowsExamined = 100;

/** A column of the first rows. */
interface Column {
  readonly place: number;
  /** What its heading says. Undefined if there is none, or if it is not known. */
  readonly kind: HeadingKind | undefined;
  readonly cells: readonly string[];
  /** The cells that are not empty. */
  readonly filled: readonly string[];
  /** How many cells contain an address. */
  readonly addresses: number;
}

const hasAddress = (cell: string): boolean => /[^\s@<(][@＠][^\s@]/.test(cell);

/** How many rows a title above the header row may have. */
const maxTitleRows = 10;

/**
 * Returns the index of the header row. Undefined if there is none: a row with an address is a person, whatever else it
 * contains. Rows above a header row are a title only if it has at least two known headings. A first row without any is a
 * header row only if it has a heading for the addresses below: it might be a person without an address.
 */
function findHeaderRow(rows: readonly TableRow[]): number | undefined {
  const firstPerson = rows.findIndex(({ cells }) =>
    // A title may have an address in a sentence.
    cells.some((cell) => hasAddress(cell) && !/\S\s+[^\s<([]+@/.test(cell)),
  );
  const above = rows.slice(0, Math.min(firstPerson < 0 ? rows.length : firstPerson, maxTitleRows + 1));
  const known = above.map(({ cells }) => cells.filter((cell) => findHeadingKind(cell)).length);
  const most = Math.max(0, ...known);
  if (most >= 2) return known.indexOf(most);
  const [first] = above;
  if (!first) return undefined;
  const place = rows[firstPerson]?.cells.findIndex(hasAddress) ?? -1;
  const hasHeading = first.cells.length > 1 && (first.cells[place] ?? "").trim() !== "";
  return !first.cells.some(hasAddress) && (known[0] === 1 || hasHeading) ? 0 : undefined;
}

/** From the most to the least certain. Undefined: a heading that is not known. */
const addressKinds = [
  "imAddress",
  "primaryEmail",
  "email",
  "proxyAddresses",
  "signInName",
  undefined,
  "nameWithAddress",
  "displayName",
  "name",
] as const;

/**
 * Finds the column of the addresses: one in which most cells are addresses, by its heading if there are several.
 * Undefined if that is not certain.
 */
function findAddressColumn(columns: readonly Column[]): Column | undefined {
  const mostAddresses = columns.reduce((most, { addresses }) => Math.max(most, addresses), 0);
  // A column that is empty for most people, as IM addresses often are, gives way to one that is not.
  const hasAddresses = ({ addresses, filled }: Column) =>
    addresses > 0 && addresses >= filled.length / 2 && addresses >= mostAddresses / 2;
  for (const kind of addressKinds) {
    const found = columns.filter((column) => column.kind === kind && hasAddresses(column));
    if (found.length > 1 && kind === undefined) return undefined;
    if (found[0]) return found[0];
  }
  // No cell has an address. The heading then tells which cells need one.
  return addressKinds
    .slice(0, 3)
    .flatMap((kind) => columns.filter((column) => column.kind === kind))
    .at(0);
}

/** Finds the columns of the names by their headings, or by their cells if no heading is known. */
function findNameColumns(
  columns: readonly Column[],
  address: Column | undefined,
): ReadonlyMap<Column, ColumnRole> {
  const find = (kind: HeadingKind) =>
    columns.find((column) => column.kind === kind && column.filled.length > 0) ??
    columns.find((column) => column.kind === kind);
  const [displayName, name] = [find("displayName"), find("name")];
  const [firstName, lastName] = [find("firstName"), find("lastName")];
  const [middleName, secondLastName] = [find("middleName"), find("secondLastName")];
  const prefix = find("namePrefix");
  const found = new Map<Column, ColumnRole>();
  if (firstName) found.set(firstName, "firstName");
  if (lastName) found.set(lastName, "lastName");
  const parts = [firstName, middleName, prefix, lastName, secondLastName];
  const whole = displayName ?? (name && isWholeName(name, parts) ? name : undefined);
  if (whole) found.set(whole, "displayName");
  // Beside "van der", a name without a first name is a last name.
  else if (name && !firstName && !(prefix && !lastName)) found.set(name, "firstName");
  else if (name && !lastName) found.set(name, "lastName");
  // A column beside the only part may have the other part.
  const [only] = found.size === 1 && !whole ? [...found.keys()] : [];
  if (only && columns.some((other) => areBeside(only, other) && isLikelyName(other) && mayBePart(other)))
    return new Map();
  // Other parts alone are no name.
  const hasPart = [...found.values()].some((role) => role !== "displayName");
  if (hasPart && middleName) found.set(middleName, "middleName");
  if (hasPart && prefix) found.set(prefix, "middleName");
  if (hasPart && secondLastName) found.set(secondLastName, "secondLastName");
  if (found.size === 0) {
    const likely = find("nameWithAddress") ?? findLikelyNames(columns, address);
    if (likely) found.set(likely, "displayName");
  }
  return found;
}

/** True if a column has whole names: no other column has a part of them, or its own cells contain those parts. */
function isWholeName(name: Column, parts: readonly (Column | undefined)[]): boolean {
  const compared = name.cells
    .map((cell, row) => ({ cell, given: parts.map((part) => part?.cells[row] ?? "").filter(Boolean) }))
    .filter(({ cell, given }) => cell !== "" && given.length > 0);
  const contained = compared.filter(({ cell, given }) =>
    given.every((part) => cell.toLowerCase().includes(part.toLowerCase())),
  );
  return contained.length >= compared.length / 2 && (compared.length > 0 || !parts.some(Boolean));
}

/**
 * Finds the column whose cells look like names and whose heading is not known. Parts of a name are often in the address.
 * Undefined if there is none, or if it is not certain.
 */
function findLikelyNames(columns: readonly Column[], address: Column | undefined): Column | undefined {
  const likely = columns.filter(isLikelyName);
  const matching = likely.filter(
    ({ cells, filled }) =>
      cells.filter((cell, row) => isInAddress(cell, address?.cells[row] ?? "")).length >= filled.length / 3,
  );
  const onlyOne = ([found, ...more]: readonly Column[]): Column | undefined =>
    more.length > 0 ||
    (found && mayBePart(found) && likely.some((other) => areBeside(found, other) && mayBePart(other)))
      ? undefined
      : found;
  if (matching.length > 0) return onlyOne(matching);
  // A column that is alone has most likely names, also if some are of one word or are there twice.
  const certain = likely.filter(({ filled }) =>
    columns.length === 1
      ? filled.filter(isOfSeveralWords).length >= filled.length / 2
      : new Set(filled).size >= filled.length * 0.9 && filled.every(isOfSeveralWords),
  );
  return onlyOne(certain);
}

const isLikelyName = ({ kind, filled }: Column): boolean =>
  kind === undefined && filled.length > 0 && filled.filter(looksLikeName).length >= filled.length * 0.8;

const areBeside = (one: Column, other: Column): boolean => Math.abs(one.place - other.place) === 1;

/** True if a column may have first names or last names only: single words, most of them different. */
const mayBePart = ({ filled }: Column): boolean =>
  filled.filter((cell) => /^(?:\p{Script=Han}{1,2}|[^\s,\p{Script=Han}]+)$/u.test(cell)).length >=
    filled.length / 2 && new Set(filled).size > filled.length / 2;

const looksLikeName = (cell: string): boolean =>
  cell.length <= 60 && /^[\p{Letter}\p{Mark}\s.,'’"()・-]+$/u.test(cell);
const isOfSeveralWords = (cell: string): boolean =>
  /\p{Letter}[\s,]+\p{Letter}/u.test(cell) ||
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,6}$/u.test(cell);
