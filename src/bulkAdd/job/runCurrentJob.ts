import type { CurrentJob, Speed } from "./jobsState.ts";
import { type Job, countProgress } from "./job.ts";
import type { JobJournal } from "./jobJournal.ts";
import { runJob, type Runner, type RunnerStatus } from "./runJob.ts";
import type { JobsPort } from "../BulkPort.ts";

/** The runner of the job that the screens show. */
interface CurrentJobRunner extends Runner {
  /** Shows the job as it is now. */
  readonly publish: () => void;
}

interface JobToRun {
  readonly job: Job;
  /** Contains the job already. */
  readonly journal: JobJournal;
  /** True if the job starts here, so that its duration is known. */
  readonly isFirstRun: boolean;
}

/** How often a running job is shown, in milliseconds. It changes a hundred times a second. */
const publishInterval = 200;

/** Runs a job and shows its progress. In the meantime, the browser asks before it closes the pane. */
export function runCurrentJob(
  { job, journal: firstJournal, isFirstRun }: JobToRun,
  port: JobsPort,
  show: (currentJob: CurrentJob) => void,
): CurrentJobRunner {
  const startedAt = port.now();
  const measureSpeed = createSpeedMeter(port.now);
  let journal = firstJournal;
  let since = startedAt;
  let lastKind: RunnerStatus["kind"] | undefined;
  let isWaiting = false;
  const publish = () => {
    const now = runner.job();
    const status = runner.status();
    if (status.kind !== lastKind) since = port.now();
    lastKind = status.kind;
    const speed = measureSpeed(now, status.kind === "running");
    const duration = isFirstRun ? port.now() - startedAt : undefined;
    show({ job: now, status, speed, since, duration, isDurable: journal.isDurable });
  };
  const onChange = () => {
    if (isWaiting) return;
    isWaiting = true;
    void port.pause(publishInterval).then(() => {
      isWaiting = false;
      publish();
    });
  };
  const { client, readList, now, pause, random } = port;
  const runner = runJob(job, {
    ...{ client, readList, now, pause, random, onChange },
    journal: { write: (change, as) => journal.write(change, as) },
    maxInFlight: port.maxInFlight(),
  });
  port.setCloseWarning(true);
  void runner.ended.then(() => {
    port.setCloseWarning(false);
    publish();
    port.onListChanged();
  });
  return {
    ...runner,
    publish,
    resume: () => {
      const status = runner.status();
      // The journal cannot be written any more: the rest of the job runs without it.
      if (status.kind === "paused" && status.reason.kind === "journal") journal = port.createMemoryJournal();
      runner.resume();
    },
  };
}

/**
 * The time span that is measured, in milliseconds: long enough for a steady number, short enough to follow a slower
 * server.
 */
const measuredTime = 30_000;
/** The shortest time span that gives a speed, in milliseconds. */
const minMeasuredTime = 2_000;

/** Creates a function that measures the speed of a job each time it is called. Pauses do not count. */
export function createSpeedMeter(now: () => number): (job: Job, isRunning: boolean) => Speed {
  let samples: { readonly at: number; readonly finished: number }[] = [];
  return (job, isRunning) => {
    const { total, remaining } = countProgress(job);
    const sample = { at: now(), finished: total - remaining };
    samples = isRunning ? [...samples.filter(({ at }) => sample.at - at <= measuredTime), sample] : [];
    const [oldest = sample] = samples;
    const [time, finished] = [sample.at - oldest.at, sample.finished - oldest.finished];
    if (time < minMeasuredTime || finished === 0)
      return { rowsPerSecond: undefined, millisecondsLeft: undefined };
    return { rowsPerSecond: (finished / time) * 1_000, millisecondsLeft: (remaining / finished) * time };
  };
}
