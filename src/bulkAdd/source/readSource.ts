import type { ImportRow } from "../job/importRow.ts";
import { failed, success, type Result } from "../../shared/result.ts";
import { detectLayout, type TableLayout } from "./columns.ts";
import { decodeText, type Encoding } from "./decodeText.ts";
import { readListTable } from "../backup/listCsv.ts";
import { readListJson, type ListJsonProblem } from "../backup/listJson.ts";
import { readPeople } from "./readPeople.ts";
import { readTable, type Table } from "./readTable.ts";

/** What stands in a file or a paste. */
export type ReadSource = ReadText & {
  /** A file's. */
  readonly encoding: Encoding | undefined;
};

type ReadText =
  | { readonly kind: "people"; readonly rows: readonly ImportRow[] }
  /** A list that was saved, in one of our own formats. */
  | { readonly kind: "list"; readonly rows: readonly ImportRow[] }
  /** A table, and how it is understood until a person says otherwise. */
  | { readonly kind: "table"; readonly table: Table; readonly layout: TableLayout };

/** Why nothing can be made of a file or a paste. */
export type SourceProblem =
  | { readonly kind: "empty" }
  /** Longer than so many bytes: it is not even read. */
  | { readonly kind: "tooLarge"; readonly most: number }
  /** A workbook of a spreadsheet program, which can save it as CSV. */
  | { readonly kind: "workbook" }
  | { readonly kind: "notText" }
  | { readonly kind: "tooManyRows"; readonly rows: number; readonly most: number }
  /** It begins as a list that was saved does. */
  | ListJsonProblem
  /** The browser does not give out the file: it was moved meanwhile, or may not be read. */
  | { readonly kind: "unreadable" };

export interface SourceOptions {
  /** The most rows that may be added at once. */
  readonly mostRows: number;
  /** By its name it is a table: it is no address line, whatever it looks like. */
  readonly isTable: boolean;
}

/** Reads the bytes of a file, or a text that was pasted. */
export function readSource(
  source: Uint8Array | string,
  { mostRows, isTable }: SourceOptions,
): Result<ReadSource, SourceProblem> {
  const isFile = typeof source !== "string";
  if (isFile && isWorkbook(source)) return failed({ kind: "workbook" });
  const { text, encoding } = isFile ? decodeText(source) : { text: source, encoding: undefined };
  if (!isText(text)) return failed({ kind: "notText" });
  if (text.trim() === "") return failed({ kind: "empty" });
  const read = readText(text, isTable);
  if (!read.ok) return read;
  const rows = countRows(read.value);
  return rows > mostRows
    ? failed({ kind: "tooManyRows", rows, most: mostRows })
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

/** How the files of today's spreadsheet programs begin, which are archives (zip), and those of before 2007. */
const workbooks: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const isWorkbook = (bytes: Uint8Array): boolean =>
  workbooks.some((beginning) => beginning.every((byte, index) => bytes[index] === byte));

/** How many characters are looked at, and from which share of control characters on it is no text. */
const charactersExamined = 65_536;
const maxControlShare = 0.02;

/** A stray control character may stand in a name: its row says so. */
function isText(text: string): boolean {
  const beginning = text.slice(0, charactersExamined);
  // oxlint-disable-next-line no-control-regex -- They are what is looked for.
  const controls = beginning.match(/[\0-\x08\x0E-\x1F]/g)?.length ?? 0;
  return controls < 4 || controls < beginning.length * maxControlShare;
}
