import { readImAddress } from "../../imList/address.ts";
import { countHeaderRows, type TableLayout } from "./columns.ts";
import type { Table } from "./csv.ts";
import { findHeadingKind } from "./headings.ts";

/**
 * Creates the function that returns a row's cells as they are below the headings. One cell was split if a separator is
 * in it without quotation marks, as in `Bob,bob@contoso,example` or `Lima, Ana,ana@contoso.example`. An address is put
 * together again: it is then no valid one, for the user to correct. Undefined if it is not certain which cell was split.
 *
 * A row of which a cell was split has more cells than the header row, or else than most rows, or its address ends
 * without a top-level domain before a cell that has one. A column without a heading is no such thing: all rows have it,
 * and their addresses are whole and in the last column with a heading. A sheet of a workbook has no separators.
 */
export function createCellJoiner(
  { rows, separator }: Table,
  layout: TableLayout,
): (cells: readonly string[]) => readonly string[] | undefined {
  if (separator === undefined) return (cells) => cells;
  const headerRows = countHeaderRows(layout);
  const headings = layout.hasHeaderRow ? rows[headerRows - 1]?.cells : undefined;
  const data = rows.slice(headerRows).map(({ cells }) => cells);
  const addressPlace = layout.columns.indexOf("imAddress");
  const rowWidth = headings?.length ?? 0;
  const width = headings ? findWidth(headings) : findUsualWidth(data);
  const hasAddressHeading =
    headings?.some((heading) => addressHeadings.has(findHeadingKind(heading))) ?? false;
  const domains = new Set(
    data.map((cells) => /@([^\s@]+\.[^\s@]+)$/.exec(cells[addressPlace]?.trim() ?? "")?.[1]),
  );
  const hasDomains = [...domains].some((domain) => domain !== undefined);

  /** True for `bob@contoso` before a cell such as `example`, if that is the end of a domain. */
  const hasSplitAddress = (cells: readonly string[]) => {
    const address = cells[addressPlace]?.trim() ?? "";
    const next = cells[addressPlace + 1]?.trim().toLowerCase() ?? "";
    if (
      !/^[^\s@]+@[^\s@.]+$/.test(address) ||
      !/^[\p{Letter}\p{Number}-]+(?:\.[\p{Letter}\p{Number}-]+)*$/u.test(next)
    )
      return false;
    const role = layout.columns[addressPlace + 1];
    const [, domain = ""] = address.toLowerCase().split("@");
    const isUnused = role === undefined && (addressPlace + 1 >= width || !headings);
    // A cell with a country is no end of a domain in a table without any.
    const isEnd = isDomainEnd.test(next) && (next.length > 2 || hasDomains);
    return isUnused || isEnd || domains.has(`${domain}.${next}`);
  };
  // An empty heading may be that of the addresses, unless another one is. Any other role is what the user has said.
  const isExplained = (place: number) => {
    const role = layout.columns[place];
    return role === "imAddress" ? place < rowWidth && !hasAddressHeading : role !== undefined;
  };
  const isTooWide = (cells: readonly string[]) =>
    cells.some((cell, place) => place >= width && cell.trim() !== "" && !isExplained(place));
  const hasColumnWithoutHeading =
    headings !== undefined &&
    addressPlace === width - 1 &&
    addressHeadings.has(findHeadingKind(headings[addressPlace] ?? "")) &&
    data.length >= minRows &&
    data.every(isTooWide) &&
    data.every(
      (cells) =>
        readImAddress(cells[addressPlace] ?? "").ok &&
        !isDomainEnd.test(cells[width]?.trim() ?? "") &&
        !hasSplitAddress(cells),
    );
  const isUncertain = (cells: readonly string[]) => !hasColumnWithoutHeading && isTooWide(cells);
  return (cells) => {
    if (!hasSplitAddress(cells)) return isUncertain(cells) ? undefined : cells;
    const address = cells.slice(addressPlace, addressPlace + 2).join(separator);
    const joined = [...cells.slice(0, addressPlace), address, ...cells.slice(addressPlace + 2)];
    return isUncertain(joined) || readImAddress(address).ok ? undefined : joined;
  };
}

/** Fewer rows are not enough to tell that all have a column without a heading. */
const minRows = 3;

const addressHeadings: ReadonlySet<unknown> = new Set(["imAddress", "primaryEmail", "email", "signInName"]);

/** What is rarely a whole cell of another kind. Two letters are a country, but may be a short name, too. */
const isDomainEnd =
  /^(?:com|net|org|edu|gov|int|mil|info|biz|example|test|local|lan|corp|intern|internal|intra|[a-z]{2}|(?:co|com|ac|org|gov|edu)\.[a-z]{2})$/;

/** Returns how many cells a row has, without empty ones at its end. */
const findWidth = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== "") + 1;

/** Returns how many cells most rows have. Of several such numbers, the smallest. */
function findUsualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const cells of rows) {
    const width = findWidth(cells);
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return Math.min(...[...counts].filter(([, count]) => count === most).map(([width]) => width));
}
