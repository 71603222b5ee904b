import { type ImportGroup, readGroupName } from "../importGroup.ts";
import type { SourceProblem } from "./readSource.ts";
import type { SourceSummary } from "./parseSource.ts";
import type { TableLayout } from "./columns.ts";

/** What has been given to be read, and what became of it. */
export interface SourceState {
  /** What stands in the text box; it stays while a file is open. */
  readonly text: string;
  /** The file that is open; without a name, a paste that is too long for the text box. */
  readonly file: { readonly name: string | undefined } | undefined;
  readonly reading: SourceReading;
  /** The group of those people whose rows name none. */
  readonly group: ImportGroup;
  /** A person has asked for the check: what is missing for it is said. */
  readonly isChecked: boolean;
  /** The rows are on their way. */
  readonly isChecking: boolean;
}

export type SourceReading =
  | { readonly kind: "none" }
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly problem: SourceProblem }
  /** `as`: how a table is to be read, as a person has said it last. */
  | { readonly kind: "read"; readonly summary: SourceSummary; readonly layout: TableLayout | undefined };

/** What is missing for the check. */
export type MissingInput = "nothing" | "unread" | "failed" | "onlyHeadings" | "noAddress" | "group";

/** What is missing first, from the top of the screen downwards; undefined: the check can be asked for. */
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

/** How many rows there are beneath the headings. */
export const countDataRows = (rows: number, hasHeaderRow: boolean): number => rows - (hasHeaderRow ? 1 : 0);
