import { failed, success, type Result } from "../../shared/result.ts";
import { readListTable } from "../backup/listCsv.ts";
import { readListJson, type ListJsonProblem } from "../backup/listJson.ts";
import type { ImportRow } from "../job/importRow.ts";
import { countHeaderRows, detectLayout, type TableLayout } from "./columns.ts";
import { readTable, type Separator, type Table, type TableRow } from "./csv.ts";
import { decodeText, type DecodedText } from "./decodeText.ts";
import { decodeBytes, type Encoding } from "./encodings.ts";
import { findFileKind, findTextKind, isTableName, type OtherFile } from "./fileKinds.ts";
import { findUnreadInTable, findUnreadInText, type Unread } from "./findUnread.ts";
import { readPeople } from "./readPeople.ts";
import { toImportRows } from "./tableRows.ts";
import { readVCards } from "./vCards.ts";

/** The content of a file or a paste. */
type ReadSource = ReadText & {
  /** The text of a file, and how it was decoded. Undefined for a paste and for a workbook. */
  readonly decoded: DecodedText | undefined;
  /** The name of the sheet that was read. Undefined unless the source is a workbook with several. */
  readonly sheet: string | undefined;
};

type ReadText =
  /** `text` is undefined for a contact file, in which a person may have several addresses. */
  | { readonly kind: "people"; readonly rows: readonly ImportRow[]; readonly text: string | undefined }
  /** A list that was exported in one of this add-in's formats. */
  | { readonly kind: "list"; readonly rows: readonly ImportRow[] }
  | { readonly kind: "table"; readonly table: Table; readonly layout: TableLayout };

/** Why a file or a paste cannot be used. */
export type SourceProblem =
  | { readonly kind: "empty" }
  /** More than `most` bytes. It is not read. */
  | { readonly kind: "tooLarge"; readonly most: number }
  | { readonly kind: OtherFile }
  | { readonly kind: "notText" }
  | { readonly kind: "tooManyRows"; readonly rows: number; readonly most: number }
  /** A workbook that is larger than this add-in reads. */
  | { readonly kind: "workbookTooLarge" }
  /** The row has more than `most` cells, as when all people are in one row. */
  | { readonly kind: "rowTooLong"; readonly row: number; readonly cells: number; readonly most: number }
  /** Text that starts like an exported list. */
  | ListJsonProblem
  /** The browser cannot read the file: it was moved in the meantime, or access is not allowed. */
  | { readonly kind: "unreadable" };

export interface SourceOptions {
  /** The maximum number of rows that may be added at once. */
  readonly maxRows: number;
  /** The name of the file. "" for a paste. */
  readonly name: string;
  /** The encoding that the user selected. Undefined: it is detected. */
  readonly encoding?: Encoding | undefined;
}

/** What the user sees of a source, however large it is. */
export type SourceSummary = ContentSummary &
  Pick<ReadSource, "sheet"> & { readonly decoded: DecodedSummary | undefined };

/** How the text of a file was decoded. */
export interface DecodedSummary {
  readonly encoding: Encoding;
  /** The first lines, which show whether the encoding is right. Long ones are cut. */
  readonly firstLines: readonly string[];
  /** True if the text has characters that no name has: the encoding is then likely another. */
  readonly hasWrongCharacters: boolean;
}

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
  readonly firstRows: readonly TableRow[];
  /** Undefined for a workbook. */
  readonly separator: Separator | undefined;
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
  /** Returns the addresses in the source that its rows do not have. Undefined if there are none. */
  readonly findUnread: (layout: TableLayout | undefined) => Unread | undefined;
}

/** Reads a source and keeps it, in the page or in a worker. */
export async function parseSource(
  source: Uint8Array | string,
  options: SourceOptions,
): Promise<Result<ParsedSource, SourceProblem>> {
  const read = await readSource(source, options);
  if (!read.ok) return read;
  const { value } = read;
  const { sheet, decoded } = value;
  const toRows = (layout: TableLayout | undefined): readonly ImportRow[] => {
    if (value.kind === "table") return toImportRows(value.table, layout ?? value.layout);
    return value.kind === "list" ? value.rows.map((row) => ({ ...row, isExported: true })) : value.rows;
  };
  return success({
    summary: { ...summarize(value), sheet, decoded: decoded && summarizeText(decoded) },
    toRows,
    findUnread: (layout) => {
      if (value.kind === "table")
        return findUnreadInTable(value.table, layout ?? value.layout, toRows(layout));
      return value.kind === "people" && value.text !== undefined
        ? findUnreadInText(value.text, value.rows)
        : undefined;
    },
  });
}

/** The size of a preview: no one looks at more rows, columns, and characters of a cell. */
const previewSize = { rows: 3, columns: 200, characters: 200, lines: 5 };

const summarizeText = ({ text, encoding }: DecodedText): DecodedSummary => ({
  encoding,
  firstLines: text
    .slice(0, 100_000)
    .split(/\r\n|\r|\n/)
    .slice(0, previewSize.lines)
    .map((line) => line.slice(0, previewSize.characters)),
  // oxlint-disable-next-line no-control-regex -- They are what is looked for.
  hasWrongCharacters: /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]/.test(text),
});

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
        firstRows: rows.slice(0, titleRows + 1 + previewSize.rows).map(({ number, cells }) => ({
          number,
          cells: cells.slice(0, width).map((cell) => cell.slice(0, previewSize.characters)),
        })),
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

/** Reads the bytes of a file, or a pasted text. Rejects only if a part of this add-in does not load. */
export async function readSource(
  source: Uint8Array | string,
  options: SourceOptions,
): Promise<Result<ReadSource, SourceProblem>> {
  const read = typeof source === "string" ? readPaste(source, options) : await readFile(source, options);
  if (!read.ok) return read;
  const rows = countRows(read.value);
  const { maxRows } = options;
  return rows > maxRows ? failed({ kind: "tooManyRows", rows, most: maxRows }) : read;
}

function readPaste(text: string, options: SourceOptions): Result<ReadSource, SourceProblem> {
  if (!isText(text)) return failed({ kind: "notText" });
  const read = readText(text, options);
  return read.ok ? success({ ...read.value, decoded: undefined, sheet: undefined }) : read;
}

async function readFile(
  bytes: Uint8Array,
  options: SourceOptions,
): Promise<Result<ReadSource, SourceProblem>> {
  const kind = findFileKind(bytes, options.name);
  if (kind === "xlsx") return readSheet(bytes);
  if (kind) return failed({ kind });
  const { encoding } = options;
  const decoded = encoding ? { text: decodeBytes(bytes, encoding), encoding } : await decodeText(bytes);
  if (!encoding && !isText(decoded.text)) return failed({ kind: "notText" });
  const read = readText(decoded.text, options);
  return read.ok ? success({ ...read.value, decoded, sheet: undefined }) : read;
}

async function readSheet(bytes: Uint8Array): Promise<Result<ReadSource, SourceProblem>> {
  const { readWorkbook } = await import(/* webpackChunkName: "workbook" */ "./workbook.ts");
  const sheet = readWorkbook(bytes);
  if (!sheet.ok)
    return failed(sheet.failure === "tooLarge" ? { kind: "workbookTooLarge" } : { kind: "workbook" });
  const { rows, name } = sheet.value;
  if (rows.length === 0) return failed({ kind: "empty" });
  const read = readTableRows({ rows, separator: undefined }, undefined);
  return read.ok ? success({ ...read.value, decoded: undefined, sheet: name }) : read;
}

function readText(text: string, { name }: SourceOptions): Result<ReadText, SourceProblem> {
  // Separators and quotation marks alone are what an empty table has.
  if (!/[\p{L}\p{N}{]/u.test(text)) return failed({ kind: "empty" });
  const kind = findTextKind(text);
  if (kind) return failed({ kind });
  const cards = readVCards(text);
  if (cards) return success({ kind: "people", rows: cards, text: undefined });
  if (/^\s*(?:\{|\[\s*\{)/.test(text)) {
    const saved = readListJson(text);
    return saved.ok ? success({ kind: "list", rows: saved.value }) : saved;
  }
  const table = readTable(text);
  return readTableRows(table, isTableName(name) ? undefined : text);
}

/**
 * Reads a table, or a list that was exported as one.
 *
 * @param text the same as a text, unless it is certain that it is no address line
 */
function readTableRows(table: Table, text: string | undefined): Result<ReadText, SourceProblem> {
  const list = readListTable(table);
  if (list) return success({ kind: "list", rows: list });
  const people = text === undefined ? undefined : readPeople(text, table);
  if (people) return success({ kind: "people", rows: people, text });
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
