import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from "idb";
import {
  databaseNames,
  limitTime,
  longestKept,
  longestOpening,
  longestTransaction,
  rangeOfParts,
  runTransaction,
  succeeds,
} from "../../shared/database.ts";
import type { Pause } from "../../shared/pause.ts";
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
  /**
   * Set if the journal is in memory because the database did not open in time: resolves with the durable journal if it
   * opens later.
   */
  readonly later?: Promise<JobJournal>;
  /** Stores a job. Replaces the one with the same ID: after a failure, that one is still there. */
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

interface Tables extends DBSchema {
  readonly jobs: { key: string; value: JobHead; indexes: { mailbox: string } };
  readonly rows: { key: [job: string, place: number]; value: StoredRow };
}

interface StoredRow extends JobRow {
  readonly job: string;
}

type Database = IDBPDatabase<Tables>;
type Transaction = IDBPTransaction<Tables, ("jobs" | "rows")[], "readwrite">;

/** Number of rows put at once before the page may render again: a few milliseconds of work. */
const rowsPerChunk = 200;

/** To be raised when the tables change. */
const version = 1;

/**
 * Opens the journal of bulk jobs in IndexedDB. A job's head and each of its rows are separate entries, so that changes
 * are small writes. Jobs older than 30 days are deleted. If the browser cannot store or open the database, or takes
 * longer than five seconds, the journal is in memory and says so.
 *
 * @param now milliseconds since the epoch
 */
export async function openJournal(now: number, pause: Pause): Promise<JobJournal> {
  const opening = openDatabase(now, pause);
  try {
    return await limitTime(opening, longestOpening, pause);
  } catch {
    return { ...createMemoryJournal(), later: opening };
  }
}

async function openDatabase(now: number, pause: Pause): Promise<JobJournal> {
  const database = await openDB<Tables>(databaseNames.jobs, version, {
    upgrade: (fresh) => {
      fresh.createObjectStore("jobs", { keyPath: "id" }).createIndex("mailbox", "mailbox");
      fresh.createObjectStore("rows", { keyPath: ["job", "place"] });
    },
    // A newer pane waits to change the tables. From now on nothing is written here, and a running job pauses.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });
  const journal = databaseJournal(database, pause);
  for (const { id, madeAt } of await database.getAll("jobs"))
    if (now - madeAt > longestKept) await journal.remove(id);
  return journal;
}

function databaseJournal(database: Database, pause: Pause): JobJournal {
  const change = (
    durability: IDBTransactionDurability,
    work: (transaction: Transaction) => Promise<unknown>,
  ) => runTransaction(database.transaction(["jobs", "rows"], "readwrite", { durability }), work, pause);
  return {
    isDurable: true,
    put: ({ rows, ...head }) =>
      succeeds(() =>
        change("strict", async (transaction) => {
          await transaction.objectStore("rows").delete(rangeOfParts(head.id));
          await write(transaction, { id: head.id, head, rows });
        }),
      ),
    write: (changed, as) =>
      succeeds(() =>
        change(as === "intent" ? "strict" : "relaxed", (transaction) => write(transaction, changed)),
      ),
    read: (mailbox) =>
      limitTime(readJobs(database, mailbox.toLowerCase()), longestTransaction, pause).catch(() => []),
    remove: (id) =>
      succeeds(() =>
        change("relaxed", async (transaction) => {
          await transaction.objectStore("jobs").delete(id);
          await transaction.objectStore("rows").delete(rangeOfParts(id));
        }),
      ),
  };
}

async function write(transaction: Transaction, { id, head, rows }: JobChange): Promise<void> {
  if (head) await transaction.objectStore("jobs").put(head);
  for (let place = 0; place < rows.length; place += rowsPerChunk)
    await Promise.all(
      rows
        .slice(place, place + rowsPerChunk)
        // A row that cannot be cloned throws synchronously. `async` turns that into a rejection like any other failure.
        .map(async (row) => transaction.objectStore("rows").put({ ...row, job: id })),
    );
}

async function readJobs(database: Database, mailbox: string): Promise<readonly Job[]> {
  const heads = await database.getAllFromIndex("jobs", "mailbox", mailbox);
  const jobs = await Promise.all(
    heads.map(async (head): Promise<Job> => {
      const stored = await database.getAll("rows", rangeOfParts(head.id));
      return { ...head, rows: stored.map(({ place, planned, state }) => ({ place, planned, state })) };
    }),
  );
  return jobs.sort((one, other) => one.madeAt - other.madeAt);
}
