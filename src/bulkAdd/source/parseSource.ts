import type { ImportRow } from "../job/importRow.ts";
import { success, type Result } from "../../shared/result.ts";
import type { TableLayout, ColumnRole } from "./columns.ts";
import type { Encoding } from "./decodeText.ts";
import { readSource, type ReadSource, type SourceOptions, type SourceProblem } from "./readSource.ts";
import type { Separator, Table, TableRow } from "./csv.ts";

/** What the user sees of a source, however large it is. Only files have an encoding. */
export type SourceSummary = { readonly encoding: Encoding | undefined } & (
  { readonly kind: "people"; readonly people: number } | SavedListSummary | TableSummary
);

/** A list that was exported here or on another computer. */
interface SavedListSummary {
  readonly kind: "list";
  readonly rows: number;
  readonly groups: number;
  readonly distributionGroups: number;
  /** Each person once, in however many groups. */
  readonly people: number;
}

export interface TableSummary {
  readonly kind: "table";
  /** Including the header row. */
  readonly rows: number;
  readonly columns: number;
  /** The first rows for a preview. Long cells are cut. */
  readonly firstRows: readonly (readonly string[])[];
  readonly separator: Separator;
  /** The detected layout. */
  readonly layout: TableLayout;
}

/** A source that has been read. */
export interface ParsedSource {
  readonly summary: SourceSummary;
  /**
   * Returns the rows of the source. A table is read with the layout that the user chose, or else with the detected one.
   */
  readonly toRows: (layout: TableLayout | undefined) => readonly ImportRow[];
}

/** Reads a source and keeps it, in the page or in a worker. */
export function parseSource(
  source: Uint8Array | string,
  options: SourceOptions,
): Result<ParsedSource, SourceProblem> {
  const read = readSource(source, options);
  if (!read.ok) return read;
  const { value } = read;
  return success({
    summary: { ...summarize(value), encoding: value.encoding },
    toRows: (layout) =>
      value.kind === "table" ? toImportRows(value.table, layout ?? value.layout) : value.rows,
  });
}

/** The size of a preview: no one looks at more rows, columns, and characters of a cell. */
const previewSize = { rows: 4, columns: 200, characters: 200 };

function summarize(source: ReadSource) {
  switch (source.kind) {
    case "people":
      return { kind: "people", people: source.rows.length } as const;
    case "list": {
      const { rows } = source;
      const groups = rows.filter(({ kind }) => kind === "person" || kind === "group");
      return {
        kind: "list",
        rows: rows.length,
        groups: countDistinct(groups.map(({ groupName }) => groupName).filter((name) => name !== "")),
        distributionGroups: rows.filter(({ kind }) => kind === "distributionGroup").length,
        people: countDistinct(
          rows.flatMap(({ kind, address }) => (kind === "person" ? [address.toLowerCase()] : [])),
        ),
      } as const;
    }
    case "table": {
      const { rows, separator } = source.table;
      const { columns, hasHeaderRow } = source.layout;
      const width = Math.min(
        previewSize.columns,
        rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
      );
      return {
        kind: "table",
        rows: rows.length,
        columns: width,
        firstRows: rows
          .slice(0, previewSize.rows)
          .map(({ cells }) => cells.slice(0, width).map((cell) => cell.slice(0, previewSize.characters))),
        separator,
        layout: { hasHeaderRow, columns: Array.from({ length: width }, (_, index) => columns[index]) },
      } as const;
    }
  }
}

const countDistinct = (names: readonly string[]): number => new Set(names).size;

/** Returns the import rows of a table: one for each person and group, in the table's order. */
export function toImportRows({ rows }: Table, { hasHeaderRow, columns }: TableLayout): readonly ImportRow[] {
  return rows.slice(hasHeaderRow ? 1 : 0).flatMap((row) => {
    const groups = [...new Set(findCells(row, columns, "group"))];
    const [address = ""] = findCells(row, columns, "imAddress");
    const person = { kind: "person", row: row.number, address, displayName: findName(row, columns) } as const;
    return (groups.length > 0 ? groups : [""]).map((groupName) => ({ ...person, groupName }));
  });
}

/** Returns the cells of one role that are not empty. */
const findCells = (
  { cells }: TableRow,
  columns: TableLayout["columns"],
  searchedRole: ColumnRole,
): readonly string[] =>
  columns.flatMap((role, index) => {
    const cell = cells[index]?.trim() ?? "";
    return role === searchedRole && cell !== "" ? [cell] : [];
  });

function findName(row: TableRow, columns: TableLayout["columns"]): string {
  const [displayName] = findCells(row, columns, "displayName");
  return (
    displayName ?? [...findCells(row, columns, "firstName"), ...findCells(row, columns, "lastName")].join(" ")
  );
}
