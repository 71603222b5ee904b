import type { CurrentJob, Speed } from "./jobsState.ts";
import { type Job, countProgress } from "./job.ts";
import type { JobJournal } from "./jobJournal.ts";
import { runJob, type Runner, type RunnerStatus } from "./runJob.ts";
import type { JobsPort } from "../BulkPort.ts";

/** A job that is run, and looked at. */
interface CurrentJobRunner extends Runner {
  /** Shows it as it is now. */
  readonly publish: () => void;
}

interface JobToRun {
  readonly job: Job;
  /** Has the job already. */
  readonly journal: JobJournal;
  /** Whether all of it is done in this run. */
  readonly isFirstRun: boolean;
}

/** How often a running job is shown, in milliseconds: it changes a hundred times a second. */
const publishInterval = 200;

/** Runs a job and shows it now and then; the browser asks meanwhile before it closes the pane. */
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
      // It cannot be written any more: the rest goes on without it.
      if (status.kind === "paused" && status.reason.kind === "journal") journal = port.createMemoryJournal();
      runner.resume();
    },
  };
}

/** What is measured, in milliseconds: long enough to be calm, short enough to follow a server that slows down. */
const measuredTime = 30_000;
/** What it takes at least to say something. */
const minMeasuredTime = 2_000;

/** Makes what measures a job each time that it is looked at; a pause is no part of the measure. */
export function createSpeedMeter(now: () => number): (job: Job, isRunning: boolean) => Speed {
  let looks: { readonly at: number; readonly ended: number }[] = [];
  return (job, isRunning) => {
    const { total, remaining } = countProgress(job);
    const look = { at: now(), ended: total - remaining };
    looks = isRunning ? [...looks.filter(({ at }) => look.at - at <= measuredTime), look] : [];
    const [first = look] = looks;
    const [time, ended] = [look.at - first.at, look.ended - first.ended];
    if (time < minMeasuredTime || ended === 0)
      return { rowsPerSecond: undefined, millisecondsLeft: undefined };
    return { rowsPerSecond: (ended / time) * 1_000, millisecondsLeft: (remaining / ended) * time };
  };
}
