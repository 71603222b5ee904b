import { openDB, type DBSchema } from "idb";
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
import type { ChangeRecord, ContactState, RecordHead } from "./changeRecord.ts";

/** "intent": calls follow, so it must be on the disk first. "outcome": if it is lost, the list shows it again. */
type Write = "intent" | "outcome";

/**
 * Stores records of changes so that they survive a closed pane, a crash, and a restart. Each promise tells whether the
 * write succeeded; nothing rejects. Writes take effect in order, each one completely or not at all.
 */
export interface ChangeJournal {
  /** Stores a record. Replaces the one with the same ID. */
  readonly put: (record: ChangeRecord) => Promise<boolean>;
  /** Stores the states of some contacts of a record, by their places. */
  readonly write: (id: string, states: ReadonlyMap<number, ContactState>, as: Write) => Promise<boolean>;
  /** The records of one mailbox, the oldest first. */
  readonly read: (mailbox: string) => Promise<readonly ChangeRecord[]>;
  readonly remove: (id: string) => Promise<boolean>;
}

/** For browsers that store nothing. */
export const noJournal: ChangeJournal = {
  put: () => Promise.resolve(false),
  write: () => Promise.resolve(false),
  read: () => Promise.resolve([]),
  remove: () => Promise.resolve(false),
};

interface Tables extends DBSchema {
  readonly changes: { key: string; value: RecordHead; indexes: { mailbox: string } };
  readonly states: { key: [change: string, place: number]; value: StoredState };
}

interface StoredState {
  readonly change: string;
  readonly place: number;
  readonly state: ContactState;
}

/** To be raised when the tables change. */
const version = 1;

/**
 * Opens the journal of large changes in IndexedDB. It is a database of its own, so that a new version of its tables does
 * not end the journal of a job that runs in another pane. The state of each contact is an entry, so that a call costs
 * two small writes. Records older than 30 days are deleted. If the browser cannot open the database, or takes longer
 * than five seconds, nothing is stored.
 *
 * @param now milliseconds since the epoch
 */
export async function openChangeJournal(now: number, pause: Pause): Promise<ChangeJournal> {
  try {
    return await limitTime(openDatabase(now, pause), longestOpening, pause);
  } catch {
    return noJournal;
  }
}

async function openDatabase(now: number, pause: Pause): Promise<ChangeJournal> {
  const database = await openDB<Tables>(databaseNames.changes, version, {
    upgrade: (fresh) => {
      fresh.createObjectStore("changes", { keyPath: "id" }).createIndex("mailbox", "mailbox");
      fresh.createObjectStore("states", { keyPath: ["change", "place"] });
    },
    // A newer pane waits to change the tables. From now on nothing is written here.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });
  const begin = (as: Write) =>
    database.transaction(["changes", "states"], "readwrite", {
      durability: as === "intent" ? "strict" : "relaxed",
    });
  const change = (as: Write, work: (transaction: ReturnType<typeof begin>) => Promise<unknown>) =>
    succeeds(() => runTransaction(begin(as), work, pause));

  const journal: ChangeJournal = {
    put: ({ states, ...head }) =>
      change("intent", async (transaction) => {
        await transaction.objectStore("states").delete(rangeOfParts(head.id));
        await transaction.objectStore("changes").put(head);
        await Promise.all(
          states.map(async (state, place) =>
            transaction.objectStore("states").put({ change: head.id, place, state }),
          ),
        );
      }),
    write: (id, states, as) =>
      change(as, (transaction) =>
        Promise.all(
          [...states].map(async ([place, state]) =>
            transaction.objectStore("states").put({ change: id, place, state }),
          ),
        ),
      ),
    read: (mailbox) => {
      const read = async () => {
        const heads = await database.getAllFromIndex("changes", "mailbox", mailbox.toLowerCase());
        const records = heads.map(async (head): Promise<ChangeRecord> => {
          const stored = await database.getAll("states", rangeOfParts(head.id));
          return { ...head, states: stored.map(({ state }) => state) };
        });
        return (await Promise.all(records)).sort((one, other) => one.madeAt - other.madeAt);
      };
      return limitTime(read(), longestTransaction, pause).catch(() => []);
    },
    remove: (id) =>
      change("outcome", async (transaction) => {
        await transaction.objectStore("changes").delete(id);
        await transaction.objectStore("states").delete(rangeOfParts(id));
      }),
  };
  for (const { id, madeAt } of await database.getAll("changes"))
    if (now - madeAt > longestKept) await journal.remove(id);
  return journal;
}
