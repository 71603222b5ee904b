import { failed, success, type Result } from "../../shared/result.ts";
import { readListTable } from "../backup/listCsv.ts";
import { readListJson, type ListJsonProblem } from "../backup/listJson.ts";
import type { ImportRow } from "../job/importRow.ts";
import { countHeaderRows, detectLayout, toImportRows, type TableLayout } from "./columns.ts";
import { readTable, type Separator, type Table } from "./csv.ts";
import { decodeText, type Encoding } from "./decodeText.ts";
import { readPeople } from "./readPeople.ts";

/** The content of a file or a paste. */
type ReadSource = ReadText & {
  /** Only of a file. */
  readonly encoding: Encoding | undefined;
};

type ReadText =
  | { readonly kind: "people"; readonly rows: readonly ImportRow[] }
  /** A list that was exported in one of this add-in's formats. */
  | { readonly kind: "list"; readonly rows: readonly ImportRow[] }
  | { readonly kind: "table"; readonly table: Table; readonly layout: TableLayout };

/** Why a file or a paste cannot be used. */
export type SourceProblem =
  | { readonly kind: "empty" }
  /** More than `most` bytes. It is not read. */
  | { readonly kind: "tooLarge"; readonly most: number }
  /** A workbook of a spreadsheet program, which can save it as CSV. */
  | { readonly kind: "workbook" }
  | { readonly kind: "notText" }
  | { readonly kind: "tooManyRows"; readonly rows: number; readonly most: number }
  /** The row has more than `most` cells, as when all people are in one row. */
  | { readonly kind: "rowTooLong"; readonly row: number; readonly cells: number; readonly most: number }
  /** Text that starts like an exported list. */
  | ListJsonProblem
  /** The browser cannot read the file: it was moved in the meantime, or access is not allowed. */
  | { readonly kind: "unreadable" };

export interface SourceOptions {
  /** The maximum number of rows that may be added at once. */
  readonly maxRows: number;
  /** True if the name says that it is a table. It is then never read as an address line. */
  readonly isTable: boolean;
}

/** What the user sees of a source, however large it is. Only files have an encoding. */
export type SourceSummary = ContentSummary & { readonly encoding: Encoding | undefined };

type ContentSummary =
  | { readonly kind: "people"; readonly people: number }
  | {
      readonly kind: "list";
      readonly rows: number;
      readonly groups: number;
      readonly distributionGroups: number;
      /** Each person once, in however many groups. */
      readonly people: number;
    }
  | TableSummary;

export interface TableSummary {
  readonly kind: "table";
  /** Including the header row. */
  readonly rows: number;
  readonly columns: number;
  /** The title, the header row, and the first rows for a preview. Long cells are cut. */
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
const previewSize = { rows: 3, columns: 200, characters: 200 };

function summarize(source: ReadSource): ContentSummary {
  switch (source.kind) {
    case "people":
      return { kind: "people", people: source.rows.length };
    case "list": {
      const { rows } = source;
      const people = rows.filter(({ kind }) => kind === "person");
      const distributionGroups = rows.filter(({ kind }) => kind === "distributionGroup").length;
      const groups = new Set(
        rows.flatMap(({ kind, groupName }) => (kind === "distributionGroup" ? [] : groupName)),
      );
      groups.delete("");
      return {
        kind: "list",
        rows: rows.length,
        groups: groups.size,
        distributionGroups,
        people: new Set(people.map(({ address }) => address.toLowerCase())).size,
      };
    }
    case "table": {
      const { rows, separator } = source.table;
      const { columns, titleRows, hasHeaderRow } = source.layout;
      const longest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
      const width = Math.min(previewSize.columns, longest);
      return {
        kind: "table",
        rows: rows.length,
        columns: width,
        firstRows: rows
          .slice(0, titleRows + 1 + previewSize.rows)
          .map(({ cells }) => cells.slice(0, width).map((cell) => cell.slice(0, previewSize.characters))),
        separator,
        layout: {
          titleRows,
          hasHeaderRow,
          columns: Array.from({ length: width }, (_, index) => columns[index]),
        },
      };
    }
  }
}

/** Reads the bytes of a file, or a pasted text. */
export function readSource(
  source: Uint8Array | string,
  { maxRows, isTable }: SourceOptions,
): Result<ReadSource, SourceProblem> {
  const isFile = typeof source !== "string";
  if (isFile && isWorkbook(source)) return failed({ kind: "workbook" });
  const { text, encoding } = isFile ? decodeText(source) : { text: source, encoding: undefined };
  if (!isText(text)) return failed({ kind: "notText" });
  if (text.trim() === "") return failed({ kind: "empty" });
  const read = readText(text, isTable);
  if (!read.ok) return read;
  const rows = countRows(read.value);
  return rows > maxRows
    ? failed({ kind: "tooManyRows", rows, most: maxRows })
    : success({ ...read.value, encoding });
}

function readText(text: string, isTable: boolean): Result<ReadText, SourceProblem> {
  if (text.trimStart().startsWith("{")) {
    const saved = readListJson(text);
    return saved.ok ? success({ kind: "list", rows: saved.value }) : saved;
  }
  const table = readTable(text);
  const list = readListTable(table);
  if (list) return success({ kind: "list", rows: list });
  const people = isTable ? undefined : readPeople(text, table);
  if (people) return success({ kind: "people", rows: people });
  const longRow = table.rows.find(({ cells }) => cells.length > maxCells);
  if (longRow) {
    const { number, cells } = longRow;
    return failed({ kind: "rowTooLong", row: number, cells: cells.length, most: maxCells });
  }
  return success({ kind: "table", table, layout: detectLayout(table) });
}

/** The maximum number of columns in Excel. */
const maxCells = 16_384;

const countRows = (read: ReadText): number =>
  read.kind === "table" ? read.table.rows.length - countHeaderRows(read.layout) : read.rows.length;

/** First bytes of today's workbooks, which are zip archives, and of those before 2007. */
const workbooks: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const isWorkbook = (bytes: Uint8Array): boolean =>
  workbooks.some((beginning) => beginning.every((byte, index) => bytes[index] === byte));

/** How many characters are examined, and which share of control characters means that it is not text. */
const charactersExamined = 65_536;
const maxControlShare = 0.02;

/** True unless a text has many control characters. A single one may be part of a name: the check shows that. */
function isText(text: string): boolean {
  const beginning = text.slice(0, charactersExamined);
  // oxlint-disable-next-line no-control-regex -- They are what is looked for.
  const controls = beginning.match(/[\0-\x08\x0E-\x1F]/g)?.length ?? 0;
  return controls < 4 || controls < beginning.length * maxControlShare;
}
