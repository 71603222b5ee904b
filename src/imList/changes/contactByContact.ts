import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Contact } from "../contacts.ts";
import { composeEdits, type Edit } from "../edits.ts";
import {
  createUndo,
  type Change,
  type ChangeStop,
  type ChangeSubject,
  type NotRestored,
  type StepStop,
} from "./change.ts";
import type { RunStep } from "./executor.ts";

/** Does the work for one contact. */
type ForContact<Result> = (
  contact: Contact,
  runStep: RunStep,
  currentList: () => ImItemList,
) => Promise<Result>;

/** The undo of a change that was made for one contact after the other. */
export interface ContactUndo {
  readonly shown: (contact: Contact) => readonly Edit[];
  /** Restores a contact. Returns why it stopped, or what could not be restored, if anything. */
  readonly restore: ForContact<StepStop | NotRestored | undefined>;
}

/** The parts of a change that is made for one contact after the other. */
interface ContactByContact {
  readonly kind: Change["kind"];
  readonly about: (contacts: readonly Contact[]) => Change["about"];
  readonly lockKeys: (contacts: readonly Contact[]) => readonly string[];
  readonly shown: (contact: Contact) => readonly Edit[];
  /** Makes the change for one contact. Undefined if it was made, otherwise why it stopped. */
  readonly make: ForContact<StepStop | undefined>;
  readonly undo: ContactUndo;
}

/**
 * Creates the change for all contacts. If it stops, its result contains an undo for the part that was made, including a
 * contact that is in both groups, and the rest: the same change, which continues after the first `doneBefore` contacts.
 */
export function contactByContact(
  parts: ContactByContact,
  contacts: readonly Contact[],
  doneBefore = 0,
): Change {
  const { kind, about, lockKeys, shown, make } = parts;
  const remaining = contacts.slice(doneBefore);
  const undo = (made: readonly Contact[]) =>
    undoForContacts({ kind, about: about(made) }, lockKeys(made), parts.undo);
  return {
    kind,
    about: about(contacts),
    lockKeys: lockKeys(remaining),
    shown: composeEdits(remaining.flatMap(shown)),
    run: async (runStep, currentList) => {
      for (const [index, at] of remaining.entries()) {
        const stop = await make(at, runStep, currentList);
        if (!stop) continue;
        const doneFor = doneBefore + index;
        const made = contacts.slice(0, stop.half ? doneFor + 1 : doneFor);
        return {
          kind: "stopped",
          ...stop,
          at,
          doneFor,
          rest: contactByContact(parts, contacts, doneFor),
          ...(made.length > 0 && { undo: undo(made) }),
        };
      }
      return { kind: "done", undo: undo(contacts) };
    },
  };
}

/** Creates the undo for the contacts of `made`. */
export const undoForContacts = (
  made: ChangeSubject,
  lockKeys: readonly string[],
  { shown, restore }: ContactUndo,
): Change =>
  createUndo(made, lockKeys, composeEdits(made.about.contacts.flatMap(shown)), (runStep, currentList) =>
    restoreEach(made.about.contacts, (contact) => restore(contact, runStep, currentList)),
  );

/** Restores one contact after the other. Returns what could not be restored in all, or where it stopped. */
export async function restoreEach(
  contacts: readonly Contact[],
  restore: (contact: Contact) => Promise<StepStop | NotRestored | undefined>,
): Promise<ChangeStop | NotRestored> {
  const restored: NotRestored[] = [];
  for (const [doneFor, at] of contacts.entries()) {
    const end = await restore(at);
    if (end && "because" in end) return { ...end, at, doneFor };
    if (end) restored.push(end);
  }
  return {
    ids: restored.some(({ ids }) => ids),
    links: restored.flatMap(({ links }) => links),
    places: restored.flatMap(({ places }) => places),
    contacts: restored.flatMap((end) => end.contacts),
  };
}
