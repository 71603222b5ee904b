import type { ImportRow } from "../job/importRow.ts";
import type { ColumnRole, TableReading } from "./columns.ts";
import type { Table, TableRow } from "./readTable.ts";

/** The rows of a table as what is wanted: one for each person and group, in the table's order. */
export function wantedRows({ rows }: Table, { hasHeadings, columns }: TableReading): readonly ImportRow[] {
  return rows.slice(hasHeadings ? 1 : 0).flatMap((row) => {
    const groups = [...new Set(cellsOf(row, columns, "group"))];
    const [address = ""] = cellsOf(row, columns, "imAddress");
    const person = { kind: "person", row: row.number, address, displayName: nameOf(row, columns) } as const;
    return (groups.length > 0 ? groups : [""]).map((groupName) => ({ ...person, groupName }));
  });
}

/** The cells of one role that hold anything. */
const cellsOf = (
  { cells }: TableRow,
  columns: TableReading["columns"],
  wanted: ColumnRole,
): readonly string[] =>
  columns.flatMap((role, index) => {
    const cell = cells[index]?.trim() ?? "";
    return role === wanted && cell !== "" ? [cell] : [];
  });

function nameOf(row: TableRow, columns: TableReading["columns"]): string {
  const [displayName] = cellsOf(row, columns, "displayName");
  return (
    displayName ?? [...cellsOf(row, columns, "firstName"), ...cellsOf(row, columns, "lastName")].join(" ")
  );
}
