import type { Wording } from "../../i18n/wording.ts";
import { plannedOutcomeText, reasonCode, reasonText } from "../rows/rowText.ts";
import type { ImportRow } from "./importRow.ts";
import type { DoneState, Job, JobFailure, JobGroup, JobRow } from "./job.ts";
import { durationText } from "./jobText.ts";
import type { PlannedOutcome } from "./plan.ts";

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
  for (const { result } of reportRows) counts[result.kind] += 1;
  const createdGroups = groups.filter(isCreated).map(({ name }) => name);
  const deletedGroups = groups.filter(isDeleted).map(({ name }) => name);
  return { rows: reportRows, counts, createdGroups, deletedGroups, orphans };
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
  const { done, failed, unknown, cancelled } = counts;
  const isClean = failed + unknown + cancelled === 0;
  const isUnchanged = unknown + createdGroups.length + orphans.length === 0;
  const title =
    failed > 0
      ? count(isPeople ? "contactsNotAdded" : "notAdded", failed)
      : unknown > 0
        ? count("maybeAdded", unknown)
        : cancelled > 0
          ? count("stoppedByYou", cancelled)
          : done > 0
            ? count("allAdded", done)
            : text("nothingToAdd");
  const details = sentences(
    isClean ? "" : countOrNothing("othersAreIn", done),
    !isClean && done === 0 && isUnchanged ? text("nothingWasChanged") : "",
    failed > 0 ? countOrNothing("maybeAdded", unknown) : "",
    failed + unknown > 0 ? countOrNothing("stoppedByYou", cancelled) : "",
    countOrNothing("groupsGone", deletedGroups.length, list(deletedGroups)),
    countOrNothing("orphans", orphans.length, list(orphans)),
    took === undefined ? "" : text("itTook", { time: durationText(took, wording) }),
  );
  return { title, text: details, isComplete: isClean && orphans.length === 0 };
}

/** Returns the text for what happened to a row. */
export function rowResultText(result: RowResult, wanted: ImportRow, wording: Wording): string {
  switch (result.kind) {
    case "notToDo":
      return plannedOutcomeText(result.fate, wanted, wording);
    case "failed":
      return reasonText(result.reason, result.tries, wording);
    case "done":
      return wording.text(resultTexts[result.outcome]);
    case "cancelled":
    case "unknown":
    case "left":
      return wording.text(resultTexts[result.kind]);
  }
}

const resultTexts = {
  made: "outcomeMade",
  joined: "outcomeJoined",
  existing: "outcomeExisting",
  cancelled: "outcomeCancelled",
  unknown: "outcomeUnknown",
  left: "outcomeLeft",
} as const;

/** What the filters of the report show. */
export type ReportFilter = "added" | "failed" | "leftOut";

const filters = {
  done: "added",
  failed: "failed",
  unknown: "failed",
  notToDo: "leftOut",
  cancelled: "leftOut",
  left: "leftOut",
} as const satisfies Record<RowResult["kind"], ReportFilter>;

export const toReportFilter = ({ result }: ReportRow): ReportFilter => filters[result.kind];

/** Creates the report as a table with a header row, for a file and for the clipboard. */
export function createReportTable(
  rows: readonly ReportRow[],
  wording: Wording,
): readonly (readonly string[])[] {
  const { text } = wording;
  const kinds = { added: "added", failed: "failed", leftOut: "kindSkipped" } as const;
  const headings = (
    ["columnRow", "displayName", "columnAddress", "group", "result", "columnReason", "columnCode"] as const
  ).map((key) => text(key));
  const cells = rows.map(({ wanted, result }) => [
    String(wanted.row),
    wanted.displayName,
    wanted.address,
    wanted.kind === "person" ? wanted.groupName || text("otherContacts") : wanted.groupName,
    text(kinds[filters[result.kind]]),
    removeIsolates(rowResultText(result, wanted, wording)),
    result.kind === "failed" ? reasonCode(result.reason) : "",
  ]);
  return [headings, ...cells];
}

/** Removes the marks that isolate the direction of names: in a file they are shown as boxes. */
const removeIsolates = (words: string): string => words.replace(/[\u2068\u2069]/g, "");
