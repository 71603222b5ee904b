import type { Pause } from "./pause.ts";

/** The names of the pane's databases. */
export const databaseNames = { jobs: "im-groups.jobs", changes: "im-groups.changes" } as const;

/**
 * How long a database may take, in seconds: to open, and for one transaction. It may never respond: if another pane that
 * hangs has it open, or if the browser's profile is broken (reported).
 */
export const longestOpening = 5;
export const longestTransaction = 15;

/** The time for which a database keeps what nobody has finished or dismissed, in milliseconds. */
export const longestKept = 30 * 24 * 3_600_000;

/** The keys [id, place] of the parts of an entry that is stored in parts, in the order of their places. */
export const rangeOfParts = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Infinity]);

interface Transaction {
  readonly done: Promise<void>;
  readonly abort: () => void;
}

/** Resolves with whether work succeeded. */
export const succeeds = async (work: () => Promise<void>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
};

/**
 * Does work in one transaction, of which all or nothing takes effect. A strict one is on the disk when this resolves
 * (https://www.w3.org/TR/IndexedDB/#transaction-durability-hint). Rejects, and rolls it back, if it fails or takes too
 * long.
 */
export async function runTransaction<T extends Transaction>(
  transaction: T,
  work: (transaction: T) => Promise<unknown>,
  pause: Pause,
): Promise<void> {
  const { done } = transaction;
  // If a put fails, the transaction fails too, and the failure of the put is reported.
  done.catch(() => undefined);
  try {
    await limitTime(
      work(transaction).then(() => done),
      longestTransaction,
      pause,
    );
  } catch (thrown) {
    abort(transaction);
    throw thrown;
  }
}

/** Rolls back what was put so far. A failed transaction has already done that. */
function abort(transaction: Transaction): void {
  try {
    transaction.abort();
  } catch {
    // The transaction has already ended.
  }
}

/** Rejects if work takes longer than that many seconds. While the computer sleeps, at most one second is counted. */
export async function limitTime<T>(work: Promise<T>, seconds: number, pause: Pause): Promise<T> {
  let isOver = false;
  const countDown = async (): Promise<never> => {
    for (let second = 0; second < seconds && !isOver; second += 1) await pause(1_000);
    throw new Error("The database does not respond.");
  };
  return Promise.race([work, countDown()]).finally(() => {
    isOver = true;
  });
}
