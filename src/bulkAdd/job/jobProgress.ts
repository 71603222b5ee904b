import type { Job } from "./job.ts";

/** How far a job is, in rows to do. */
export interface JobProgress {
  readonly toDo: number;
  readonly done: number;
  readonly failed: number;
  readonly cancelled: number;
  /** Not sent yet, under way, or to be found out. */
  readonly left: number;
  /** Of those left: under way without an answer, to be found out by reading the list. */
  readonly unknown: number;
}

/** Counts, in one pass. */
export function progressOf({ rows }: Pick<Job, "rows">): JobProgress {
  const count = { none: 0, waiting: 0, sending: 0, unknown: 0, done: 0, failed: 0, cancelled: 0 };
  for (const { state } of rows) count[state.kind] += 1;
  const { done, failed, cancelled, unknown } = count;
  const toDo = rows.length - count.none;
  return { toDo, done, failed, cancelled, unknown, left: toDo - done - failed - cancelled };
}
