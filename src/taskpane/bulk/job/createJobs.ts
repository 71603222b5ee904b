import type { ImItemList } from "../../../ews/model/imItemList.ts";
import { createJob, interrupted, retryFailed, type Job } from "../../../imList/bulk/job.ts";
import type { JobJournal } from "../../../imList/bulk/jobJournal.ts";
import type { JobLock } from "../../../imList/bulk/jobLock.ts";
import type { Plan } from "../../../imList/bulk/plan.ts";
import { runJob, type Runner, type RunnerStatus } from "../../../imList/bulk/runner.ts";
import { once } from "../../../shared/once.ts";
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

/** A job of an earlier pane, or of another one that works on it now. */
export interface OfferedJob {
  readonly job: Job;
  readonly isTaken: boolean;
}

export interface JobsState {
  readonly own: OwnJob | undefined;
  readonly offered: readonly OfferedJob[];
}

/** The jobs of this mailbox: one that is run, and those that an earlier pane has left. Nothing here rejects. */
export interface Jobs {
  readonly state: () => JobsState;
  /** Looks for jobs that an earlier pane has left. */
  readonly lookForLeft: () => Promise<void>;
  /** Runs a plan, made of that list. Does nothing while a job runs. */
  readonly start: (title: string, plan: Plan, list: ImItemList) => Promise<void>;
  /** Goes on with a job that was left; false if another pane works on it. */
  readonly goOn: (offered: OfferedJob) => Promise<boolean>;
  /** Stops a job that was left, whose report comes at once. */
  readonly stopLeft: (offered: OfferedJob) => Promise<boolean>;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
  /** Runs what has failed once more. */
  readonly retry: () => Promise<void>;
  /** The report has been seen: the job is forgotten. */
  readonly forget: () => Promise<void>;
}

/** How often a running job is shown, in milliseconds: it changes a hundred times a second. */
const shownEvery = 200;

export function createJobs(port: JobsPort, changed: () => void): Jobs {
  const journal = once(() => port.journal());
  let state: JobsState = { own: undefined, offered: [] };
  let running: { readonly runner: Runner; readonly lock: JobLock } | undefined;

  const set = (part: Partial<JobsState>) => {
    state = { ...state, ...part };
    changed();
  };

  /** Shows a running job now and then. */
  function run(job: Job, lock: JobLock, book: JobJournal, isWhole: boolean): void {
    const begun = port.now();
    const speed = paceOf(port.now);
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
      set({ own: { job: now, status, pace, since, took, isKept: book.isDurable } });
    };
    const onChange = () => {
      if (isWaiting) return;
      isWaiting = true;
      void port.pause(shownEvery).then(() => {
        isWaiting = false;
        if (running?.runner === runner) look();
      });
    };
    const { client, readList, now, pause, random } = port;
    const runner = runJob(job, {
      ...{ client, readList, now, pause, random, onChange },
      journal: book,
      most: port.most(),
    });
    running = { runner, lock };
    port.warnOfClosing(true);
    look();
    void runner.ended.then(() => {
      port.warnOfClosing(false);
      look();
      port.listChanged();
    });
  }

  /** Takes a job for this pane, notes it, and runs it. */
  async function take(job: Job, isNew: boolean): Promise<boolean> {
    const lock = await port.lockJob(job.id);
    if (lock.kind === "taken") return false;
    let book = await journal();
    // Where it cannot be kept, it runs all the same, and says so.
    if (isNew && !(await book.put(job))) book = port.noJournal();
    set({ offered: state.offered.filter((offered) => offered.job.id !== job.id) });
    run(job, lock, book, isNew);
    return true;
  }

  const isBusy = () => running !== undefined && running.runner.status().kind !== "ended";

  async function lookForLeft(): Promise<void> {
    const left = await (await journal()).read(port.mailbox);
    const offered: OfferedJob[] = [];
    for (const job of left) {
      if (job.id === state.own?.job.id) continue;
      const lock = await port.lockJob(job.id);
      if (lock.kind === "held") lock.release();
      offered.push({ job: interrupted(job), isTaken: lock.kind === "taken" });
    }
    set({ offered });
  }

  /** What this pane had is forgotten by it, though perhaps not by the journal. */
  function letGo(): void {
    if (running?.lock.kind === "held") running.lock.release();
    running = undefined;
    set({ own: undefined });
  }

  const goOn = async ({ job }: OfferedJob): Promise<boolean> => {
    if (isBusy()) return false;
    letGo();
    return take(job, false);
  };

  return {
    state: () => state,
    lookForLeft,
    start: async (title, plan, list) => {
      if (isBusy()) return;
      letGo();
      const id = port.newId();
      await take(createJob({ id, mailbox: port.mailbox, title, madeAt: port.now() }, plan, list), true);
    },
    goOn,
    stopLeft: async (offered) => {
      if (!(await goOn(offered))) return false;
      running?.runner.stop();
      return true;
    },
    pause: () => running?.runner.pause(),
    resume: () => running?.runner.resume(),
    stop: () => running?.runner.stop(),
    retry: async () => {
      const again = state.own && !isBusy() ? retryFailed(state.own.job) : undefined;
      if (!again || !running) return;
      const book = await journal();
      run(again, running.lock, (await book.put(again)) ? book : port.noJournal(), false);
    },
    forget: async () => {
      const { own } = state;
      if (!own || isBusy()) return;
      await (await journal()).remove(own.job.id);
      letGo();
    },
  };
}
