import { openDB, type IDBPDatabase } from "idb";
import { databaseNames } from "../shared/database.ts";
import { draftsKey } from "../store/drafts.ts";

/** What is stored on the device. "settings" is all that is small: preferences, and the connection in use. */
export type StoredKind = "jobs" | "changes" | "drafts" | "settings";

/** The number of bytes of each kind of which something is stored. */
export type StoredSizes = ReadonlyMap<StoredKind, number>;

/** The storages of the browser. Each may throw. */
export interface BrowserStorages {
  readonly local: () => Storage;
  readonly session: () => Storage;
}

/** Every key of the pane in a storage begins with this. */
const prefix = "im-groups.";

/** Measures what is stored, of all mailboxes. What cannot be read counts as not there. */
export async function measureStored({ local, session }: BrowserStorages): Promise<StoredSizes> {
  const entries = [local, session].flatMap(entriesIn);
  const sizeOfEntries = (areDrafts: boolean) =>
    entries
      .filter(([key]) => (key === draftsKey) === areDrafts)
      .reduce((sum, [key, value]) => sum + byteLength(key) + byteLength(value), 0);
  const sizes: readonly (readonly [StoredKind, number])[] = [
    ["jobs", await measureDatabase(databaseNames.jobs)],
    ["changes", await measureDatabase(databaseNames.changes)],
    ["drafts", sizeOfEntries(true)],
    ["settings", sizeOfEntries(false)],
  ];
  return new Map(sizes.filter(([, size]) => size > 0));
}

/** Deletes all of it, of all mailboxes. False if the browser did not do all of that. */
export async function deleteStored({ local, session }: BrowserStorages): Promise<boolean> {
  const storages = [local, session].map((storage) => {
    try {
      entriesIn(storage).forEach(([key]) => storage().removeItem(key));
      return true;
    } catch {
      return false;
    }
  });
  const databases = await Promise.all(Object.values(databaseNames).map(clearDatabase));
  return [...storages, ...databases].every((isDone) => isDone);
}

function entriesIn(storage: () => Storage): readonly (readonly [key: string, value: string])[] {
  try {
    const entries = storage();
    return Object.keys(entries)
      .filter((key) => key.startsWith(prefix))
      .map((key) => [key, entries.getItem(key) ?? ""]);
  } catch {
    return [];
  }
}

/** Number of values that are read at once: a few milliseconds of work. */
const valuesPerChunk = 200;

async function measureDatabase(name: string): Promise<number> {
  const database = await openExisting(name);
  if (!database) return 0;
  try {
    let size = 0;
    for (const table of database.objectStoreNames) {
      let rest: IDBKeyRange | undefined;
      for (let isMore = true; isMore;) {
        const keys = await database.getAllKeys(table, rest, valuesPerChunk);
        const values: readonly unknown[] = await database.getAll(table, rest, valuesPerChunk);
        if (values.length > 0) size += byteLength(JSON.stringify(values));
        const last = keys.at(-1);
        isMore = keys.length === valuesPerChunk && last !== undefined;
        if (last !== undefined) rest = IDBKeyRange.lowerBound(last, true);
      }
    }
    return size;
  } catch {
    return 0;
  } finally {
    database.close();
  }
}

/** Empties the tables. They stay, so that this pane and others can go on storing. */
async function clearDatabase(name: string): Promise<boolean> {
  const database = await openExisting(name);
  if (!database) return true;
  try {
    const tables = [...database.objectStoreNames];
    const transaction = database.transaction(tables, "readwrite");
    await Promise.all([...tables.map((table) => transaction.objectStore(table).clear()), transaction.done]);
    return true;
  } catch {
    return false;
  } finally {
    database.close();
  }
}

/** Opens a database as it is. Undefined if there is none, or if it cannot be opened. */
async function openExisting(name: string): Promise<IDBPDatabase | undefined> {
  try {
    return await openDB(name, undefined, {
      // Without the tables, it would be of no use.
      upgrade: (_database, _oldVersion, _newVersion, transaction) => {
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
      blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
    });
  } catch {
    return undefined;
  }
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;
