import type { ImItemList } from "../../ews/model/imItemList.ts";
import { compareWithList } from "./compareWithList.ts";
import { countProgress, createJob, markInterrupted, retryFailed, type Job } from "./job.ts";
import { createMemoryJournal, type JobJournal } from "./jobJournal.ts";
import type { PaneLock } from "../../shared/paneLock.ts";
import type { Plan } from "./plan.ts";
import {
  runCurrentJob,
  unknownSpeed,
  type CurrentJob,
  type CurrentRunner,
  type JobsPort,
} from "./runCurrentJob.ts";

/** The part of the jobs' state that screens show. */
export interface JobsState {
  readonly currentJob: CurrentJob | undefined;
  readonly interruptedJobs: readonly InterruptedJob[];
}

/** A job that an earlier pane left, or that runs in another pane. */
export interface InterruptedJob {
  readonly job: Job;
  readonly isInOtherPane: boolean;
}

/** The jobs of this mailbox: the one of this pane, and those that an earlier pane left. Nothing here rejects. */
export type Jobs = ReturnType<typeof createJobs>;

export function createJobs(port: JobsPort, changed: () => void) {
  let opening: Promise<JobJournal> | undefined;
  const openJournal = () => (opening ??= port.openJournal().then(useLaterJournal));
  let state: JobsState = { currentJob: undefined, interruptedJobs: [] };
  let lock: PaneLock | undefined;
  let runner: CurrentRunner | undefined;
  /** True while a job is being started and has no runner yet. */
  let isStarting = false;

  const set = (part: Partial<JobsState>) => {
    state = { ...state, ...part };
    changed();
  };

  function run(job: Job, journal: JobJournal, kind: Parameters<typeof runCurrentJob>[2]): void {
    const running = runCurrentJob(job, journal, kind, port, (currentJob) => {
      if (runner === running) set({ currentJob });
    });
    runner = running;
    running.publish();
  }

  const showReport = (job: Job, { isDurable }: JobJournal) => {
    const status = { kind: "ended" } as const;
    set({
      currentJob: {
        ...{ job, status, isDurable, isChecking: false },
        since: port.date(),
        continuesAt: undefined,
        speed: unknownSpeed,
        duration: undefined,
      },
    });
  };

  /** Compares the rows of an ended job with the list again, unless the user goes on meanwhile. */
  async function check(): Promise<void> {
    const { currentJob: shown } = state;
    if (!shown || shown.isChecking || isBusy()) return;
    const checking = { ...shown, isChecking: true };
    set({ currentJob: checking });
    const list = await port.refreshList();
    if (state.currentJob !== checking) return;
    const job = list.ok ? compareWithList(shown.job, list.value) : { ...shown.job, isChecked: false };
    set({ currentJob: { ...shown, job } });
    if (!isBusy()) await (await openJournal()).put(job);
  }

  const isBusy = () => isStarting || (runner !== undefined && runner.status().kind !== "ended");

  /** Starts something, unless a job runs or is being started. Returns false if nothing was started. */
  async function startWork(work: () => Promise<unknown>): Promise<boolean> {
    if (isBusy()) return false;
    isStarting = true;
    try {
      return (await work()) !== false;
    } finally {
      isStarting = false;
    }
  }

  /** Takes the durable journal as soon as it opens, also for a job that runs already. Returns the same journal. */
  function useLaterJournal(journal: JobJournal): JobJournal {
    const use = (later: JobJournal) => {
      opening = Promise.resolve(later);
      runner?.moveTo(later);
      void findInterruptedJobs();
    };
    journal.later?.then(use, () => undefined);
    return journal;
  }

  /** Saves a job and returns the journal that has it. If it cannot be saved, the job runs with a journal in memory. */
  async function saveJob(job: Job): Promise<JobJournal> {
    const journal = await openJournal();
    return (await journal.put(job)) ? journal : createMemoryJournal();
  }

  /** Locks a job for this pane. Undefined if another pane holds the lock. */
  async function tryLock(id: string): Promise<PaneLock | undefined> {
    const result = await port.lockJob(id);
    return result.kind === "heldByOtherPane" ? undefined : result;
  }

  /** Releases the job of this pane. It may stay in the journal. */
  function releaseJob(): void {
    if (lock?.kind === "held") lock.release();
    lock = undefined;
    runner = undefined;
    set({ currentJob: undefined });
  }

  /** Resumes an interrupted job, or shows its report. Returns false if another pane runs it. */
  async function resumeJob({ job: { id } }: InterruptedJob): Promise<boolean> {
    const isOurs = await startWork(async () => {
      releaseJob();
      lock = await tryLock(id);
      if (!lock) return false;
      const journal = await openJournal();
      // Read again: another pane may have worked on the job since it was shown.
      const job = (await journal.read(port.mailbox)).find((one) => one.id === id);
      if (!job) {
        releaseJob();
        return false;
      }
      set({ interruptedJobs: state.interruptedJobs.filter((other) => other.job.id !== id) });
      if (job.isEnded) showReport(job, journal);
      else run(job, journal, "resumed");
      return true;
    });
    if (isOurs && state.currentJob?.status.kind === "ended") void check();
    return isOurs;
  }

  /** Looks for jobs that an earlier pane left, or that run in another pane. */
  async function findInterruptedJobs(): Promise<void> {
    const jobs = await (await openJournal()).read(port.mailbox);
    const interruptedJobs: InterruptedJob[] = [];
    for (const job of jobs) {
      if (job.id === state.currentJob?.job.id) continue;
      const testLock = await tryLock(job.id);
      if (testLock?.kind === "held") testLock.release();
      interruptedJobs.push({ job: markInterrupted(job), isInOtherPane: testLock === undefined });
    }
    set({ interruptedJobs });
  }

  return {
    state: () => state,
    findInterruptedJobs,
    /** Returns how many contacts the jobs that earlier panes left would still add. */
    countUnadded: () =>
      state.interruptedJobs
        .filter(({ job }) => !job.isEnded)
        .reduce((sum, { job }) => sum + countProgress(job).remaining, 0),
    /** Runs a plan. `list` is the list that the plan is based on. Does nothing while a job runs. */
    start: async (title: string, plan: Plan, list: ImItemList) => {
      await startWork(async () => {
        releaseJob();
        const id = port.createId();
        const job = createJob({ id, mailbox: port.mailbox, title, madeAt: port.date() }, plan, list);
        lock = await tryLock(id);
        run(job, await saveJob(job), "first");
      });
    },
    resumeJob,
    /** Stops an interrupted job and shows its report. */
    stopInterruptedJob: async (job: InterruptedJob) => {
      const isOurs = await resumeJob(job);
      runner?.stop();
      return isOurs;
    },
    pause: () => runner?.pause(),
    resume: () => runner?.resume(),
    stop: () => runner?.stop(),
    check,
    /** Runs the failed rows again. What is gone by then is found out first. */
    retry: async () => {
      const retriedJob = state.currentJob && retryFailed(state.currentJob.job);
      if (retriedJob) await startWork(async () => run(retriedJob, await saveJob(retriedJob), "retry"));
    },
    /** Removes the job once the user has seen its report. */
    dismiss: async () => {
      const { currentJob } = state;
      if (!currentJob || isBusy()) return;
      await (await openJournal()).remove(currentJob.job.id);
      releaseJob();
    },
  };
}
