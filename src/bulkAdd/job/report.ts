import type { PlannedOutcome } from "./plannedOutcome.ts";
import type { DoneState, Job, JobFailure, JobGroup, JobRow } from "./job.ts";
import type { ImportRow } from "./importRow.ts";

/** What came of one row. */
export interface ReportRow {
  readonly wanted: ImportRow;
  readonly end: RowEnd;
}

export type RowEnd =
  | { readonly kind: "done"; readonly outcome: DoneState["outcome"] }
  /** Nothing was to be done, for the reason that the plan had. */
  | { readonly kind: "notToDo"; readonly fate: PlannedOutcome }
  | { readonly kind: "failed"; readonly reason: JobFailure; readonly tries: number }
  /** A person has stopped the job before. */
  | { readonly kind: "cancelled" }
  /** A call had no answer, and the list could not be read: it may be there. */
  | { readonly kind: "unknown" }
  /** The job has not come to it yet. */
  | { readonly kind: "left" };

export interface JobReport {
  readonly rows: readonly ReportRow[];
  /** How many rows ended in each way. */
  readonly counts: Readonly<Record<RowEnd["kind"], number>>;
  readonly outcomes: Readonly<Record<DoneState["outcome"], number>>;
  /** Groups that were made, for whatever rows. */
  readonly groupsMade: readonly string[];
  /** Groups that another client has deleted meanwhile. */
  readonly goneGroups: readonly string[];
  /** Addresses of contacts that Exchange made for nothing and that could not be removed: no list shows them. */
  readonly leftovers: readonly string[];
}

/** The report of a job, ended or not. */
export function reportOf({ rows, groups, leftovers }: Job): JobReport {
  const ends = rows.map((row): ReportRow => ({ wanted: row.planned.wanted, end: endOf(row) }));
  const counts = { done: 0, notToDo: 0, failed: 0, cancelled: 0, unknown: 0, left: 0 };
  const outcomes = { made: 0, joined: 0, existing: 0 };
  for (const { end } of ends) {
    counts[end.kind] += 1;
    if (end.kind === "done") outcomes[end.outcome] += 1;
  }
  const groupsMade = groups.filter(isMade).map(({ name }) => name);
  const goneGroups = groups.filter(isGone).map(({ name }) => name);
  return { rows: ends, counts, outcomes, groupsMade, goneGroups, leftovers };
}

const isMade = ({ state }: JobGroup): boolean => state.kind === "done" && state.outcome === "made";
const isGone = ({ state }: JobGroup): boolean => state.kind === "failed" && state.reason.kind === "groupGone";

function endOf({ state, planned }: JobRow): RowEnd {
  switch (state.kind) {
    case "none":
      return { kind: "notToDo", fate: planned.fate };
    case "done":
      return { kind: "done", outcome: state.outcome };
    case "failed":
      return { kind: "failed", reason: state.reason, tries: state.tries };
    case "unknown":
    case "cancelled":
      return { kind: state.kind };
    case "waiting":
    case "sending":
      return { kind: "left" };
  }
}
