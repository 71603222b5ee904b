import type { ImportRow } from "../job/importRow.ts";
import { success, type Result } from "../../shared/result.ts";
import type { TableReading, ColumnRole } from "./columns.ts";
import type { Encoding } from "./decodeText.ts";
import { readSource, type ReadSource, type SourceOptions, type SourceProblem } from "./readSource.ts";
import type { Separator, Table, TableRow } from "./readTable.ts";

/** What a person is shown of a source, however large it is. `encoding` is a file's. */
export type SourceSummary = { readonly encoding: Encoding | undefined } & (
  { readonly kind: "people"; readonly people: number } | SavedListSummary | TableSummary
);

/** A list that was saved here, or on another machine. */
interface SavedListSummary {
  readonly kind: "list";
  readonly rows: number;
  readonly groups: number;
  readonly distributionGroups: number;
  /** Each once, in however many groups they are. */
  readonly people: number;
}

export interface TableSummary {
  readonly kind: "table";
  /** Headings included. */
  readonly rows: number;
  readonly columns: number;
  /** The first rows, for a preview; their cells may be cut. */
  readonly first: readonly (readonly string[])[];
  readonly separator: Separator;
  /** How it is understood by itself. */
  readonly reading: TableReading;
}

/** A source that has been read. */
export interface ParsedSource {
  readonly summary: SourceSummary;
  /** The rows that it asks for; of a table as a person has said that it is to be read. */
  readonly wanted: (reading: TableReading | undefined) => readonly ImportRow[];
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
    summary: { ...summaryOf(value), encoding: value.encoding },
    wanted: (reading) =>
      value.kind === "table" ? wantedRows(value.table, reading ?? value.reading) : value.rows,
  });
}

/** A preview has as many rows and columns, and cells of as many characters, as anybody will look at. */
const previewed = { rows: 4, columns: 200, characters: 200 };

function summaryOf(source: ReadSource) {
  switch (source.kind) {
    case "people":
      return { kind: "people", people: source.rows.length } as const;
    case "list": {
      const { rows } = source;
      const groups = rows.filter(({ kind }) => kind === "person" || kind === "group");
      return {
        kind: "list",
        rows: rows.length,
        groups: distinct(groups.map(({ groupName }) => groupName).filter((name) => name !== "")),
        distributionGroups: rows.filter(({ kind }) => kind === "distributionGroup").length,
        people: distinct(
          rows.flatMap(({ kind, address }) => (kind === "person" ? [address.toLowerCase()] : [])),
        ),
      } as const;
    }
    case "table": {
      const { rows, separator } = source.table;
      const { columns, hasHeadings } = source.reading;
      const width = Math.min(
        previewed.columns,
        rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
      );
      return {
        kind: "table",
        rows: rows.length,
        columns: width,
        first: rows
          .slice(0, previewed.rows)
          .map(({ cells }) => cells.slice(0, width).map((cell) => cell.slice(0, previewed.characters))),
        separator,
        reading: { hasHeadings, columns: Array.from({ length: width }, (_, index) => columns[index]) },
      } as const;
    }
  }
}

const distinct = (names: readonly string[]): number => new Set(names).size;

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
