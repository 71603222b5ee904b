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
