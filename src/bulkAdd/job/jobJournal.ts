import type { Job, JobHead, JobRow } from "./job.ts";

/** A change of a job. Its parts replace the stored ones. */
export interface JobChange {
  readonly id: string;
  readonly head?: JobHead | undefined;
  readonly rows: readonly JobRow[];
}

/** "intent": calls follow, so it must be on the disk first. "outcome": if it is lost, the list shows it again. */
export type JobWrite = "intent" | "outcome";

/**
 * Stores jobs so that they survive a closed pane, a crash, and a restart. Each promise tells whether the write
 * succeeded; nothing rejects. Writes take effect in order, each one completely or not at all.
 */
export interface JobJournal {
  /** False if nothing can be stored: jobs then end with the pane. */
  readonly isDurable: boolean;
  /** Stores a job. Replaces the one with the same ID. */
  readonly put: (job: Job) => Promise<boolean>;
  readonly write: (change: JobChange, as: JobWrite) => Promise<boolean>;
  /** The jobs of one mailbox, the oldest first, including those of which only the report is left. */
  readonly read: (mailbox: string) => Promise<readonly Job[]>;
  /** Removes a job after its report. */
  readonly remove: (id: string) => Promise<boolean>;
}

/** Creates a journal in memory, for browsers that store nothing. It ends with the pane. */
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
