import type { JobsState, InterruptedJob, CurrentJob } from "./jobsState.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { createJob, markInterrupted, retryFailed, type Job } from "./job.ts";
import type { JobJournal } from "./jobJournal.ts";
import type { JobLock } from "./jobLock.ts";
import type { Plan } from "./plan.ts";
import type { Runner } from "./runJob.ts";
import { once } from "../../shared/once.ts";
import type { JobsPort } from "../BulkPort.ts";
import { runCurrentJob } from "./runCurrentJob.ts";

/** The jobs of this mailbox: the one of this pane, and those that an earlier pane left. Nothing here rejects. */
export interface Jobs {
  readonly state: () => JobsState;
  /** Looks for jobs that an earlier pane left, or that run in another pane. */
  readonly findInterruptedJobs: () => Promise<void>;
  /** Runs a plan. `list` is the list that the plan is based on. Does nothing while a job runs. */
  readonly start: (title: string, plan: Plan, list: ImItemList) => Promise<void>;
  /** Resumes an interrupted job. Returns false if another pane runs it. */
  readonly resumeJob: (job: InterruptedJob) => Promise<boolean>;
  /** Stops an interrupted job and shows its report. */
  readonly stopInterruptedJob: (job: InterruptedJob) => Promise<boolean>;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
  /** Runs the failed rows again. */
  readonly retry: () => Promise<void>;
  /** Removes the job once the user has seen its report. */
  readonly dismiss: () => Promise<void>;
}

export function createJobs(port: JobsPort, changed: () => void): Jobs {
  const openJournal = once(() => port.openJournal());
  let state: JobsState = { currentJob: undefined, interruptedJobs: [] };
  let lock: JobLock | undefined;
  let runner: Runner | undefined;
  /** True while a job is being started and has no runner yet. */
  let isStarting = false;

  const set = (part: Partial<JobsState>) => {
    state = { ...state, ...part };
    changed();
  };

  function run(job: Job, journal: JobJournal, isFirstRun: boolean): void {
    const running = runCurrentJob({ job, journal, isFirstRun }, port, (currentJob) => {
      if (runner === running) set({ currentJob });
    });
    runner = running;
    running.publish();
  }

  const isBusy = () => isStarting || (runner !== undefined && runner.status().kind !== "ended");

  /** Starts something, unless a job runs or is being started. */
  async function startWork(work: () => Promise<boolean>): Promise<boolean> {
    if (isBusy()) return false;
    isStarting = true;
    try {
      return await work();
    } finally {
      isStarting = false;
    }
  }

  /** Saves a job and returns the journal that has it. If it cannot be saved, the job runs with a journal in memory. */
  async function saveJob(job: Job): Promise<JobJournal> {
    const journal = await openJournal();
    return (await journal.put(job)) ? journal : port.createMemoryJournal();
  }

  /** Locks a job for this pane. Undefined if another pane holds the lock. */
  async function tryLock(id: string): Promise<JobLock | undefined> {
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

  const resumeJob = (id: string): Promise<boolean> =>
    startWork(async () => {
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
      if (job.isEnded)
        set({ currentJob: { ...endedJob, job, since: port.now(), isDurable: journal.isDurable } });
      else run(job, journal, false);
      return true;
    });

  return {
    state: () => state,
    findInterruptedJobs: async () => {
      const jobs = await (await openJournal()).read(port.mailbox);
      const interruptedJobs: InterruptedJob[] = [];
      for (const job of jobs) {
        if (job.id === state.currentJob?.job.id) continue;
        const testLock = await tryLock(job.id);
        if (testLock?.kind === "held") testLock.release();
        interruptedJobs.push({ job: markInterrupted(job), isInOtherPane: testLock === undefined });
      }
      set({ interruptedJobs });
    },
    start: async (title, plan, list) => {
      await startWork(async () => {
        releaseJob();
        const id = port.createId();
        const job = createJob({ id, mailbox: port.mailbox, title, madeAt: port.now() }, plan, list);
        lock = await tryLock(id);
        run(job, await saveJob(job), true);
        return true;
      });
    },
    resumeJob: ({ job }) => resumeJob(job.id),
    stopInterruptedJob: async ({ job }) => {
      const isOurs = await resumeJob(job.id);
      runner?.stop();
      return isOurs;
    },
    pause: () => runner?.pause(),
    resume: () => runner?.resume(),
    stop: () => runner?.stop(),
    retry: async () => {
      const retriedJob = state.currentJob && retryFailed(state.currentJob.job);
      if (!retriedJob) return;
      await startWork(async () => {
        run(retriedJob, await saveJob(retriedJob), false);
        return true;
      });
    },
    dismiss: async () => {
      const { currentJob } = state;
      if (!currentJob || isBusy()) return;
      await (await openJournal()).remove(currentJob.job.id);
      releaseJob();
    },
  };
}

/** A job that had already ended: only its report is left. */
const endedJob = {
  status: { kind: "ended" },
  speed: { rowsPerSecond: undefined, millisecondsLeft: undefined },
  duration: undefined,
} as const satisfies Partial<CurrentJob>;
