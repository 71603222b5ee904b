import { type ImportGroup, readGroupName } from "../importGroup.ts";
import type { SourceProblem } from "./readSource.ts";
import type { SourceSummary } from "./parseSource.ts";
import type { TableLayout } from "./columns.ts";

/** The input, and what was read from it. */
export interface SourceState {
  /** The content of the text box. It is kept while a file is open. */
  readonly text: string;
  /** The open file. Without a name, it is a paste that is too long for the text box. */
  readonly file: { readonly name: string | undefined } | undefined;
  readonly reading: SourceReading;
  /** The group for people whose rows name none. */
  readonly group: ImportGroup;
  /** True once the user has asked for the check: missing input is then shown. */
  readonly isChecked: boolean;
  /** True while the rows are being read. */
  readonly isChecking: boolean;
}

export type SourceReading =
  | { readonly kind: "none" }
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly problem: SourceProblem }
  /** `layout` is how a table is read, including the user's changes. Undefined for other sources. */
  | { readonly kind: "read"; readonly summary: SourceSummary; readonly layout: TableLayout | undefined };

/** What is missing for the check. */
export type MissingInput = "nothing" | "unread" | "failed" | "onlyHeadings" | "noAddress" | "group";

/** Finds the first missing input, from the top of the screen. Undefined if the rows can be checked. */
export function findMissingInput({ reading, group }: SourceState): MissingInput | undefined {
  if (reading.kind === "none") return "nothing";
  if (reading.kind === "reading") return "unread";
  if (reading.kind === "failed") return "failed";
  const { summary, layout } = reading;
  if (summary.kind === "table" && layout) {
    if (countDataRows(summary.rows, layout.hasHeaderRow) === 0) return "onlyHeadings";
    if (!layout.columns.includes("imAddress")) return "noAddress";
  }
  return summary.kind === "list" || readGroupName(group).ok ? undefined : "group";
}

/** Counts the rows below the header row. */
export const countDataRows = (rows: number, hasHeaderRow: boolean): number => rows - (hasHeaderRow ? 1 : 0);
