import type { Job, JobHead, JobRow } from "./job.ts";

/** What has changed of a job: parts in place of what was there. */
export interface JobChange {
  readonly id: string;
  readonly head?: JobHead | undefined;
  readonly rows: readonly JobRow[];
}

/**
 * "intent": calls follow, so it has to be on the disk. "outcome": where it is lost, a reading of the list tells it again.
 */
export type JobWrite = "intent" | "outcome";

/**
 * Keeps jobs beyond the pane's closing, a crash and a restart. Each answer tells whether it is kept; nothing rejects.
 * Writes take effect in the order in which they were asked for, each as a whole or not at all.
 */
export interface JobJournal {
  /** False where nothing can be kept: then jobs end with the pane. */
  readonly isDurable: boolean;
  /** Keeps a job in place of the one of its id. */
  readonly put: (job: Job) => Promise<boolean>;
  readonly write: (change: JobChange, as: JobWrite) => Promise<boolean>;
  /** The jobs of one mailbox, the oldest first, those included that have nothing left but the report. */
  readonly read: (mailbox: string) => Promise<readonly Job[]>;
  /** Forgets a job, after its report. */
  readonly remove: (id: string) => Promise<boolean>;
}

/** A journal where nothing can be kept: it ends with the pane, and says so. */
export function createMemoryJournal(): JobJournal {
  const jobs = new Map<string, Job>();
  return {
    isDurable: false,
    put: (job) => {
      jobs.set(job.id, job);
      return Promise.resolve(true);
    },
    write: ({ id, head, rows }) => {
      const job = jobs.get(id);
      if (job) {
        const changed = new Map(rows.map((row) => [row.place, row]));
        jobs.set(id, { ...job, ...head, rows: job.rows.map((row) => changed.get(row.place) ?? row) });
      }
      return Promise.resolve(true);
    },
    read: (mailbox) =>
      Promise.resolve(
        [...jobs.values()]
          .filter((job) => job.mailbox === mailbox.toLowerCase())
          .sort((one, other) => one.madeAt - other.madeAt),
      ),
    remove: (id) => {
      jobs.delete(id);
      return Promise.resolve(true);
    },
  };
}
