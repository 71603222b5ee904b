import { groupNameOf } from "../groupWanted.ts";
import type { SourceState } from "./sourceState.ts";

/** What is missing for the check. */
export type MissingInput = "nothing" | "unread" | "failed" | "onlyHeadings" | "noAddress" | "group";

/** What is missing first, from the top of the screen downwards; undefined: the check can be asked for. */
export function findMissingInput({ reading, group }: SourceState): MissingInput | undefined {
  if (reading.kind === "none") return "nothing";
  if (reading.kind === "reading") return "unread";
  if (reading.kind === "failed") return "failed";
  const { summary, as } = reading;
  if (summary.kind === "table" && as) {
    if (rowsIn(summary.rows, as.hasHeadings) === 0) return "onlyHeadings";
    if (!as.columns.includes("imAddress")) return "noAddress";
  }
  return summary.kind === "list" || groupNameOf(group).ok ? undefined : "group";
}

/** How many rows there are beneath the headings. */
export const rowsIn = (rows: number, hasHeadings: boolean): number => rows - (hasHeadings ? 1 : 0);
