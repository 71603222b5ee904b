import Papa from "papaparse";
import type { Separator } from "./readTable.ts";

/**
 * Writes rows of cells as CSV for a spreadsheet: with a byte order mark, every cell quoted, and an apostrophe before what
 * a spreadsheet would take for a formula (https://owasp.org/www-community/attacks/CSV_Injection); `arm` takes it away.
 *
 * @param separator a semicolon where a comma is the decimal sign: so spreadsheets of that language expect it
 */
export function writeCsv(rows: readonly (readonly string[])[], separator: Separator): string {
  const cells = rows.map((row) => row.map(escapeFormula));
  const text = Papa.unparse(cells, { delimiter: separator, quotes: true, newline: "\r\n" });
  return `\uFEFF${text}\r\n`;
}

/** Cells for the clipboard, separated by tabs; without formulas as well, and each row on a line. */
export const writeTabSeparated = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => escapeFormula(cell.replace(/[\t\r\n]+/g, " "))).join("\t")).join("\n");

/** The separator that spreadsheets of a language expect. */
export const findSeparator = (locale: string): Separator =>
  new Intl.NumberFormat(locale)
    .formatToParts(1.5)
    .some(({ type, value }) => type === "decimal" && value === ",")
    ? ";"
    : ",";

/** What begins a formula, in full-width forms as well. */
const formulaStart = String.raw`\s*[=+\-@\t\r\n＝＋－＠]`;
const unescapedFormula = new RegExp(`^'*${formulaStart}`);
const escapedFormula = new RegExp(`^'+${formulaStart}`);

/** One apostrophe more, and one less: a cell that has some of its own is the same again after both. */
const escapeFormula = (cell: string): string => (unescapedFormula.test(cell) ? `'${cell}` : cell);

/** A cell that safeCsv has written, as it was. */
export const unescapeFormula = (cell: string): string => (escapedFormula.test(cell) ? cell.slice(1) : cell);
