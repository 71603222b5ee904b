import Papa from "papaparse";
import type { Separator } from "./readTable.ts";

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

/** Writes cells for the clipboard, separated by tabs, without formulas and with each row on one line. */
export const writeTabSeparated = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => escapeFormula(cell.replace(/[\t\r\n]+/g, " "))).join("\t")).join("\n");

/** Returns the separator that spreadsheets in a language expect. */
export const findSeparator = (locale: string): Separator =>
  new Intl.NumberFormat(locale)
    .formatToParts(1.5)
    .some(({ type, value }) => type === "decimal" && value === ",")
    ? ";"
    : ",";

/** The start of a formula, including full-width forms. */
const formulaStart = String.raw`\s*[=+\-@\t\r\n＝＋－＠]`;
const unescapedFormula = new RegExp(`^'*${formulaStart}`);
const escapedFormula = new RegExp(`^'+${formulaStart}`);

/**
 * Adds an apostrophe before a formula. `unescapeFormula` removes one, so that cells with apostrophes of their own stay
 * the same.
 */
const escapeFormula = (cell: string): string => (unescapedFormula.test(cell) ? `'${cell}` : cell);

/** Returns a cell of `writeCsv` as it was before. */
export const unescapeFormula = (cell: string): string => (escapedFormula.test(cell) ? cell.slice(1) : cell);
