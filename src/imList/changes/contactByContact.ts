import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Contact } from "../contacts.ts";
import { composeEdits, leaveGroup, type Edit } from "../edits.ts";
import { findSystemGroup } from "../outcome.ts";
import {
  allRestored,
  createUndo,
  hasNoPlace,
  type Change,
  type ChangeStop,
  type ChangeSubject,
  type ContactEnd,
  type NotRestored,
  type StepStop,
} from "./change.ts";
import type { RunStep } from "./executor.ts";

/** The undo of a change that was made for one contact after the other. */
export interface ContactUndo {
  readonly shown: (contact: Contact) => readonly Edit[];
  /**
   * Restores a contact, for which the change ended with `end`. Returns why it stopped, or what could not be restored, if
   * anything.
   */
  readonly restore: (
    contact: Contact,
    end: ContactEnd,
    runStep: RunStep,
    currentList: () => ImItemList,
  ) => Promise<StepStop | NotRestored | undefined>;
}

/** The parts of a change that is made for one contact after the other. */
interface ContactByContact {
  readonly kind: Change["kind"];
  readonly about: (contacts: readonly Contact[]) => Change["about"];
  readonly lockKeys: (contacts: readonly Contact[]) => readonly string[];
  readonly shown: (contact: Contact) => readonly Edit[];
  /** Makes the change for one contact. */
  readonly make: (contact: Contact, runStep: RunStep) => Promise<ContactEnd>;
  readonly undo: ContactUndo;
  /** The same change, for a user who agrees that this contact is deleted. Undefined if it deletes nobody. */
  readonly agreeing?: (contact: Contact) => ContactByContact;
}

/** How the change ended for the contacts for which it was made, by their IDs. */
type Ends = ReadonlyMap<string, ContactEnd>;

/**
 * Creates the change for all contacts. If it stops, its result contains an undo for the part that was made, including a
 * contact for which it was made in part, and the rest: the same change, which continues after the first `doneBefore`
 * contacts. `endsBefore` has how it ended for these.
 */
export function contactByContact(
  parts: ContactByContact,
  contacts: readonly Contact[],
  doneBefore = 0,
  endsBefore: Ends = new Map(),
): Change {
  const { kind, about, lockKeys, shown, make, agreeing } = parts;
  const remaining = contacts.slice(doneBefore);
  const undo = (made: readonly Contact[], ends: Ends) =>
    undoForContacts({ kind, about: about(made) }, lockKeys(made), parts.undo, ends);
  return {
    kind,
    about: about(contacts),
    lockKeys: lockKeys(remaining),
    shown: composeEdits(remaining.flatMap(shown)),
    run: async (runStep) => {
      const ends = new Map(endsBefore);
      for (const [index, at] of remaining.entries()) {
        const { stop, ...end } = await make(at, runStep);
        // A second attempt for the same contact does not find what the first one has changed.
        ends.set(at.id.id, { ...end, ...ends.get(at.id.id) });
        if (!stop) continue;
        const doneFor = doneBefore + index;
        const made = contacts.slice(0, stop.half ? doneFor + 1 : doneFor);
        const restParts = (hasNoPlace(stop.because) && agreeing?.(at)) || parts;
        return {
          kind: "stopped",
          ...stop,
          at,
          doneFor,
          rest: contactByContact(restParts, contacts, doneFor, ends),
          ...(made.length > 0 && { undo: undo(made, ends) }),
        };
      }
      return { kind: "done", undo: undo(contacts, ends) };
    },
  };
}

/** Creates the undo for the contacts of `made`. */
export const undoForContacts = (
  made: ChangeSubject,
  lockKeys: readonly string[],
  { shown, restore }: ContactUndo,
  ends: Ends = new Map(),
): Change => {
  const endOf = ({ id }: Contact): ContactEnd => ends.get(id.id) ?? {};
  const edits = made.about.contacts.flatMap((contact) => [
    ...shown(contact),
    ...(endOf(contact).isKept ? [leaveOtherContacts(contact)] : []),
  ]);
  return createUndo(made, lockKeys, composeEdits(edits), (runStep, currentList) =>
    restoreEach(made.about.contacts, (contact) => restore(contact, endOf(contact), runStep, currentList)),
  );
};

const leaveOtherContacts =
  ({ id }: Contact): Edit =>
  (list) => {
    const others = findSystemGroup(list, "otherContacts")?.storeId;
    return others ? leaveGroup(others.id, id.id)(list) : list;
  };

/** Restores one contact after the other. Returns what could not be restored in all, or where it stopped. */
export async function restoreEach(
  contacts: readonly Contact[],
  restore: (contact: Contact) => Promise<StepStop | NotRestored | undefined>,
): Promise<ChangeStop | NotRestored> {
  const restored: NotRestored[] = [];
  for (const [doneFor, at] of contacts.entries()) {
    const end = await restore(at);
    if (!end) continue;
    if (!("because" in end)) restored.push(end);
    else if (hasNoPlace(end.because)) restored.push({ ...allRestored, staying: [at] });
    else return { ...end, at, doneFor };
  }
  return {
    ids: restored.some(({ ids }) => ids),
    links: restored.flatMap(({ links }) => links),
    places: restored.flatMap(({ places }) => places),
    contacts: restored.flatMap((end) => end.contacts),
    staying: restored.flatMap(({ staying }) => staying),
  };
}
