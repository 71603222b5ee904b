import type { Job } from "./job.ts";
import type { RunnerStatus } from "./runner.ts";

/** What the screens show of jobs. */
export interface JobsState {
  readonly own: OwnJob | undefined;
  readonly offered: readonly OfferedJob[];
}

/** The job that this pane works on, or whose report it shows. */
export interface OwnJob {
  readonly job: Job;
  readonly status: RunnerStatus;
  /** How fast it goes. */
  readonly pace: PaceSoFar;
  /** When it was last begun, paused or ended, in milliseconds since the epoch. */
  readonly since: number;
  /** How long it has taken so far, in milliseconds; undefined where that is not the whole of it. */
  readonly took: number | undefined;
  /** Whether it survives the pane's closing. */
  readonly isKept: boolean;
}

/** How fast a job goes, by its last half minute. */
export interface PaceSoFar {
  /** Rows a second; undefined until there is something to measure. */
  readonly perSecond: number | undefined;
  /** Milliseconds until it is done, at that pace. */
  readonly left: number | undefined;
}

/** A job of an earlier pane, or of another one that works on it now. */
export interface OfferedJob {
  readonly job: Job;
  readonly isTaken: boolean;
}

/** Whether a job is at work, so that no other one can begin. */
export const isRunning = ({ own }: JobsState): boolean => own !== undefined && own.status.kind !== "ended";
