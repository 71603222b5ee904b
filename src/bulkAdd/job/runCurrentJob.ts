import { type Job, countProgress } from "./job.ts";
import { createMemoryJournal, type JobJournal } from "./jobJournal.ts";
import type { PaneLock } from "../../shared/paneLock.ts";
import { runJob, type Runner, type RunnerPorts, type RunnerStatus } from "./runJob.ts";
import type { Clock } from "./runnerControl.ts";
import { createWaitClock } from "./waitClock.ts";

/** The ports of jobs. */
export interface JobsPort extends Clock, Pick<RunnerPorts, "client" | "readList" | "refreshList"> {
  readonly mailbox: string;
  /** Milliseconds since the epoch. */
  readonly date: () => number;
  /** The maximum number of calls in flight over the connection in use. */
  readonly maxInFlight: () => number;
  readonly openJournal: () => Promise<JobJournal>;
  readonly lockJob: (id: string) => Promise<PaneLock>;
  /** Returns an ID that no other job has. */
  readonly createId: () => string;
  /** Makes the browser ask before it closes the pane, or stops that. */
  readonly setCloseWarning: (warns: boolean) => void;
}

/** The job that this pane works on, or whose report it shows. */
export interface CurrentJob {
  readonly job: Job;
  readonly status: RunnerStatus;
  readonly speed: Speed;
  /** When the job was last started, paused, or ended, in milliseconds since the epoch. */
  readonly since: number;
  /** When something is sent again, in milliseconds since the epoch. Undefined unless the server throttles. */
  readonly continuesAt: number | undefined;
  /** Time since the start in milliseconds, without sleep. Undefined if an earlier pane did a part of the job. */
  readonly duration: number | undefined;
  /** True if the job survives a closed pane. */
  readonly isDurable: boolean;
  /** True while the report of an ended job is compared with the list again. */
  readonly isChecking: boolean;
}

/** The speed of a job during the last half minute. */
interface Speed {
  /** Undefined until there is enough to measure. */
  readonly rowsPerSecond: number | undefined;
  /** Time until the job is done at this speed. */
  readonly millisecondsLeft: number | undefined;
}

/** How often a running job is shown, in milliseconds. It changes a hundred times a second. */
const publishInterval = 200;

/** The running job of this pane. */
export interface CurrentRunner extends Runner {
  /** Shows the job as it is now. */
  readonly publish: () => void;
  /** Stores the job in another journal from the next write on. If that fails, it stays where it is. */
  readonly moveTo: (journal: JobJournal) => void;
}

/**
 * Runs a job and shows its progress. In the meantime, the browser asks before it closes the pane.
 *
 * @param firstJournal contains the job already
 * @param run "first" if the job starts here, so that its duration is known
 */
export function runCurrentJob(
  job: Job,
  firstJournal: JobJournal,
  run: "first" | "resumed" | "retry",
  port: JobsPort,
  show: (currentJob: CurrentJob) => void,
): CurrentRunner {
  const { client, readList, refreshList, now, date, pause, random } = port;
  const startedAt = now();
  const measureSpeed = createSpeedMeter(now);
  let journal = firstJournal;
  let nextJournal: JobJournal | undefined;
  let since = date();
  let lastKind: RunnerStatus["kind"] | undefined;
  let isWaiting = false;
  const publish = () => {
    const status = runner.status();
    if (status.kind !== lastKind) since = date();
    lastKind = status.kind;
    const shownJob = runner.job();
    const speed = measureSpeed(shownJob, status.kind === "running");
    const duration = run === "first" ? now() - startedAt : undefined;
    const rest = status.kind === "running" ? status.restsFor : undefined;
    const continuesAt = rest === undefined ? undefined : date() + rest;
    const { isDurable } = journal;
    show({ job: shownJob, status, speed, since, continuesAt, duration, isDurable, isChecking: false });
  };
  const onChange = () => {
    if (isWaiting) return;
    isWaiting = true;
    void pause(publishInterval).then(() => {
      isWaiting = false;
      // The end is shown at once, and what the user does with the report must not be overwritten later.
      if (runner.status().kind !== "ended") publish();
    });
  };
  const write: JobJournal["write"] = async (change, as) => {
    const next = nextJournal;
    nextJournal = undefined;
    // The whole job, which the change is a part of.
    if (!next || !(await next.put(runner.job()))) return journal.write(change, as);
    journal = next;
    return true;
  };
  const runner = runJob(job, {
    ...{ client, readList, refreshList, pause, random, onChange },
    isRetry: run === "retry",
    now: createWaitClock(now, date),
    journal: { write },
    maxInFlight: port.maxInFlight(),
  });
  port.setCloseWarning(true);
  void runner.ended.then(() => {
    port.setCloseWarning(false);
    publish();
  });
  return {
    ...runner,
    publish,
    moveTo: (next) => {
      nextJournal = next;
    },
    resume: () => {
      const status = runner.status();
      // The journal cannot be written any more: the rest of the job runs without it.
      if (status.kind === "paused" && status.reason.kind === "journal") journal = createMemoryJournal();
      runner.resume();
    },
  };
}

/**
 * The time span that is measured, in milliseconds: long enough for a steady number, short enough to follow a slower
 * server. And the shortest one that gives a speed.
 */
const measuredTime = 30_000;
const minMeasuredTime = 2_000;

/** The speed of a job that is not measured yet, or not running. */
export const unknownSpeed: Speed = { rowsPerSecond: undefined, millisecondsLeft: undefined };

/** Creates a function that measures the speed of a job each time it is called. Pauses do not count. */
export function createSpeedMeter(now: () => number): (job: Job, isRunning: boolean) => Speed {
  let samples: { readonly at: number; readonly finished: number }[] = [];
  return (job, isRunning) => {
    const { total, remaining } = countProgress(job);
    const sample = { at: now(), finished: total - remaining };
    samples = isRunning ? [...samples.filter(({ at }) => sample.at - at <= measuredTime), sample] : [];
    const [oldest = sample] = samples;
    const [time, finished] = [sample.at - oldest.at, sample.finished - oldest.finished];
    if (time < minMeasuredTime || finished === 0) return unknownSpeed;
    return { rowsPerSecond: (finished / time) * 1_000, millisecondsLeft: (remaining / finished) * time };
  };
}
