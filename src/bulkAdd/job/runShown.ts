import type { OwnJob, PaceSoFar } from "./jobsState.ts";
import { type Job, progressOf } from "./job.ts";
import type { JobJournal } from "./jobJournal.ts";
import { runJob, type Runner, type RunnerStatus } from "./runner.ts";
import type { JobsPort } from "../BulkPort.ts";

/** A job that is run, and looked at. */
interface ShownRunner extends Runner {
  /** Shows it as it is now. */
  readonly look: () => void;
}

interface Running {
  readonly job: Job;
  /** Has the job already. */
  readonly book: JobJournal;
  /** Whether all of it is done in this run. */
  readonly isWhole: boolean;
}

/** How often a running job is shown, in milliseconds: it changes a hundred times a second. */
const shownEvery = 200;

/** Runs a job and shows it now and then; the browser asks meanwhile before it closes the pane. */
export function runShown(
  { job, book: first, isWhole }: Running,
  port: JobsPort,
  show: (own: OwnJob) => void,
): ShownRunner {
  const begun = port.now();
  const speed = paceOf(port.now);
  let book = first;
  let since = begun;
  let shown: RunnerStatus["kind"] | undefined;
  let isWaiting = false;
  const look = () => {
    const now = runner.job();
    const status = runner.status();
    if (status.kind !== shown) since = port.now();
    shown = status.kind;
    const pace = speed(now, status.kind === "running");
    const took = isWhole ? port.now() - begun : undefined;
    show({ job: now, status, pace, since, took, isKept: book.isDurable });
  };
  const onChange = () => {
    if (isWaiting) return;
    isWaiting = true;
    void port.pause(shownEvery).then(() => {
      isWaiting = false;
      look();
    });
  };
  const { client, readList, now, pause, random } = port;
  const runner = runJob(job, {
    ...{ client, readList, now, pause, random, onChange },
    journal: { write: (change, as) => book.write(change, as) },
    most: port.most(),
  });
  port.warnOfClosing(true);
  void runner.ended.then(() => {
    port.warnOfClosing(false);
    look();
    port.listChanged();
  });
  return {
    ...runner,
    look,
    resume: () => {
      const status = runner.status();
      // It cannot be written any more: the rest goes on without it.
      if (status.kind === "paused" && status.because.kind === "journal") book = port.noJournal();
      runner.resume();
    },
  };
}

/** What is measured, in milliseconds: long enough to be calm, short enough to follow a server that slows down. */
const measured = 30_000;
/** What it takes at least to say something. */
const least = 2_000;

/** Makes what measures a job each time that it is looked at; a pause is no part of the measure. */
export function paceOf(now: () => number): (job: Job, isRunning: boolean) => PaceSoFar {
  let looks: { readonly at: number; readonly ended: number }[] = [];
  return (job, isRunning) => {
    const { toDo, left } = progressOf(job);
    const look = { at: now(), ended: toDo - left };
    looks = isRunning ? [...looks.filter(({ at }) => look.at - at <= measured), look] : [];
    const [first = look] = looks;
    const [time, ended] = [look.at - first.at, look.ended - first.ended];
    if (time < least || ended === 0) return { perSecond: undefined, left: undefined };
    return { perSecond: (ended / time) * 1_000, left: (left / ended) * time };
  };
}
