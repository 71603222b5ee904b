import Papa from "papaparse";

/** A table as it stands in a file or a paste: rows of cells, as many as there are. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly separator: Separator;
}

export interface TableRow {
  /** The how many-th row of the source it is, from 1; empty ones count, as a spreadsheet shows them. */
  readonly number: number;
  readonly cells: readonly string[];
}

export type Separator = "," | ";" | "\t";

/** Of two that fit equally well the first: a tab seldom stands in a name, a comma often does. */
const separators: readonly Separator[] = ["\t", ";", ","];

/**
 * Reads comma-, semicolon- or tab-separated text; quoted cells may hold line breaks, and quotation marks twice. Rows that
 * are empty or blank are left out. Text of any kind gives some table: what looks wrong is for a person to see in it.
 * Rows are arrays, since a column named `__proto__` would be lost in objects.
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

/** How many rows are looked at to tell the separator. */
const rowsExamined = 50;

/** The one by which the first rows fall into the most columns, and into equally many. */
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
