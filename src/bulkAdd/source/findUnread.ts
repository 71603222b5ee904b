import { isInternalAddress, readImAddress } from "../../imList/address.ts";
import { findAddresses } from "../../imList/namedAddress.ts";
import type { ImportRow } from "../job/importRow.ts";
import { countHeaderRows, type TableLayout } from "./columns.ts";
import type { Table } from "./csv.ts";
import { readHeaderLines, type Line } from "./headerLines.ts";

/** Addresses of a text or a table that no row has: people who could not be told apart from others. */
export interface Unread {
  /** How many addresses there are, and how many of them have a row. Each address counts once. */
  readonly addresses: number;
  readonly people: number;
  /** The lines with the others, in the source's order. Long ones are cut. */
  readonly lines: readonly Line[];
  /** What `lines` are: the lines of a text, or the rows of a table. */
  readonly countedBy: "line" | "row";
}

const maxLines = 100;
const maxCharacters = 500;

/** Finds the addresses of a text that its rows do not have. Headers such as the subject of a message name no people. */
export function findUnreadInText(text: string, rows: readonly ImportRow[]): Unread | undefined {
  const others = new Set(readHeaderLines(text).otherHeaders.map(({ number }) => number));
  const lines = text
    .split(/\r\n?|\n/)
    .map((line, index) => ({ number: index + 1, text: line }))
    .filter(({ number }) => !others.has(number));
  return compare(
    lines.map((line) => ({ line, addresses: findAddresses(line.text) })),
    rows,
    "line",
  );
}

/**
 * Finds the addresses of a table that its rows do not have. A person may have more addresses in columns that are not
 * used, and all addresses of a mailbox in one cell. So these count: addresses in the names and groups; in a cell with
 * line breaks, as when rows have run together; in a row without a usable address; and in the rows that are taken for
 * headings.
 */
export function findUnreadInTable(
  { rows }: Table,
  layout: TableLayout,
  importRows: readonly ImportRow[],
): Unread | undefined {
  const readAddresses = new Map(importRows.map(({ row, address }) => [row, address]));
  const headerRows = countHeaderRows(layout);
  return compare(
    rows.map(({ number, cells }, index) => {
      const own = readAddresses.get(number) ?? "";
      const isOwnRead = readImAddress(own).ok;
      const counted = cells.filter((cell, column) => {
        if (index < headerRows || !isOwnRead || /[\r\n]/.test(cell)) return true;
        const role = layout.columns[column];
        return role !== undefined && role !== "imAddress";
      });
      const addresses = new Set(counted.flatMap((cell) => [...findAddresses(cell)]));
      if (isOwnRead) addresses.add(own);
      return { line: { number, text: cells.join(" · ") }, addresses };
    }),
    importRows,
    "row",
  );
}

interface AddressesOfLine {
  readonly line: Line;
  readonly addresses: Iterable<string>;
}

function compare(
  lines: readonly AddressesOfLine[],
  rows: readonly ImportRow[],
  countedBy: Unread["countedBy"],
): Unread | undefined {
  const readAddresses = new Set(rows.flatMap(({ address }) => toKey(address) ?? []));
  const all = new Set<string>();
  const unread = new Set<string>();
  const unreadLines = lines.filter(({ addresses }) => {
    const keys = [...addresses].flatMap((address) => toKey(address) ?? []);
    const missing = keys.filter((key) => !readAddresses.has(key));
    keys.forEach((key) => all.add(key));
    missing.forEach((key) => unread.add(key));
    return missing.length > 0;
  });
  if (unread.size === 0) return undefined;
  return {
    addresses: all.size,
    people: all.size - unread.size,
    countedBy,
    lines: unreadLines
      .slice(0, maxLines)
      .map(({ line }) => ({ ...line, text: line.text.slice(0, maxCharacters).trim() })),
  };
}

/** Returns an address for comparison, also one that Exchange uses only internally. Undefined if it is neither. */
function toKey(address: string): string | undefined {
  const read = readImAddress(address);
  if (read.ok) return read.value;
  return isInternalAddress(address) ? address.toLowerCase() : undefined;
}
