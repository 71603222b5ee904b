import type { Job } from "./job.ts";
import type { JobJournal } from "./jobJournal.ts";

/** A journal where nothing can be kept: it ends with the pane, and says so. */
export function memoryJournal(): JobJournal {
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
