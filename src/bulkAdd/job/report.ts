import type { PlannedOutcome } from "./plan.ts";
import type { DoneState, Job, JobFailure, JobGroup, JobRow } from "./job.ts";
import type { ImportRow } from "./importRow.ts";
import type { Wording } from "../../i18n/wording.ts";
import { durationText } from "./jobText.ts";
import { plannedOutcomeText, reasonCode, reasonText } from "../rows/rowText.ts";

/** What happened to one row. */
export interface ReportRow {
  readonly wanted: ImportRow;
  readonly result: RowResult;
}

type RowResult =
  | { readonly kind: "done"; readonly outcome: DoneState["outcome"] }
  /** The row needed no call. `fate` says why. */
  | { readonly kind: "notToDo"; readonly fate: PlannedOutcome }
  | { readonly kind: "failed"; readonly reason: JobFailure; readonly tries: number }
  /** The user stopped the job before. */
  | { readonly kind: "cancelled" }
  /** A call had no response and the list could not be read: it may have been added. */
  | { readonly kind: "unknown" }
  /** The job has not reached the row yet. */
  | { readonly kind: "left" };

interface JobReport {
  readonly rows: readonly ReportRow[];
  /** How many rows have each result. */
  readonly counts: Readonly<Record<RowResult["kind"], number>>;
  readonly outcomes: Readonly<Record<DoneState["outcome"], number>>;
  /** Groups that the job created. */
  readonly createdGroups: readonly string[];
  /** Groups that another client deleted during the job. */
  readonly deletedGroups: readonly string[];
  /** Addresses of orphans that could not be removed. No list shows these contacts. */
  readonly orphans: readonly string[];
}

/** Creates the report of a job, ended or not. */
export function createReport({ rows, groups, leftovers: orphans }: Job): JobReport {
  const reportRows = rows.map((row): ReportRow => ({ wanted: row.planned.wanted, result: toRowResult(row) }));
  const counts = { done: 0, notToDo: 0, failed: 0, cancelled: 0, unknown: 0, left: 0 };
  const outcomes = { made: 0, joined: 0, existing: 0 };
  for (const { result } of reportRows) {
    counts[result.kind] += 1;
    if (result.kind === "done") outcomes[result.outcome] += 1;
  }
  const createdGroups = groups.filter(isCreated).map(({ name }) => name);
  const deletedGroups = groups.filter(isDeleted).map(({ name }) => name);
  return { rows: reportRows, counts, outcomes, createdGroups, deletedGroups, orphans };
}

const isCreated = ({ state }: JobGroup): boolean => state.kind === "done" && state.outcome === "made";
const isDeleted = ({ state }: JobGroup): boolean =>
  state.kind === "failed" && state.reason.kind === "groupGone";

function toRowResult({ state, planned }: JobRow): RowResult {
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

/** Returns the summary of a report: what was not added, what was, and what else to know. */
export function reportText(
  { counts, createdGroups, deletedGroups, orphans }: JobReport,
  took: number | undefined,
  isPeople: boolean,
  wording: Wording,
): { readonly title: string; readonly text: string; readonly isComplete: boolean } {
  const { text, count, sentences } = wording;
  const list = (names: readonly string[]) => ({
    names: new Intl.ListFormat(wording.locale).format(names),
  });
  const countOrNothing = (key: Parameters<typeof count>[0], of: number, values?: Record<string, string>) =>
    of === 0 ? "" : count(key, of, values);
  const isClean = counts.failed + counts.unknown + counts.cancelled === 0;
  const isUnchanged = counts.unknown + createdGroups.length + orphans.length === 0;
  const title = isClean
    ? counts.done === 0
      ? text("nothingToAdd")
      : count("allAdded", counts.done)
    : counts.failed > 0
      ? count(isPeople ? "contactsNotAdded" : "notAdded", counts.failed)
      : counts.unknown > 0
        ? count("maybeAdded", counts.unknown)
        : count("stoppedByYou", counts.cancelled);
  const details = sentences(
    isClean
      ? ""
      : counts.done > 0
        ? count("othersAreIn", counts.done)
        : isUnchanged
          ? text("nothingWasChanged")
          : "",
    counts.failed > 0 ? countOrNothing("maybeAdded", counts.unknown) : "",
    counts.failed + counts.unknown > 0 ? countOrNothing("stoppedByYou", counts.cancelled) : "",
    countOrNothing("groupsGone", deletedGroups.length, list(deletedGroups)),
    countOrNothing("orphans", orphans.length, list(orphans)),
    took === undefined ? "" : text("itTook", { time: durationText(took, wording) }),
  );
  return { title, text: details, isComplete: isClean && orphans.length === 0 };
}

/** Returns the text for what happened to a row. */
export function rowResultText(result: RowResult, wanted: ImportRow, wording: Wording): string {
  const { text } = wording;
  switch (result.kind) {
    case "done":
      return text(outcomes[result.outcome]);
    case "notToDo":
      return plannedOutcomeText(result.fate, wanted, wording);
    case "failed":
      return reasonText(result.reason, result.tries, wording);
    case "cancelled":
      return text("outcomeCancelled");
    case "unknown":
      return text("outcomeUnknown");
    case "left":
      return text("outcomeLeft");
  }
}

const outcomes = { made: "outcomeMade", joined: "outcomeJoined", existing: "outcomeExisting" } as const;

/** What the filters of the report show. */
export type ReportFilter = "added" | "failed" | "leftOut";

export function toReportFilter({ result }: ReportRow): ReportFilter {
  switch (result.kind) {
    case "done":
      return "added";
    case "failed":
    case "unknown":
      return "failed";
    case "notToDo":
    case "cancelled":
    case "left":
      return "leftOut";
  }
}

/** Creates the report as a table with a header row, for a file and for the clipboard. */
export function createReportTable(
  rows: readonly ReportRow[],
  wording: Wording,
): readonly (readonly string[])[] {
  const { text } = wording;
  const kinds = { added: "added", failed: "failed", leftOut: "kindSkipped" } as const;
  const headings = [
    text("columnRow"),
    text("displayName"),
    text("columnAddress"),
    text("group"),
    text("result"),
    text("columnReason"),
    text("columnCode"),
  ];
  const cells = rows.map(({ wanted, result }) => [
    String(wanted.row),
    wanted.displayName,
    wanted.address,
    wanted.kind === "person" ? wanted.groupName || text("otherContacts") : wanted.groupName,
    text(kinds[toReportFilter({ wanted, result })]),
    removeIsolates(rowResultText(result, wanted, wording)),
    result.kind === "failed" ? reasonCode(result.reason) : "",
  ]);
  return [headings, ...cells];
}

/** Removes the marks that isolate the direction of names: in a file they are shown as boxes. */
const removeIsolates = (words: string): string => words.replace(/[\u2068\u2069]/g, "");
