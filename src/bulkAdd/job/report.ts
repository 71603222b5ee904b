import type { PlannedOutcome } from "./plan.ts";
import type { DoneState, Job, JobFailure, JobGroup, JobRow } from "./job.ts";
import type { ImportRow } from "./importRow.ts";
import type { Wording } from "../../i18n/wording.ts";
import { durationText } from "./jobText.ts";
import { plannedOutcomeText, reasonCode, reasonText } from "../rows/rowText.ts";

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

/** The sum of a report, in sentences: what was not added, what is in the list, and what else is to be known. */
export function reportText(
  { counts, groupsMade, goneGroups, leftovers }: JobReport,
  took: number | undefined,
  isPeople: boolean,
  wording: Wording,
): { readonly title: string; readonly text: string; readonly isClean: boolean } {
  const { text, count, sentences } = wording;
  const list = (names: readonly string[]) => ({
    names: new Intl.ListFormat(wording.locale).format(names),
  });
  const some = (key: Parameters<typeof count>[0], of: number, values?: Record<string, string>) =>
    of === 0 ? "" : count(key, of, values);
  const isClean = counts.failed + counts.unknown + counts.cancelled === 0;
  const isUntouched = counts.unknown + groupsMade.length + leftovers.length === 0;
  const title = isClean
    ? counts.done === 0
      ? text("nothingToAdd")
      : count("allAdded", counts.done)
    : counts.failed > 0
      ? count(isPeople ? "contactsNotAdded" : "notAdded", counts.failed)
      : counts.unknown > 0
        ? count("maybeAdded", counts.unknown)
        : count("stoppedByYou", counts.cancelled);
  const rest = sentences(
    isClean ? "" : counts.done > 0 ? count("othersAreIn", counts.done) : isUntouched ? text("noneIsIn") : "",
    counts.failed > 0 ? some("maybeAdded", counts.unknown) : "",
    counts.failed + counts.unknown > 0 ? some("stoppedByYou", counts.cancelled) : "",
    some("groupsGone", goneGroups.length, list(goneGroups)),
    some("leftovers", leftovers.length, list(leftovers)),
    took === undefined ? "" : text("itTook", { time: durationText(took, wording) }),
  );
  return { title, text: rest, isClean: isClean && leftovers.length === 0 };
}

/** What became of a row, in words. */
export function rowEndText(end: RowEnd, wanted: ImportRow, wording: Wording): string {
  const { text } = wording;
  switch (end.kind) {
    case "done":
      return text(outcomes[end.outcome]);
    case "notToDo":
      return plannedOutcomeText(end.fate, wanted, wording);
    case "failed":
      return reasonText(end.reason, end.tries, wording);
    case "cancelled":
      return text("outcomeCancelled");
    case "unknown":
      return text("outcomeUnknown");
    case "left":
      return text("outcomeLeft");
  }
}

const outcomes = { made: "outcomeMade", joined: "outcomeJoined", existing: "outcomeExisting" } as const;

/** What filters of the report show. */
export type ReportKind = "added" | "failed" | "leftOut";

export function reportKind({ end }: ReportRow): ReportKind {
  switch (end.kind) {
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

/** The report as a table, with its headings: for a file, and to be copied. */
export function reportTable(rows: readonly ReportRow[], wording: Wording): readonly (readonly string[])[] {
  const { text } = wording;
  const kinds = { added: "added", failed: "failed", leftOut: "kindLeftOut" } as const;
  const headings = [
    text("columnRow"),
    text("displayName"),
    text("columnAddress"),
    text("group"),
    text("columnResult"),
    text("columnReason"),
    text("columnCode"),
  ];
  const cells = rows.map(({ wanted, end }) => [
    String(wanted.row),
    wanted.displayName,
    wanted.address,
    wanted.kind === "person" ? wanted.groupName || text("otherContacts") : wanted.groupName,
    text(kinds[reportKind({ wanted, end })]),
    plain(rowEndText(end, wanted, wording)),
    end.kind === "failed" ? reasonCode(end.reason, wording) : "",
  ]);
  return [headings, ...cells];
}

/** Without the marks that isolate names in direction: a file shows them as boxes. */
const plain = (words: string): string => words.replace(/[\u2068\u2069]/g, "");
