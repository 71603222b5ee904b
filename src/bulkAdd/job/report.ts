import { isOutcomeUnknown, topicOf } from "../../ews/failureMeaning.ts";
import type { Wording } from "../../i18n/wording.ts";
import { plannedOutcomeText, reasonCode, reasonText } from "../rows/rowText.ts";
import { countStates, type Job, type JobFailure, type JobGroup, type JobRow, type RowState } from "./job.ts";
import { durationText } from "./jobText.ts";

interface JobReport {
  readonly counts: ReturnType<typeof countStates>;
  /** Groups that the job created. */
  readonly createdGroups: readonly string[];
  /** Groups that were deleted during the job or after it. */
  readonly deletedGroups: readonly string[];
  /** Addresses of orphans that could not be removed. No list shows these contacts. */
  readonly orphans: readonly string[];
  /** True if the rows were compared with the list after the job. */
  readonly isChecked: boolean;
  /** True if something may have been changed for a row that failed, if only for a moment. */
  readonly mayHaveChanged: boolean;
}

/** Creates the report of a job, ended or not. */
export const createReport = ({ rows, groups, leftovers, isChecked = false }: Job): JobReport => ({
  counts: countStates(rows),
  createdGroups: groups.filter(isCreated).map(({ name }) => name),
  deletedGroups: groups.filter(isDeleted).map(({ name }) => name),
  orphans: leftovers,
  isChecked,
  mayHaveChanged: rows.some(mayHaveChanged),
});

/** True for a row to which Exchange did not respond, and for one whose contact was created before its group was refused. */
const mayHaveChanged = ({ state }: JobRow): boolean => {
  if (state.kind !== "failed") return false;
  const { reason, tries } = state;
  return (
    reason.kind === "interrupted" ||
    (reason.kind === "groupGone" && tries > 0) ||
    (reason.kind === "call" && isOutcomeUnknown(reason.failure))
  );
};

/** True if rows may be done on another attempt. Not if Exchange did not find the mailbox for any of them. */
export const canRetry = ({ rows }: Job): boolean =>
  rows.some(
    ({ state }) => state.kind === "unknown" || (state.kind === "failed" && !isMailboxMissing(state.reason)),
  );

const isMailboxMissing = (reason: JobFailure): boolean =>
  reason.kind === "group"
    ? isMailboxMissing(reason.because)
    : "failure" in reason && topicOf(reason.failure) === "mailbox";

const isCreated = ({ state }: JobGroup): boolean => state.kind === "done" && state.outcome === "made";
const isDeleted = ({ state }: JobGroup): boolean =>
  state.kind === "failed" && state.reason.kind === "groupGone";

/** Returns the summary of a report: what was not added, what was, and what else to know. */
export function reportText(
  { counts, createdGroups, deletedGroups, orphans, isChecked, ...report }: JobReport,
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
  const { done, gone, unknown, cancelled } = counts;
  const failed = counts.failed - gone;
  const isClean = failed + gone + unknown + cancelled === 0;
  const isUnchanged =
    isChecked && !report.mayHaveChanged && gone + unknown + createdGroups.length + orphans.length === 0;
  // If the list could not be loaded, the rows were added, but may have been removed since.
  const [allOfThem, theOthers] = isChecked
    ? (["allAdded", "othersAreIn"] as const)
    : (["allWereAdded", "othersWereAdded"] as const);
  const title =
    failed > 0
      ? count(isPeople ? "contactsNotAdded" : "notAdded", failed)
      : gone > 0
        ? count("noLongerThere", gone)
        : unknown > 0
          ? count("maybeAdded", unknown)
          : cancelled > 0
            ? count("stoppedByYou", cancelled)
            : done > 0
              ? count(allOfThem, done)
              : text("nothingToAdd");
  const details = sentences(
    failed > 0 ? countOrNothing("noLongerThere", gone) : "",
    isClean ? "" : countOrNothing(theOthers, done),
    !isClean && done === 0 && isUnchanged ? text("nothingWasChanged") : "",
    failed + gone > 0 ? countOrNothing("maybeAdded", unknown) : "",
    failed + gone + unknown > 0 ? countOrNothing("stoppedByYou", cancelled) : "",
    countOrNothing("groupsGone", deletedGroups.length, list(deletedGroups)),
    countOrNothing("orphans", orphans.length, list(orphans)),
    isChecked ? "" : text("listNotChecked"),
    took === undefined ? "" : text("itTook", { time: durationText(took, wording) }),
  );
  return { title, text: details, isComplete: isClean && isChecked && orphans.length === 0 };
}

/** Returns the text for what happened to a row. */
export function rowResultText({ planned, state }: JobRow, wording: Wording): string {
  if (state.kind === "none") return plannedOutcomeText(planned, wording);
  if (state.kind === "failed") return reasonText(state.reason, state.tries, wording);
  if (state.kind === "done" && state.nowIn !== undefined)
    return wording.text(planned.wanted.kind === "group" ? "groupIsNow" : "isNowIn", { group: state.nowIn });
  return wording.text(resultTexts[state.kind === "done" ? state.outcome : state.kind]);
}

const resultTexts = {
  made: "outcomeMade",
  joined: "outcomeJoined",
  existing: "outcomeExisting",
  cancelled: "outcomeCancelled",
  unknown: "outcomeUnknown",
  waiting: "outcomeLeft",
  sending: "outcomeLeft",
} as const;

/** What the filters of the report show. */
export type ReportFilter = "added" | "failed" | "leftOut";

const filters = {
  done: "added",
  failed: "failed",
  unknown: "failed",
  none: "leftOut",
  cancelled: "leftOut",
  waiting: "leftOut",
  sending: "leftOut",
} as const satisfies Record<RowState["kind"], ReportFilter>;

export const toReportFilter = ({ state }: JobRow): ReportFilter => filters[state.kind];

/** Creates the report as a table with a header row, for a file and for the clipboard. */
export function createReportTable(rows: readonly JobRow[], wording: Wording): readonly (readonly string[])[] {
  const { text } = wording;
  const kinds = { added: "added", failed: "failed", leftOut: "kindSkipped" } as const;
  const headings = (
    ["columnRow", "displayName", "columnAddress", "group", "result", "columnReason", "columnCode"] as const
  ).map((key) => text(key));
  const cells = rows.map((row) => {
    const { row: number, kind, displayName, address, groupName } = row.planned.wanted;
    return [
      String(number),
      displayName,
      address,
      kind === "person" ? groupName || text("otherContacts") : groupName,
      text(kinds[toReportFilter(row)]),
      removeIsolates(rowResultText(row, wording)),
      row.state.kind === "failed" ? reasonCode(row.state.reason) : "",
    ];
  });
  return [headings, ...cells];
}

/** Removes the marks that isolate the direction of names: in a file they are shown as boxes. */
const removeIsolates = (words: string): string => words.replace(/[\u2068\u2069]/g, "");
