import type { ImportRow } from "../job/importRow.ts";
import { unescapeFormula, writeCsv, type Separator, type Table } from "../source/csv.ts";

/** The header row of this format. Its first cell has the version. */
const headerRow = ["IM Groups 1", "Group", "Display name", "Address"] as const;

/** Writes rows as CSV for a spreadsheet. `readListTable` reads them again. */
export const writeListCsv = (rows: readonly ImportRow[], separator: Separator): string =>
  writeCsv(
    [
      headerRow,
      ...rows.map(({ kind, groupName, displayName, address }) => [kind, groupName, displayName, address]),
    ],
    separator,
  );

/**
 * Returns the rows of a table that `writeListCsv` wrote, even if a spreadsheet has saved it since. A row with too many
 * cells is one to correct. Undefined for any other table.
 */
export function readListTable({
  rows: [first, ...rows],
  separator,
}: Table): readonly ImportRow[] | undefined {
  if (!headerRow.every((heading, index) => first?.cells[index]?.trim() === heading)) return undefined;
  return rows.map(({ number, cells }) => {
    const [kind = "", groupName = "", displayName = "", address = "", ...more] = cells.map(unescapeFormula);
    const row: ImportRow = { kind: readKind(kind, address), row: number, groupName, displayName, address };
    // A cell that was changed by hand has a separator and no quotation marks: see splitCells.ts.
    if (more.every((cell) => cell.trim() === "")) return row;
    const text = cells
      .slice(1)
      .join(separator ?? " ")
      .trim();
    return { ...row, kind: "person", groupName: "", displayName: "", address: text, hasSplitCell: true };
  });
}

/** Reads the kind of a row. In a row that was typed by hand it may be missing, or in other capitals. */
function readKind(cell: string, address: string): ImportRow["kind"] {
  const kind = kinds.find((one) => one.toLowerCase() === cell.trim().toLowerCase());
  return kind ?? (address.trim() === "" ? "group" : "person");
}
const kinds = ["person", "group", "distributionGroup"] as const;
