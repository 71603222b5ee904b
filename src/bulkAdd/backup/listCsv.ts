import type { ImportRow } from "../job/importRow.ts";
import type { Separator, Table } from "../source/readTable.ts";
import { unescapeFormula, writeCsv } from "../source/writeCsv.ts";

/** The headings of our own format; the first one says which version of it this is. */
const headerRow = ["IM Groups 1", "Group", "Display name", "Address"] as const;

/** Writes rows as CSV for a spreadsheet, from which listTable reads them again. */
export const writeListCsv = (rows: readonly ImportRow[], separator: Separator): string =>
  writeCsv(
    [
      headerRow,
      ...rows.map(({ kind, groupName, displayName, address }) => [kind, groupName, displayName, address]),
    ],
    separator,
  );

/** The rows of a table that listCsv has written; undefined of any other. A spreadsheet may have saved it meanwhile. */
export function readListTable({ rows: [first, ...rows] }: Table): readonly ImportRow[] | undefined {
  if (!headerRow.every((heading, index) => first?.cells[index]?.trim() === heading)) return undefined;
  return rows.flatMap(({ number, cells }) => {
    const [kind = "", groupName = "", displayName = "", address = ""] = cells.map(unescapeFormula);
    return [{ kind: readKind(kind, address), row: number, groupName, displayName, address }];
  });
}

/** A line that was written by hand may say it in its own way, or not at all. */
function readKind(cell: string, address: string): ImportRow["kind"] {
  const kind = kinds.find((one) => one.toLowerCase() === cell.trim().toLowerCase());
  return kind ?? (address.trim() === "" ? "group" : "person");
}
const kinds = ["person", "group", "distributionGroup"] as const;
