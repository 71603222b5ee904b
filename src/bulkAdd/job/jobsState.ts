import type { Job } from "./job.ts";
import type { RunnerStatus } from "./runJob.ts";

/** What the screens show of jobs. */
export interface JobsState {
  readonly currentJob: CurrentJob | undefined;
  readonly interruptedJobs: readonly InterruptedJob[];
}

/** The job that this pane works on, or whose report it shows. */
export interface CurrentJob {
  readonly job: Job;
  readonly status: RunnerStatus;
  /** How fast it goes. */
  readonly speed: Speed;
  /** When it was last begun, paused or ended, in milliseconds since the epoch. */
  readonly since: number;
  /** How long it has taken so far, in milliseconds; undefined where that is not the whole of it. */
  readonly duration: number | undefined;
  /** Whether it survives the pane's closing. */
  readonly isDurable: boolean;
}

/** How fast a job goes, by its last half minute. */
export interface Speed {
  /** Rows a second; undefined until there is something to measure. */
  readonly rowsPerSecond: number | undefined;
  /** Milliseconds until it is done, at that pace. */
  readonly millisecondsLeft: number | undefined;
}

/** A job of an earlier pane, or of another one that works on it now. */
export interface InterruptedJob {
  readonly job: Job;
  readonly isInOtherPane: boolean;
}

/** Whether a job is at work, so that no other one can begin. */
export const isJobRunning = ({ currentJob }: JobsState): boolean =>
  currentJob !== undefined && currentJob.status.kind !== "ended";
