import type { ImportRow } from "../job/importRow.ts";
import { failed, success, type Result } from "../../shared/result.ts";
import { detectLayout, type TableLayout } from "./columns.ts";
import { decodeText, type Encoding } from "./decodeText.ts";
import { readListTable } from "../backup/listCsv.ts";
import { readListJson, type ListJsonProblem } from "../backup/listJson.ts";
import { readPeople } from "./readPeople.ts";
import { readTable, type Table } from "./csv.ts";

/** The content of a file or a paste. */
export type ReadSource = ReadText & {
  /** Only of a file. */
  readonly encoding: Encoding | undefined;
};

type ReadText =
  | { readonly kind: "people"; readonly rows: readonly ImportRow[] }
  /** A list that was exported in one of this add-in's formats. */
  | { readonly kind: "list"; readonly rows: readonly ImportRow[] }
  /** A table and its detected layout. */
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

function readText(text: string, isTable: boolean): Result<ReadText, ListJsonProblem> {
  if (text.trimStart().startsWith("{")) {
    const saved = readListJson(text);
    return saved.ok ? success({ kind: "list", rows: saved.value }) : saved;
  }
  const table = readTable(text);
  const list = readListTable(table);
  if (list) return success({ kind: "list", rows: list });
  const people = isTable ? undefined : readPeople(text, table);
  if (people) return success({ kind: "people", rows: people });
  return success({ kind: "table", table, layout: detectLayout(table) });
}

const countRows = (read: ReadText): number =>
  read.kind === "table" ? read.table.rows.length - (read.layout.hasHeaderRow ? 1 : 0) : read.rows.length;

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
