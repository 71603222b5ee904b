import type { EwsFailure } from "../../ews/failure.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { needsCall, type Plan, type PlannedRow } from "./plan.ts";
import { indexList } from "./indexList.ts";

/** A bulk job as a value: plain data throughout, which survives JSON and a database. */
export interface Job extends JobHead {
  /** All rows of the plan, in their order: those to do, and the others for the report. */
  readonly rows: readonly JobRow[];
}

export interface JobHead {
  readonly id: string;
  /** In lower case: a job is never gone on with in another mailbox. */
  readonly mailbox: string;
  /** The file's name, or the message's subject. */
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  /** 1, and one more each time that what failed is tried again. */
  readonly run: number;
  /** Whether there is nothing left but the report. */
  readonly isEnded: boolean;
  /** The user groups that rows are about, those first that have to be made. */
  readonly groups: readonly JobGroup[];
  /** IM addresses and tel URIs of contacts that Exchange made for nothing, and that are being removed. */
  readonly leftovers: readonly string[];
}

export interface JobGroup {
  readonly name: string;
  /** Done, with its store id, if it was in the list before. */
  readonly state: CallState;
}

export interface JobRow {
  /** Among the plan's rows, from 0. */
  readonly place: number;
  readonly planned: PlannedRow;
  readonly state: RowState;
}

/** How far a row is; "none": nothing is to be done for it, its fate says why. */
export type RowState = CallState | { readonly kind: "none" };

/** How far something is that takes one call. `tries`: how many calls were sent for it. */
export type CallState =
  | { readonly kind: "waiting"; readonly tries: number }
  /** The intent is written: the call may be under way, or may have been when the pane ended. */
  | { readonly kind: "sending"; readonly tries: number }
  /** Only a reading of the list tells whether it took effect. Without a failure: the pane ended meanwhile. */
  | { readonly kind: "unknown"; readonly tries: number; readonly failure?: EwsFailure }
  | DoneState
  | { readonly kind: "failed"; readonly tries: number; readonly reason: JobFailure }
  /** A person has stopped the job before. */
  | { readonly kind: "cancelled" };

export interface DoneState {
  readonly kind: "done";
  /** "joined": a contact that was in the list. "existing": another client made the same meanwhile. */
  readonly outcome: "made" | "joined" | "existing";
  /** A group's store id. */
  readonly groupId?: string;
}

/** Why a row, or a group, was not done. */
export type JobFailure =
  | { readonly kind: "call"; readonly failure: EwsFailure }
  /** The pane ended during each of its tries. */
  | { readonly kind: "interrupted" }
  /** Its group could not be made. */
  | { readonly kind: "group"; readonly because: JobFailure }
  /** Another client has deleted its group meanwhile. */
  | { readonly kind: "groupGone"; readonly failure: EwsFailure }
  /** A group of that name is there that takes no contacts: another client has made it meanwhile. */
  | { readonly kind: "badGroup"; readonly group: "distribution" | "tagged" }
  /** Exchange has made the group, but gave no store id for it. */
  | { readonly kind: "noGroupId" }
  /** The list holds no more; where it was known already, no call was sent. */
  | { readonly kind: "full"; readonly of: "contacts" | "groups" };

/** What a job is called and whom it belongs to. */
export type JobName = Pick<JobHead, "id" | "mailbox" | "title" | "madeAt">;

const untried: CallState = { kind: "waiting", tries: 0 };

/** Makes a job of a plan and of the list that it was made of. */
export function createJob({ mailbox, ...name }: JobName, plan: Plan, list: ImItemList): Job {
  const known = indexList(list);
  const toMake = new Set(plan.newGroups);
  const wanted = plan.rows.flatMap(({ fate, groupName }) =>
    needsCall(fate) && groupName !== undefined ? [groupName] : [],
  );
  return {
    ...name,
    mailbox: mailbox.toLowerCase(),
    run: 1,
    isEnded: false,
    leftovers: [],
    groups: [...new Set([...toMake, ...wanted])].map((group): JobGroup => {
      const groupId = known.groups.get(group)?.storeId?.id;
      return { name: group, state: groupId ? { kind: "done", outcome: "existing", groupId } : untried };
    }),
    rows: plan.rows.map((planned, place) => ({
      place,
      planned,
      state: needsCall(planned.fate) ? untried : { kind: "none" },
    })),
  };
}

/** The job as it goes on after the pane ended: whatever was under way is not known. */
export const markInterrupted = (job: Job): Job =>
  withStates(job, (state) => (state.kind === "sending" ? { kind: "unknown", tries: state.tries } : state));

/**
 * The same job once more for what failed, a group included, and for what is not known, which is found out first; undefined
 * where there is neither.
 */
export function retryFailed(job: Job): Job | undefined {
  if (!job.rows.some(({ state }) => state.kind === "failed" || state.kind === "unknown")) return undefined;
  const again = withStates(job, (state) => (state.kind === "failed" ? untried : state));
  return { ...again, run: job.run + 1, isEnded: false };
}

function withStates(job: Job, change: <State extends RowState>(state: State) => State | CallState): Job {
  const changed = <Part extends { readonly state: RowState }>(part: Part): Part => {
    const state = change(part.state);
    return state === part.state ? part : { ...part, state };
  };
  return { ...job, groups: job.groups.map(changed), rows: job.rows.map(changed) };
}

/** How far a job is, in rows to do. */
export interface JobProgress {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly canceled: number;
  /** Not sent yet, under way, or to be found out. */
  readonly remaining: number;
  /** Of those left: under way without an answer, to be found out by reading the list. */
  readonly unknown: number;
}

/** Counts, in one pass. */
export function countProgress({ rows }: Pick<Job, "rows">): JobProgress {
  const count = { none: 0, waiting: 0, sending: 0, unknown: 0, done: 0, failed: 0, cancelled: 0 };
  for (const { state } of rows) count[state.kind] += 1;
  const { done, failed, cancelled: canceled, unknown } = count;
  const total = rows.length - count.none;
  return { total, done, failed, canceled, unknown, remaining: total - done - failed - canceled };
}
