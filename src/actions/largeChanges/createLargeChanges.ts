import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Change } from "../../imList/changes/change.ts";
import { noLog, type ContactLog } from "../../imList/changes/contactLog.ts";
import type { Contact } from "../../imList/contacts.ts";
import type { PaneLock } from "../../shared/paneLock.ts";
import { createStore } from "../../shared/store.ts";
import type { ChangeJournal } from "./changeJournal.ts";
import {
  begun,
  continuations,
  createRecord,
  decideByList,
  ended,
  isUndone,
  placeOf,
  withState,
  type ChangeRecord,
  type ContactState,
} from "./changeRecord.ts";

export interface LargeChangesPort {
  readonly mailbox: string;
  /** Milliseconds since the epoch. */
  readonly date: () => number;
  /** Returns an ID that no other record has. */
  readonly createId: () => string;
  readonly openJournal: () => Promise<ChangeJournal>;
  readonly lock: (id: string) => Promise<PaneLock>;
  /** Makes the browser ask before it closes the pane, or stops that. */
  readonly setCloseWarning: (warns: boolean) => void;
}

/** The changes of many people that can be undone, or continued: those of this pane, and those that earlier panes left. */
export type LargeChanges = ReturnType<typeof createLargeChanges>;

interface LargeChangesState {
  /** The oldest first. */
  readonly records: readonly ChangeRecord[];
  /** The IDs of those that this pane is working on. */
  readonly running: readonly string[];
  /** The IDs of those that are in the journal. The others end with the pane. */
  readonly stored: readonly string[];
}

/** Keeps the records of large changes, in the journal and for the screens. Nothing here rejects. */
export function createLargeChanges(port: LargeChangesPort) {
  const store = createStore<LargeChangesState>({ records: [], running: [], stored: [] });
  let opening: Promise<ChangeJournal> | undefined;
  const openJournal = () => (opening ??= port.openJournal());

  const find = (id: string | undefined) => store.get().records.find((record) => record.id === id);
  const setRecords = (records: readonly ChangeRecord[]) => store.set({ ...store.get(), records });
  const show = (record: ChangeRecord) => {
    const { records } = store.get();
    setRecords(
      find(record.id) ? records.map((one) => (one.id === record.id ? record : one)) : [...records, record],
    );
  };
  const drop = (id: string) => setRecords(store.get().records.filter((record) => record.id !== id));
  const setRunning = (id: string, isRunning: boolean) => {
    store.set({ ...store.get(), running: withId(store.get().running, id, isRunning) });
    port.setCloseWarning(store.get().running.length > 0);
  };

  const isStored = (id: string) => store.get().stored.includes(id);
  const setStored = (id: string, isNow: boolean) => {
    if (isStored(id) !== isNow) store.set({ ...store.get(), stored: withId(store.get().stored, id, isNow) });
  };

  /** Locks a record for this pane. Undefined if another pane works on it. */
  async function tryLock(id: string): Promise<{ readonly release: () => void } | undefined> {
    const lock = await port.lock(id);
    if (lock.kind === "heldByOtherPane") return undefined;
    return { release: lock.kind === "held" ? lock.release : () => undefined };
  }

  /**
   * Returns the change as one that keeps its record: a new one, or, for the undo or the rest of a change, the record of
   * that change.
   */
  async function follow(change: Change): Promise<Change> {
    const known = find(change.recordId);
    const { request } = change;
    const id = known?.id ?? port.createId();
    if (!known && !request) return change;
    const [lock, journal] = await Promise.all([tryLock(id), openJournal()]);
    if (!lock) return change;
    const { mailbox, date } = port;
    // From now on, so that the list does not show it for an instant as a change that was left.
    setRunning(id, true);
    if (!known && request) show(createRecord({ id, mailbox, madeAt: date(), request }));
    const record = find(id);
    if (record) setStored(id, await journal.put(record));
    const run: Change["run"] = async (runStep, currentList, log = noLog) => {
      const writes = createLog(id, change.kind === "undo", log, journal);
      try {
        const end = await change.run(runStep, currentList, writes.log);
        await writes.flush();
        // Nothing is left to undo, and the pane shows what came back.
        if (isUndone(find(id))) await forget(id);
        const undo = end.undo && { undo: { ...end.undo, recordId: id } };
        return end.kind === "stopped"
          ? { ...end, ...undo, rest: { ...end.rest, recordId: id } }
          : { ...end, ...undo };
      } finally {
        setRunning(id, false);
        lock.release();
      }
    };
    return { ...change, recordId: id, isRecordStored: isStored(id), run };
  }

  /** Creates the log that keeps a record up to date, and tells `log` the same. */
  function createLog(id: string, isUndo: boolean, log: ContactLog, journal: ChangeJournal) {
    let lastWrite: Promise<unknown> = Promise.resolve();
    const setStates = (
      contacts: readonly Contact[],
      next: (state: ContactState | undefined) => ContactState,
      as: Parameters<ChangeJournal["write"]>[2],
    ): Promise<unknown> => {
      const before = find(id);
      if (!before) return lastWrite;
      let record = before;
      const states = new Map<number, ContactState>();
      for (const contact of contacts) {
        const state = next(record.states[placeOf(record, contact)]);
        record = withState(record, contact, state);
        states.set(placeOf(record, contact), state);
      }
      show(record);
      const isLonger = record.states.length > before.states.length;
      // A record that the journal does not have, or not up to date, is written as a whole.
      lastWrite = lastWrite.then(async () => {
        const isWhole = isLonger || !isStored(id);
        setStored(id, await (isWhole ? journal.put(record) : journal.write(id, states, as)));
      });
      return lastWrite;
    };
    return {
      flush: () => lastWrite,
      log: {
        begins: async (contacts) => {
          await log.begins(contacts);
          await setStates(contacts, (state) => begun(state, isUndo), "intent");
        },
        ended: (contact, outcome) => {
          void setStates([contact], (state) => ended(state, outcome, isUndo), "outcome");
          log.ended(contact, outcome);
        },
      } satisfies ContactLog,
    };
  }

  async function forget(id: string | undefined): Promise<void> {
    if (id === undefined) return;
    drop(id);
    await (await openJournal()).remove(id);
  }

  /** Looks for the changes that earlier panes left. Those on which another pane is working are not shown. */
  async function findRecords(): Promise<void> {
    const journal = await openJournal();
    for (const { id } of await journal.read(port.mailbox)) {
      const lock = find(id) ? undefined : await tryLock(id);
      if (!lock) continue;
      // Read again: the other pane may have worked on it until now.
      const record = (await journal.read(port.mailbox)).find((one) => one.id === id);
      lock.release();
      if (!record) continue;
      setStored(id, true);
      show(record);
    }
  }

  /**
   * Returns the rest of a change, or its undo, as it is stored, to be made by the pane. `list` decides what is not known.
   * Undefined if there is none by now, or if another pane is working on it.
   */
  async function prepare(id: string, what: "rest" | "undo", list: ImItemList): Promise<Change | undefined> {
    const lock = await tryLock(id);
    if (!lock) return undefined;
    const journal = await openJournal();
    const inJournal = (await journal.read(port.mailbox)).find((one) => one.id === id);
    lock.release();
    // Another pane has undone or dismissed it.
    if (!inJournal && isStored(id)) drop(id);
    const record = inJournal ?? find(id);
    if (!record) return undefined;
    const decided = decideByList(record, list);
    show(decided);
    const change = continuations(decided)[what];
    return change && { ...change, recordId: id };
  }

  return {
    state: store.get,
    subscribe: store.subscribe,
    follow,
    findRecords,
    prepare,
    forget,
    /** Forgets the record of a change whose result the user has dismissed. */
    dismissed: ({ recordId }: Change) => void forget(recordId),
  };
}

const withId = (ids: readonly string[], id: string, isIn: boolean): readonly string[] => [
  ...ids.filter((one) => one !== id),
  ...(isIn ? [id] : []),
];
