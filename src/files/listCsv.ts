import Papa from "papaparse";
import type { WantedRow } from "../imList/bulk/wantedRow.ts";
import type { Separator, Table } from "./readTable.ts";

/** The headings of our own format; the first one says which version of it this is. */
const headings = ["IM Groups 1", "Group", "Display name", "Address"] as const;

/**
 * Writes rows as CSV for a spreadsheet: with a byte order mark, every cell quoted, and an apostrophe before what a
 * spreadsheet would take for a formula (https://owasp.org/www-community/attacks/CSV_Injection); listTable takes it away.
 *
 * @param separator a semicolon where a comma is the decimal sign: so spreadsheets of that language expect it
 */
export function listCsv(rows: readonly WantedRow[], separator: Separator): string {
  const cells = rows.map(({ kind, groupName, displayName, address }) =>
    [kind, groupName, displayName, address].map(defuse),
  );
  const text = Papa.unparse([[...headings], ...cells], {
    delimiter: separator,
    quotes: true,
    newline: "\r\n",
  });
  return `\uFEFF${text}\r\n`;
}

/** The rows of a table that listCsv has written; undefined of any other. A spreadsheet may have saved it meanwhile. */
export function listTable({ rows: [first, ...rows] }: Table): readonly WantedRow[] | undefined {
  if (!headings.every((heading, index) => first?.cells[index]?.trim() === heading)) return undefined;
  return rows.flatMap(({ number, cells }) => {
    const [kind = "", groupName = "", displayName = "", address = ""] = cells.map(arm);
    return isKind(kind) ? [{ kind, row: number, groupName, displayName, address }] : [];
  });
}

/** The separator that spreadsheets of a language expect. */
export const separatorFor = (locale: string): Separator =>
  new Intl.NumberFormat(locale)
    .formatToParts(1.5)
    .some(({ type, value }) => type === "decimal" && value === ",")
    ? ";"
    : ",";

const isKind = (kind: string): kind is WantedRow["kind"] =>
  kind === "person" || kind === "group" || kind === "distributionGroup";

/** What begins a formula, in full-width forms as well. */
const formula = String.raw`\s*[=+\-@\t\r\n＝＋－＠]`;
const dangerous = new RegExp(`^'*${formula}`);
const defused = new RegExp(`^'+${formula}`);

/** One apostrophe more, and one less: a cell that has some of its own is the same again after both. */
const defuse = (cell: string): string => (dangerous.test(cell) ? `'${cell}` : cell);
const arm = (cell: string): string => (defused.test(cell) ? cell.slice(1) : cell);
