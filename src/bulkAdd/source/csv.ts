import Papa from "papaparse";
import { findHeadingKind } from "./headings.ts";

/** A table in a file or a paste. Rows may differ in length. */
export interface Table {
  readonly rows: readonly TableRow[];
  /** Undefined for a sheet of a workbook. */
  readonly separator: Separator | undefined;
}

export interface TableRow {
  /** Row number in the source, from 1. Counts empty rows, as spreadsheets do. */
  readonly number: number;
  readonly cells: readonly string[];
}

export type Separator = "," | ";" | "\t" | "|";

/** If several fit equally well, the first one counts: names rarely contain a tab, and often a comma. */
const separators: readonly Separator[] = ["\t", ";", ",", "|"];

/**
 * Reads text separated by commas, semicolons, tabs, or bars. Quoted cells may contain line breaks and doubled quotation
 * marks. Empty rows are skipped. Every text gives a table: what looks wrong is for the user to see in it. Rows are
 * arrays because objects would lose a column named `__proto__`.
 *
 * Two lines that programs write above a table are not rows: `sep=;`, which tells Excel the separator, and `#TYPE` of
 * PowerShell's Export-Csv.
 */
export function readTable(text: string): Table {
  const [sepLine = "", given] = /^"?sep=(.)"?[ \t]*(?:\r\n?|\n|$)/i.exec(text) ?? [];
  const content = straightenQuotes(text.slice(sepLine.length));
  const parse = isLikelyRegular(content) ? parseRegular : parseIrregular;
  const separator =
    separators.find((one) => one === given) ??
    (areNamesWithCommas(content) ? "\t" : detectSeparator(content, parse));
  const rows = parse(content, separator, Infinity).rows.map((cells, index) => ({ number: index + 1, cells }));
  return {
    separator,
    rows: rows.filter(
      ({ cells }, index) =>
        cells.some((cell) => cell.trim() !== "") && !(index === 0 && cells[0]?.startsWith("#TYPE ")),
    ),
  };
}

/** Replaces curly quotation marks around whole cells, into which word processors change straight ones. */
const straightenQuotes = (text: string): string =>
  text.replace(
    /(^|[,;|\t\r\n])([ \u00a0]*)[“„]([^“”"\r\n]*)[“”](?=[ \u00a0]*(?:[,;|\t\r\n]|$))/g,
    '$1$2"$3"',
  );

/**
 * True for a column of names such as "Lima, Ana", perhaps below a heading. A spreadsheet copies them without quotation
 * marks, so that they look like two columns.
 */
function areNamesWithCommas(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  const [first = ""] = lines;
  const names = first.includes(",") ? lines : lines.slice(1);
  return (
    names.length > 1 &&
    names.every((line) => nameWithComma.test(line)) &&
    !first.split(",").some((cell) => first.includes(",") && findHeadingKind(cell) !== undefined)
  );
}

const nameWithComma = /^\s*\p{L}[\p{L}\p{M} .'’-]*, \p{L}[\p{L}\p{M} .'’-]*$/u;

/** How many rows are examined to detect the separator. */
const rowsExamined = 50;

/**
 * Returns the separator that splits the first rows into the most columns, and into equally many. If quotation marks fit
 * one separator and not another, they tell more than the columns.
 */
function detectSeparator(text: string, parse: Parse): Separator {
  const scored = separators.map((separator) => {
    const { rows, hasLooseQuotes } = parse(text, separator, rowsExamined);
    const widths = rows.filter((cells) => cells.some((cell) => cell !== "")).map((cells) => cells.length);
    const usual = median(widths);
    const share = widths.filter((width) => width === usual).length / Math.max(1, widths.length);
    return { separator, score: usual > 1 ? (share * 100 + usual) / (hasLooseQuotes ? 1_000 : 1) : 0 };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

/** Reads the cells of each row, up to a number of rows. */
type Parse = (text: string, separator: Separator, maxRows: number) => ParsedCells;

interface ParsedCells {
  readonly rows: readonly (readonly string[])[];
  /** True if a quotation mark at or after the start of a quoted cell quotes nothing. */
  readonly hasLooseQuotes: boolean;
}

/** False for what Papa Parse would misread: several kinds of line ends, spaces before a quoted cell, and `\"`. */
const isLikelyRegular = (text: string): boolean =>
  [/\r\n/, /\r(?!\n)/, /(?<!\r)\n/].filter((lineEnd) => lineEnd.test(text)).length <= 1 &&
  !/(?:^|[,;|\t\r\n])[ \u00a0]+"|\\"/.test(text);

const parseRegular: Parse = (text, separator, maxRows) => {
  const preview = maxRows === Infinity ? 0 : maxRows;
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, preview });
  const hasLooseQuotes = errors.some(({ type }) => type === "Quotes");
  return hasLooseQuotes ? parseIrregular(text, separator, maxRows) : { rows: data, hasLooseQuotes };
};

/**
 * Reads cells of a text with several kinds of line ends, with spaces around quoted cells, or with quotation marks that
 * are not in pairs, as people and small programs write them. A quotation mark that quotes nothing is a character like
 * any other, so that it never joins rows.
 */
const parseIrregular: Parse = (text, separator, maxRows) => {
  const plainCell = new RegExp(`[^${separator}\\r\\n]*`, "y");
  const lineEnd = /\r\n?|\n/y;
  const rows: string[][] = [];
  let cells: string[] = [];
  let hasLooseQuotes = false;
  let at = 0;
  while (rows.length < maxRows) {
    const quoted = readQuotedCell(text, at, separator);
    if (quoted) {
      cells.push(quoted.cell);
      hasLooseQuotes ||= quoted.hasLooseQuote;
      at = quoted.end;
    } else {
      plainCell.lastIndex = at;
      const cell = plainCell.exec(text)?.[0] ?? "";
      cells.push(dropUnpairedQuote(cell));
      hasLooseQuotes ||= cell.trimStart().startsWith('"');
      at += cell.length;
    }
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    rows.push(cells);
    cells = [];
    if (at >= text.length) break;
    lineEnd.lastIndex = at;
    at += lineEnd.exec(text)?.[0].length ?? 1;
  }
  return { rows, hasLooseQuotes };
};

/**
 * Reads the quoted cell that starts at an index. Its last quotation mark is the first one that is neither doubled nor
 * followed by more text. Undefined if there is no such cell: the text is then read up to the next separator.
 */
function readQuotedCell(
  text: string,
  start: number,
  separator: Separator,
): { readonly cell: string; readonly end: number; readonly hasLooseQuote: boolean } | undefined {
  let open = start;
  while (isSpace(text[open])) open += 1;
  if (text[open] !== '"') return undefined;
  let hasLooseQuote = false;
  let hasEscape = false;
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    if (text[at - 1] === "\\" && isEscaped(text, at, separator)) {
      hasEscape = true;
      continue;
    }
    const content = text.slice(open + 1, at);
    // With a loose quotation mark inside, the cell is trusted only up to the end of the line and the next quoted cell.
    if (hasLooseQuote && (/[\r\n]/.test(content) || startsCell(content, separator))) return undefined;
    address.lastIndex = at + 1;
    const addressAfter = address.exec(text)?.[0] ?? "";
    let end = at + 1 + addressAfter.length;
    while (isSpace(text[end])) end += 1;
    if (end >= text.length || text[end] === separator || /[\r\n]/.test(text[end] ?? "")) {
      const unescaped = hasEscape ? content.replaceAll('\\"', '"') : content;
      const cell = addressAfter ? `"${content}"${addressAfter}` : unescaped.replaceAll('""', '"');
      return { cell, end, hasLooseQuote };
    }
    hasLooseQuote = true;
  }
  return undefined;
}

/** An address after a quoted name, as in `"Reed, Tony" <tony@contoso.com>`: both are one cell. */
const address = /[ \u00a0]*[<(][^<>()\s"@]+@[^<>()\s"@]+[>)]/y;

/** A space that may stand around a quoted cell. A tab may be the separator. */
const isSpace = (character: string | undefined): boolean => character === " " || character === "\u00a0";

/** True if another quoted cell starts within a text. */
const startsCell = (text: string, separator: Separator): boolean =>
  text.split(separator).some((part, index) => index > 0 && /^[ \u00a0]*"/.test(part));

/**
 * True if the backslash before a quotation mark escapes it, as MySQL and others write `"Prof\", Reed"`: the same line
 * has one that ends the cell. In `"C:\","Tony"`, it does not.
 */
function isEscaped(text: string, at: number, separator: Separator): boolean {
  const rest = /^[^\r\n]*/.exec(text.slice(at + 1, at + 1_000))?.[0] ?? "";
  const next = rest.indexOf('"');
  return next !== -1 && !startsCell(rest.slice(0, next + 1), separator);
}

/** Removes the quotation marks around a cell if they are not in pairs: nothing tells what they quote. */
const dropUnpairedQuote = (cell: string): string =>
  (cell.match(/"/g)?.length ?? 0) % 2 === 1 ? cell.replace(/^\s*"+|"+\s*$/g, "") : cell;

/**
 * Writes rows of cells as CSV for a spreadsheet: with a byte order mark, every cell quoted, and an apostrophe before
 * what a spreadsheet would read as a formula (https://owasp.org/www-community/attacks/CSV_Injection). `unescapeFormula`
 * removes the apostrophe.
 *
 * @param separator a semicolon if the decimal sign is a comma, as spreadsheets in such a language expect
 */
export function writeCsv(rows: readonly (readonly string[])[], separator: Separator): string {
  const cells = rows.map((row) => row.map(escapeFormula));
  const text = Papa.unparse(cells, { delimiter: separator, quotes: true, newline: "\r\n" });
  return `\uFEFF${text}\r\n`;
}

/**
 * Writes cells for the clipboard, separated by tabs, without formulas and with each row on one line. A cell that begins
 * with a quotation mark is quoted: otherwise a spreadsheet would take its marks away, or everything up to the next mark
 * for one cell.
 */
export const writeTabSeparated = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(writeTabSeparatedCell).join("\t")).join("\n");

function writeTabSeparatedCell(cell: string): string {
  const text = escapeFormula(cell.replace(/[\t\r\n]+/g, " "));
  return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Returns the separator that spreadsheets in a language expect. */
export const findSeparator = (locale: string): Separator =>
  new Intl.NumberFormat(locale)
    .formatToParts(1.5)
    .some(({ type, value }) => type === "decimal" && value === ",")
    ? ";"
    : ",";

/**
 * The start of a formula, including full-width forms. A spreadsheet may remove quotation marks, blanks, and characters
 * that it does not show before it looks at the cell.
 */
const formulaStart = String.raw`['"\s\p{Cc}\p{Cf}]*[=+\-@\t\r\n＝＋－＠]`;
const unescapedFormula = new RegExp(`^${formulaStart}`, "u");
const escapedFormula = new RegExp(`^'${formulaStart}`, "u");

/**
 * Adds an apostrophe before a formula. `unescapeFormula` removes one, so that cells with apostrophes of their own stay
 * the same.
 */
const escapeFormula = (cell: string): string => (unescapedFormula.test(cell) ? `'${cell}` : cell);

/** Returns a cell of `writeCsv` as it was before. */
export const unescapeFormula = (cell: string): string => (escapedFormula.test(cell) ? cell.slice(1) : cell);
