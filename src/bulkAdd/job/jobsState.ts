import type { Job } from "./job.ts";
import type { RunnerStatus } from "./runJob.ts";

/** What the screens show about jobs. */
export interface JobsState {
  readonly currentJob: CurrentJob | undefined;
  readonly interruptedJobs: readonly InterruptedJob[];
}

/** The job that this pane works on, or whose report it shows. */
export interface CurrentJob {
  readonly job: Job;
  readonly status: RunnerStatus;
  readonly speed: Speed;
  /** When the job was last started, paused, or ended, in milliseconds since the epoch. */
  readonly since: number;
  /** Time since the start in milliseconds. Undefined if an earlier pane did a part of the job. */
  readonly duration: number | undefined;
  /** True if the job survives a closed pane. */
  readonly isDurable: boolean;
}

/** The speed of a job during the last half minute. */
export interface Speed {
  /** Undefined until there is enough to measure. */
  readonly rowsPerSecond: number | undefined;
  /** Time until the job is done at this speed. */
  readonly millisecondsLeft: number | undefined;
}

/** A job that an earlier pane left, or that runs in another pane. */
export interface InterruptedJob {
  readonly job: Job;
  readonly isInOtherPane: boolean;
}

/** True while a job runs, so that no other can start. */
export const isJobRunning = ({ currentJob }: JobsState): boolean =>
  currentJob !== undefined && currentJob.status.kind !== "ended";
