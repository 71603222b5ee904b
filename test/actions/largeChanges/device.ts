import type { ChangeJournal } from "../../../src/actions/largeChanges/changeJournal.ts";
import type { ChangeRecord } from "../../../src/actions/largeChanges/changeRecord.ts";
import { createLargeChanges } from "../../../src/actions/largeChanges/createLargeChanges.ts";

/** A browser's profile in which panes start one after the other, or at the same time. */
export function createDevice() {
  const stored = new Map<string, ChangeRecord>();
  const locked = new Set<string>();
  const warnings: boolean[] = [];
  let isFull = false;
  let lastId = 0;

  const journal: ChangeJournal = {
    put: (record) => {
      if (!isFull) stored.set(record.id, structuredClone(record));
      return Promise.resolve(!isFull);
    },
    write: (id, states) => {
      const record = stored.get(id);
      if (!record || isFull) return Promise.resolve(false);
      const next = record.states.map((state, place) => structuredClone(states.get(place)) ?? state);
      stored.set(id, { ...record, states: next });
      return Promise.resolve(true);
    },
    read: (mailbox) =>
      Promise.resolve(
        [...stored.values()]
          .filter((record) => record.mailbox === mailbox)
          .map((one) => structuredClone(one)),
      ),
    remove: (id) => Promise.resolve(stored.delete(id)),
  };

  return {
    stored: () => [...stored.values()],
    /** What the browser was told about asking before it closes the pane. */
    warnings,
    /** The disk is full, or has room again. */
    setFull: (full: boolean) => (isFull = full),
    /** Starts a pane. `kill` ends it: the browser releases its locks. */
    startPane: () => {
      const held = new Set<string>();
      const changes = createLargeChanges({
        mailbox: "ana@x",
        date: () => Date.UTC(2026, 0, 2),
        createId: () => `change ${(lastId += 1)}`,
        openJournal: () => Promise.resolve(journal),
        lock: (id) => {
          if (locked.has(id)) return Promise.resolve({ kind: "heldByOtherPane" });
          locked.add(id);
          held.add(id);
          const release = () => void (locked.delete(id) && held.delete(id));
          return Promise.resolve({ kind: "held", release });
        },
        setCloseWarning: (warns) => void warnings.push(warns),
      });
      return { changes, kill: () => held.forEach((id) => locked.delete(id)) };
    },
  };
}
