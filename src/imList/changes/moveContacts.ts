import type { ImItemList } from "../../ews/model/imItemList.ts";
import {
  findGroupById,
  groupsLeft,
  hasMember,
  leavingContacts,
  type Contact,
  type KnownGroup,
  type Leaving,
} from "../contacts.ts";
import { joinGroup, leaveGroup } from "../edits.ts";
import { bringBack } from "./bringBack.ts";
import {
  aboutGroups,
  allRestored,
  lockKeysOf,
  runSteps,
  type Change,
  type ChangeSubject,
  type ContactEnd,
} from "./change.ts";
import { contactByContact, undoForContacts, type ContactUndo } from "./contactByContact.ts";
import type { RunStep } from "./executor.ts";
import { join } from "./joinSteps.ts";
import { leave, leaveEach } from "./memberSteps.ts";
import { placesOf } from "./restoreContact.ts";
import { deleteNobody } from "./safeRemoval.ts";

/**
 * Moves contacts from one or several groups to another: each contact from all of its groups before the next contact.
 * Adds it to the new group before removing it from the others: if a step fails, the contact is in both. If another
 * client removes it from the new group in between, it is kept in Other Contacts.
 */
export function moveContacts(list: ImItemList, leaving: readonly Leaving[], to: KnownGroup): Change {
  const wasMember = createWasMember(list, to);
  const left = groupsLeft(leaving);
  return contactByContact(
    {
      kind: "moveContacts",
      request: { list, leaving, to },
      about: (some) => ({ ...aboutGroups(left(some)), to, contacts: some }),
      lockKeys: (some) => lockKeysOf(...left(some), to, ...some),
      shown: (contact) => [
        joinGroup(to.id.id, contact.id),
        ...left([contact]).map((from) => leaveGroup(from.id.id, contact.id.id)),
      ],
      make: async (contact, runStep) => {
        const { stop: notAdded } = await runSteps(runStep, [join(contact.id, to.id)]);
        if (notAdded) return { stop: notAdded };
        const { stop, ...end } = await leaveEach(contact, left([contact]), deleteNobody, runStep);
        return stop ? { ...end, stop: { ...stop, half: true } } : end;
      },
      undo: {
        shown: (contact) => [
          ...left([contact]).map((from) => joinGroup(from.id.id, contact.id)),
          ...(wasMember(contact) ? [] : [leaveGroup(to.id.id, contact.id.id)]),
        ],
        restore: async (contact, outcome, runStep, currentList) => {
          const back = await bringBack(contact, left([contact]), outcome, runStep, currentList);
          if (back || wasMember(contact)) return back;
          const { stop } = await leaveEach(contact, [to], deleteNobody, runStep);
          return stop && { ...stop, half: true };
        },
      },
    },
    leavingContacts(leaving),
  );
}

/** Adds contacts to one or several more groups: each contact to all of them before the next contact. */
export const copyContacts = (
  list: ImItemList,
  contacts: readonly Contact[],
  to: KnownGroup,
  alsoTo: readonly KnownGroup[] = [],
): Change => {
  const more = alsoTo.length > 0 ? { alsoTo } : {};
  const groups = [to, ...alsoTo];
  return contactByContact(
    {
      kind: "copyContacts",
      request: { list, to, ...more },
      about: (some) => ({ to, ...more, contacts: some }),
      lockKeys: (some) => lockKeysOf(...groups, ...some),
      shown: ({ id }) => groups.map((group) => joinGroup(group.id.id, id)),
      make: (contact, runStep) => joinEach(contact, groups, runStep),
      undo: copyUndo(list, groups),
    },
    contacts,
  );
};

/** Adds a contact to one group after the other. */
async function joinEach(
  { id }: Contact,
  groups: readonly KnownGroup[],
  runStep: RunStep,
): Promise<ContactEnd> {
  const addedTo: KnownGroup[] = [];
  for (const group of groups) {
    const { stop } = await runSteps(runStep, [join(id, group.id)]);
    if (stop) return { stop: { ...stop, ...(addedTo.length > 0 && { half: true, addedTo }) } };
    addedTo.push(group);
  }
  return {};
}

/** Creates the undo of adding contacts to a group. */
export const undoCopy = (list: ImItemList, made: ChangeSubject, to: KnownGroup): Change =>
  undoForContacts(made, lockKeysOf(to, ...made.about.contacts), copyUndo(list, [to]));

/**
 * Removes the contacts, except those who were in the group before. A contact that is in no other group by now is kept in
 * Other Contacts.
 */
function copyUndo(list: ImItemList, groups: readonly KnownGroup[]): ContactUndo {
  const targets = groups.map((group) => ({ group, wasMember: createWasMember(list, group) }));
  const joinedBy = (contact: Contact) =>
    targets.flatMap(({ group, wasMember }) => (wasMember(contact) ? [] : [group]));
  return {
    shown: (contact) => joinedBy(contact).map((group) => leaveGroup(group.id.id, contact.id.id)),
    restore: async (contact, _outcome, runStep, currentList) => {
      const joined = joinedBy(contact);
      if (joined.length === 0) return undefined;
      const steps = joined.map((group) => leave(contact.id, group.id, deleteNobody));
      const { stop } = await runSteps(runStep, steps);
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
