import type { Job } from "./job.ts";
import type { JobJournal } from "./jobJournal.ts";
import { runJob, type Runner, type RunnerStatus } from "./runner.ts";
import type { JobsPort } from "../BulkPort.ts";
import { paceOf, type PaceSoFar } from "./paceSoFar.ts";

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
