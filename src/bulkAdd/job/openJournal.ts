import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Job, JobHead, JobRow } from "./job.ts";
import { type JobChange, type JobJournal, createMemoryJournal } from "./jobJournal.ts";

interface Tables extends DBSchema {
  readonly jobs: { key: string; value: JobHead; indexes: { mailbox: string } };
  readonly rows: { key: [job: string, place: number]; value: KeptRow };
}

interface KeptRow extends JobRow {
  readonly job: string;
}

type Database = IDBPDatabase<Tables>;

/** How many rows are handed to the database before the page may draw again: a few milliseconds' work. */
const rowsAtOnce = 200;

/** Raised when the tables change. */
const version = 1;

/** How long a job is kept that nobody goes on with, in milliseconds. */
const longestKept = 30 * 24 * 3_600_000;

/**
 * Opens the journal of bulk jobs in IndexedDB: a job's head and each of its rows are entries of their own, so that a
 * change is a small write. Jobs of more than 30 days are forgotten. Where the frame may not store, or the database does
 * not open, it is a journal in memory, which says so.
 *
 * @param now milliseconds since the epoch
 */
export async function openJournal(now: number): Promise<JobJournal> {
  try {
    const database = await openDB<Tables>("im-groups.jobs", version, {
      upgrade: (fresh) => {
        fresh.createObjectStore("jobs", { keyPath: "id" }).createIndex("mailbox", "mailbox");
        fresh.createObjectStore("rows", { keyPath: ["job", "place"] });
      },
      // A newer pane waits for other tables: from now on nothing is written here, and a job that runs pauses.
      blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
    });
    for (const { id, madeAt } of await database.getAll("jobs"))
      if (now - madeAt > longestKept) await remove(database, id);
    return databaseJournal(database);
  } catch {
    return createMemoryJournal();
  }
}

const databaseJournal = (database: Database): JobJournal => ({
  isDurable: true,
  put: ({ rows, ...head }) =>
    isKept(async () => {
      await remove(database, head.id);
      await write(database, { id: head.id, head, rows }, "strict");
    }),
  write: (change, as) => isKept(() => write(database, change, as === "intent" ? "strict" : "relaxed")),
  read: (mailbox) => readJobs(database, mailbox.toLowerCase()).catch(() => []),
  remove: (id) => isKept(() => remove(database, id)),
});

const isKept = (work: () => Promise<void>): Promise<boolean> =>
  work().then(
    () => true,
    () => false,
  );

/** In one transaction: strict ones are on the disk when it resolves (https://www.w3.org/TR/IndexedDB/#transaction-durability-hint). */
async function write(
  database: Database,
  { id, head, rows }: JobChange,
  durability: IDBTransactionDurability,
): Promise<void> {
  const transaction = database.transaction(["jobs", "rows"], "readwrite", { durability });
  const { done } = transaction;
  // Where a put fails, so does the whole, and it is that failure which is told.
  done.catch(() => undefined);
  try {
    if (head) await transaction.objectStore("jobs").put(head);
    for (let place = 0; place < rows.length; place += rowsAtOnce)
      await Promise.all(
        rows
          .slice(place, place + rowsAtOnce)
          // What cannot be cloned throws before the database knows of it: as a promise it is as any other failure.
          .map(async (row) => transaction.objectStore("rows").put({ ...row, job: id })),
      );
    await done;
  } catch (thrown) {
    abort(transaction);
    throw thrown;
  }
}

/** Takes back what was put so far; a transaction that has failed has done so itself. */
function abort(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended.
  }
}

async function remove(database: Database, id: string): Promise<void> {
  const transaction = database.transaction(["jobs", "rows"], "readwrite");
  await Promise.all([
    transaction.objectStore("jobs").delete(id),
    transaction.objectStore("rows").delete(rowsOf(id)),
    transaction.done,
  ]);
}

async function readJobs(database: Database, mailbox: string): Promise<readonly Job[]> {
  const heads = await database.getAllFromIndex("jobs", "mailbox", mailbox);
  const jobs = await Promise.all(
    heads.map(async (head): Promise<Job> => {
      const kept = await database.getAll("rows", rowsOf(head.id));
      return { ...head, rows: kept.map(({ place, planned, state }) => ({ place, planned, state })) };
    }),
  );
  return jobs.sort((one, other) => one.madeAt - other.madeAt);
}

/** By their keys, and so in their places. */
const rowsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Infinity]);
