import type { JobsState, OfferedJob, OwnJob } from "./jobsState.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { createJob, interrupted, retryFailed, type Job } from "./job.ts";
import type { JobJournal } from "./jobJournal.ts";
import type { JobLock } from "./jobLock.ts";
import type { Plan } from "./plan.ts";
import type { Runner } from "./runner.ts";
import { once } from "../../shared/once.ts";
import type { JobsPort } from "../BulkPort.ts";
import { runShown } from "./runShown.ts";

/** The jobs of this mailbox: one that is run, and those that an earlier pane has left. Nothing here rejects. */
export interface Jobs {
  readonly state: () => JobsState;
  /** Looks for jobs that an earlier pane has left. */
  readonly findInterruptedJobs: () => Promise<void>;
  /** Runs a plan, made of that list. Does nothing while a job runs. */
  readonly start: (title: string, plan: Plan, list: ImItemList) => Promise<void>;
  /** Goes on with a job that was left; false if another pane works on it. */
  readonly resumeJob: (offered: OfferedJob) => Promise<boolean>;
  /** Stops a job that was left, whose report comes at once. */
  readonly stopInterruptedJob: (offered: OfferedJob) => Promise<boolean>;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
  /** Runs what has failed once more. */
  readonly retry: () => Promise<void>;
  /** The report has been seen: the job is forgotten. */
  readonly dismiss: () => Promise<void>;
}

export function createJobs(port: JobsPort, changed: () => void): Jobs {
  const journal = once(() => port.journal());
  let state: JobsState = { own: undefined, offered: [] };
  let lock: JobLock | undefined;
  let runner: Runner | undefined;
  /** Until the runner is there, nothing else may begin. */
  let isBeginning = false;

  const set = (part: Partial<JobsState>) => {
    state = { ...state, ...part };
    changed();
  };

  function run(job: Job, book: JobJournal, isWhole: boolean): void {
    const running = runShown({ job, book, isWhole }, port, (own) => {
      if (runner === running) set({ own });
    });
    runner = running;
    running.look();
  }

  const isBusy = () => isBeginning || (runner !== undefined && runner.status().kind !== "ended");

  /** Begins something, unless something else is at work or begins. */
  async function begin(work: () => Promise<boolean>): Promise<boolean> {
    if (isBusy()) return false;
    isBeginning = true;
    try {
      return await work();
    } finally {
      isBeginning = false;
    }
  }

  /** Puts a job into the journal; where it cannot be kept, it runs all the same, and says so. */
  async function kept(job: Job): Promise<JobJournal> {
    const book = await journal();
    return (await book.put(job)) ? book : port.noJournal();
  }

  /** Takes a job for this pane; undefined where another pane works on it. */
  async function lockFor(id: string): Promise<JobLock | undefined> {
    const taken = await port.lockJob(id);
    return taken.kind === "taken" ? undefined : taken;
  }

  /** What this pane had is forgotten by it, though perhaps not by the journal. */
  function releaseJob(): void {
    if (lock?.kind === "held") lock.release();
    lock = undefined;
    runner = undefined;
    set({ own: undefined });
  }

  const goOn = (id: string): Promise<boolean> =>
    begin(async () => {
      releaseJob();
      lock = await lockFor(id);
      if (!lock) return false;
      const book = await journal();
      // As it is now: another pane may have worked on it since it was offered.
      const job = (await book.read(port.mailbox)).find((one) => one.id === id);
      if (!job) {
        releaseJob();
        return false;
      }
      set({ offered: state.offered.filter((offered) => offered.job.id !== id) });
      if (job.isEnded) set({ own: { ...ended, job, since: port.now(), isKept: book.isDurable } });
      else run(job, book, false);
      return true;
    });

  return {
    state: () => state,
    findInterruptedJobs: async () => {
      const left = await (await journal()).read(port.mailbox);
      const offered: OfferedJob[] = [];
      for (const job of left) {
        if (job.id === state.own?.job.id) continue;
        const free = await lockFor(job.id);
        if (free?.kind === "held") free.release();
        offered.push({ job: interrupted(job), isTaken: free === undefined });
      }
      set({ offered });
    },
    start: async (title, plan, list) => {
      await begin(async () => {
        releaseJob();
        const id = port.newId();
        const job = createJob({ id, mailbox: port.mailbox, title, madeAt: port.now() }, plan, list);
        lock = await lockFor(id);
        run(job, await kept(job), true);
        return true;
      });
    },
    resumeJob: ({ job }) => goOn(job.id),
    stopInterruptedJob: async ({ job }) => {
      const isOurs = await goOn(job.id);
      runner?.stop();
      return isOurs;
    },
    pause: () => runner?.pause(),
    resume: () => runner?.resume(),
    stop: () => runner?.stop(),
    retry: async () => {
      const again = state.own && retryFailed(state.own.job);
      if (!again) return;
      await begin(async () => {
        run(again, await kept(again), false);
        return true;
      });
    },
    dismiss: async () => {
      const { own } = state;
      if (!own || isBusy()) return;
      await (await journal()).remove(own.job.id);
      releaseJob();
    },
  };
}

/** A job that had ended before: there is nothing left but its report. */
const ended = {
  status: { kind: "ended" },
  pace: { perSecond: undefined, left: undefined },
  took: undefined,
} as const satisfies Partial<OwnJob>;
