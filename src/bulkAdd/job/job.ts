import type { EwsFailure } from "../../ews/failure.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { needsCall, type Plan, type PlannedOutcome, type PlannedRow } from "./plan.ts";
import { indexList } from "./indexList.ts";

/**
 * A bulk job as a value: plain data that can be stored as JSON or in a database. The journal stores it, so that its
 * property names are a format.
 */
export interface Job extends JobHead {
  /** All rows of the plan in their order, including those that need no call, for the report. */
  readonly rows: readonly JobRow[];
}

export interface JobHead {
  readonly id: string;
  /** In lower case. A job is never resumed in another mailbox. */
  readonly mailbox: string;
  /** The name of the file, or the subject of the message. */
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  /** 1, and one more for each retry of failed rows. */
  readonly run: number;
  /** True if only the report is left. */
  readonly isEnded: boolean;
  /** The user groups that rows need or are in. Those to create come first. */
  readonly groups: readonly JobGroup[];
  /**
   * Orphans that are being removed: IM addresses and tel URIs of contacts that Exchange created although it refused
   * their group.
   */
  readonly leftovers: readonly string[];
  /**
   * True if the rows say what the list showed after the job, as far as they are done or failed. Not true if the list
   * could not be loaded, or not completely.
   */
  readonly isChecked?: boolean;
}

export interface JobGroup {
  readonly name: string;
  /** Done, with its store ID, if the group was in the list before. */
  readonly state: CallState;
}

export interface JobRow {
  /** Index among the rows of the plan. */
  readonly place: number;
  readonly planned: PlannedRow;
  readonly state: RowState;
}

/** The state of a row. "none": the row needs no call, its `fate` says why. */
export type RowState = CallState | { readonly kind: "none" };

/** The state of something that takes one call. `tries` is the number of calls sent for it. */
export type CallState =
  | { readonly kind: "waiting"; readonly tries: number }
  /** The intent is in the journal. The call may be in flight, or may have been when the pane ended. */
  | { readonly kind: "sending"; readonly tries: number }
  /** Only the list can show whether the call took effect. Without a failure, the pane ended during the call. */
  | { readonly kind: "unknown"; readonly tries: number; readonly failure?: EwsFailure }
  | DoneState
  | { readonly kind: "failed"; readonly tries: number; readonly reason: JobFailure }
  /** The user stopped the job before the call. */
  | { readonly kind: "cancelled" };

export interface DoneState {
  readonly kind: "done";
  /** "joined": the contact was in the list before. "existing": another client created the same in the meantime. */
  readonly outcome: "made" | "joined" | "existing";
  /** The store ID of a group. */
  readonly groupId?: string;
  /** The store IDs of an added contact. Undefined if Exchange did not return them. */
  readonly contactIds?: readonly string[];
  /** The name of the group in which the list shows it now, if that is not the name of the row. */
  readonly nowIn?: string | undefined;
}

/** Why a row or a group was not done. */
export type JobFailure =
  | { readonly kind: "call"; readonly failure: EwsFailure }
  /** The pane ended during each attempt. */
  | { readonly kind: "interrupted" }
  /** The group of the row could not be created. */
  | { readonly kind: "group"; readonly because: JobFailure }
  /** The group of the row was deleted before the row could be added. Without a failure, the list showed that. */
  | { readonly kind: "groupGone"; readonly failure?: EwsFailure }
  /**
   * The row was added, or was in the list before, but the list does not show it any more: its group was deleted, or the
   * contact was removed from the group or from the list.
   */
  | { readonly kind: "gone"; readonly from: "deletedGroup" | "group" | "list" }
  /** Another client created a group of that name to which contacts cannot be added. */
  | { readonly kind: "badGroup"; readonly group: "distribution" | "tagged" }
  /** Exchange created the group but returned no store ID. */
  | { readonly kind: "noGroupId" }
  /** The list is full. If that was known before, no call was sent. */
  | { readonly kind: "full"; readonly of: "contacts" | "groups" };

/** What identifies a job. */
export type JobName = Pick<JobHead, "id" | "mailbox" | "title" | "madeAt">;

/** True if a row with this outcome is in the list when the job has ended, unless something went wrong. */
export const isInListAfter = (fate: PlannedOutcome): boolean => needsCall(fate) || fate.kind === "there";

const untried: CallState = { kind: "waiting", tries: 0 };

/** Creates a job for a plan and the list that the plan is based on. */
export function createJob({ mailbox, ...name }: JobName, plan: Plan, list: ImItemList): Job {
  const index = indexList(list);
  const groupsToCreate = new Set(plan.newGroups);
  const groupsOfRows = plan.rows.flatMap(({ fate, groupName }) =>
    isInListAfter(fate) && groupName !== undefined ? [groupName] : [],
  );
  return {
    ...name,
    mailbox: mailbox.toLowerCase(),
    run: 1,
    isEnded: false,
    leftovers: [],
    groups: [...new Set([...groupsToCreate, ...groupsOfRows])].map((group): JobGroup => {
      const groupId = index.groups.get(group)?.storeId?.id;
      return { name: group, state: groupId ? { kind: "done", outcome: "existing", groupId } : untried };
    }),
    rows: plan.rows.map((planned, place) => ({
      place,
      planned,
      state: needsCall(planned.fate) ? untried : { kind: "none" },
    })),
  };
}

/** Returns the job as it is after the pane has ended: the outcome of calls in flight is unknown. */
export const markInterrupted = (job: Job): Job =>
  withStates(job, (state) => (state.kind === "sending" ? { kind: "unknown", tries: state.tries } : state));

/**
 * Returns the job with everything that failed to be tried again, groups included. Unknown outcomes are resolved first.
 * Undefined if nothing failed and nothing is unknown.
 */
export function retryFailed(job: Job): Job | undefined {
  if (!job.rows.some(({ state }) => state.kind === "failed" || state.kind === "unknown")) return undefined;
  return { ...resetFailed(job), run: job.run + 1, isEnded: false, isChecked: false };
}

/** Returns the job with everything that failed as if it had not been tried. */
export const resetFailed = (job: Job): Job =>
  withStates(job, (state) => (state.kind === "failed" ? untried : state));

/** Returns the job with the states of its groups and rows changed. Rows that stay as they are remain the same objects. */
function withStates(job: Job, change: (state: CallState) => CallState): Job {
  const changeRow = (row: JobRow): JobRow => {
    if (row.state.kind === "none") return row;
    const state = change(row.state);
    return state === row.state ? row : { ...row, state };
  };
  const groups = job.groups.map((group) => ({ ...group, state: change(group.state) }));
  return { ...job, groups, rows: job.rows.map(changeRow) };
}

/** Counts the rows of a job by their state. Failed rows that were in the list are counted in `gone`, too. */
export function countStates(rows: readonly JobRow[]): Readonly<Record<RowState["kind"] | "gone", number>> {
  const counts = { none: 0, waiting: 0, sending: 0, unknown: 0, done: 0, failed: 0, gone: 0, cancelled: 0 };
  for (const { state } of rows) {
    counts[state.kind] += 1;
    if (state.kind === "failed" && state.reason.kind === "gone") counts.gone += 1;
  }
  return counts;
}

/** The progress of a job, in rows that need a call. */
interface JobProgress {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  /** Rows that are not sent yet, in flight, or of unknown outcome. */
  readonly remaining: number;
}

export function countProgress({ rows }: Job): JobProgress {
  const { none, done, failed, waiting, sending, unknown } = countStates(rows);
  return { total: rows.length - none, done, failed, remaining: waiting + sending + unknown };
}
