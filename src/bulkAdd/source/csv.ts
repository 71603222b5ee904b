import Papa from "papaparse";

/** A table in a file or a paste. Rows may differ in length. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly separator: Separator;
}

export interface TableRow {
  /** Row number in the source, from 1. Counts empty rows, as spreadsheets do. */
  readonly number: number;
  readonly cells: readonly string[];
}

export type Separator = "," | ";" | "\t";

/** If several fit equally well, the first one counts: names rarely contain a tab, and often a comma. */
const separators: readonly Separator[] = ["\t", ";", ","];

/**
 * Reads text separated by commas, semicolons, or tabs. Quoted cells may contain line breaks and doubled quotation
 * marks. Empty rows are skipped. Every text gives a table: what looks wrong is for the user to see in it. Rows are
 * arrays because objects would lose a column named `__proto__`.
 */
export function readTable(text: string): Table {
  const separator = detectSeparator(text);
  const { data } = Papa.parse<string[]>(text, { delimiter: separator });
  return {
    separator,
    rows: data
      .map((cells, index) => ({ number: index + 1, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== "")),
  };
}

/** How many rows are examined to detect the separator. */
const rowsExamined = 50;

/** Returns the separator that splits the first rows into the most columns, and into equally many. */
function detectSeparator(text: string): Separator {
  const scored = separators.map((separator) => {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: rowsExamined });
    const widths = data.filter((cells) => cells.some((cell) => cell !== "")).map((cells) => cells.length);
    const usual = median(widths);
    const share = widths.filter((width) => width === usual).length / Math.max(1, widths.length);
    return { separator, score: usual > 1 ? share * 100 + usual : 0 };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

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
