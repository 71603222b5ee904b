import type { ImItemList } from "../../ews/model/imItemList.ts";
import { findGroupById, hasMember, type Contact, type KnownGroup } from "../contacts.ts";
import { joinGroup, leaveGroup } from "../edits.ts";
import { bringBack, moveContact } from "./bringBack.ts";
import { allRestored, lockKeysOf, runSteps, type Change, type ChangeSubject } from "./change.ts";
import { contactByContact, undoForContacts, type ContactUndo } from "./contactByContact.ts";
import { join } from "./joinSteps.ts";
import { leave } from "./memberSteps.ts";
import { placesOf } from "./restoreContact.ts";
import { deleteNobody } from "./safeRemoval.ts";

/**
 * Moves contacts from one group to another. Adds each contact to the new group before removing it from the old one: if
 * a step fails, the contact is in both. If another client removes it from the new group in between, it is kept in Other
 * Contacts.
 */
export function moveContacts(
  list: ImItemList,
  contacts: readonly Contact[],
  from: KnownGroup,
  to: KnownGroup,
): Change {
  const wasMember = createWasMember(list, to);
  return contactByContact(
    {
      kind: "moveContacts",
      request: { list, from, to },
      about: (some) => ({ group: from, to, contacts: some }),
      lockKeys: (some) => lockKeysOf(from, to, ...some),
      shown: ({ id }) => [joinGroup(to.id.id, id), leaveGroup(from.id.id, id.id)],
      make: (contact, runStep) => moveContact(contact, to, from, runStep),
      undo: {
        shown: (contact) => [
          joinGroup(from.id.id, contact.id),
          ...(wasMember(contact) ? [] : [leaveGroup(to.id.id, contact.id.id)]),
        ],
        restore: async (contact, outcome, runStep, currentList) => {
          const back = await bringBack(contact, from, outcome, runStep, currentList);
          if (back || wasMember(contact)) return back;
          const { stop } = await runSteps(runStep, [leave(contact.id, to.id, deleteNobody)]);
          return stop && { ...stop, half: true };
        },
      },
    },
    contacts,
  );
}

/** Adds contacts to one more group. */
export const copyContacts = (list: ImItemList, contacts: readonly Contact[], to: KnownGroup): Change =>
  contactByContact(
    {
      kind: "copyContacts",
      request: { list, to },
      about: (some) => ({ to, contacts: some }),
      lockKeys: (some) => lockKeysOf(to, ...some),
      shown: ({ id }) => [joinGroup(to.id.id, id)],
      make: (contact, runStep) => runSteps(runStep, [join(contact.id, to.id)]),
      undo: copyUndo(list, to),
    },
    contacts,
  );

/** Creates the undo of adding contacts to a group. */
export const undoCopy = (list: ImItemList, made: ChangeSubject, to: KnownGroup): Change =>
  undoForContacts(made, lockKeysOf(to, ...made.about.contacts), copyUndo(list, to));

/**
 * Removes the contacts, except those who were in the group before. A contact that is in no other group by now is kept in
 * Other Contacts.
 */
function copyUndo(list: ImItemList, to: KnownGroup): ContactUndo {
  const wasMember = createWasMember(list, to);
  return {
    shown: (contact) => (wasMember(contact) ? [] : [leaveGroup(to.id.id, contact.id.id)]),
    restore: async (contact, _outcome, runStep, currentList) => {
      if (wasMember(contact)) return undefined;
      const { stop } = await runSteps(runStep, [leave(contact.id, to.id, deleteNobody)]);
      // The step has read where the contact is, and deletes nobody.
      const isGone = !stop && placesOf(currentList(), contact).length === 0;
      return isGone ? { ...allRestored, gone: [contact] } : stop;
    },
  };
}

/** Creates a function that is true for contacts that were in a group before a change. */
function createWasMember(list: ImItemList, group: KnownGroup): (contact: Contact) => boolean {
  const before = findGroupById(list, group.id.id);
  return ({ id }) => hasMember(before, id.id);
}
