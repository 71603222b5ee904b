import type { ImItemList } from "../../ews/model/imItemList.ts";
import { findGroupById, hasMember, type Contact, type KnownGroup } from "../contacts.ts";
import { composeEdits, joinGroup, leaveGroup } from "../edits.ts";
import {
  allRestored,
  contactByContact,
  createUndo,
  lockKeysOf,
  runSteps,
  type Change,
  type ChangeSubject,
  type StepStop,
} from "./change.ts";
import type { RunStep } from "./executor.ts";
import { restoreEach } from "./restoreContact.ts";
import { join } from "./memberSteps.ts";
import { leaveIfInOtherGroup } from "./planLeaving.ts";

/**
 * Moves contacts from one group to another. Adds each contact to the new group before removing it from the old one: if
 * a step fails, the contact is in both, and Exchange never deletes it.
 */
export function moveContacts(
  list: ImItemList,
  contacts: readonly Contact[],
  from: KnownGroup,
  to: KnownGroup,
): Change {
  const lockKeysFor = (some: readonly Contact[]) => lockKeysOf(from, to, ...some);
  const wasMember = createWasMember(list, to);
  const undo = (made: ChangeSubject) =>
    createUndo(
      made,
      lockKeysFor(made.about.contacts),
      composeEdits(
        made.about.contacts.flatMap((contact) => [
          joinGroup(from.id.id, contact.id),
          ...(wasMember(contact) ? [] : [leaveGroup(to.id.id, contact.id.id)]),
        ]),
      ),
      (runStep, currentList) =>
        restoreEach(made.about.contacts, async (contact) => {
          const removeFrom = wasMember(contact) ? undefined : to;
          return (await moveContact(contact, from, removeFrom, runStep, currentList)) ?? allRestored;
        }),
    );
  return contactByContact(
    {
      kind: "moveContacts",
      about: (some) => ({ group: from.name, to: to.name, contacts: some }),
      lockKeys: lockKeysFor,
      shown: ({ id }) => [joinGroup(to.id.id, id), leaveGroup(from.id.id, id.id)],
      make: (contact, runStep, currentList) => moveContact(contact, to, from, runStep, currentList),
      undo,
    },
    contacts,
  );
}

/** Adds contacts to one more group. */
export const copyContacts = (list: ImItemList, contacts: readonly Contact[], to: KnownGroup): Change =>
  contactByContact(
    {
      kind: "copyContacts",
      about: (some) => ({ to: to.name, contacts: some }),
      lockKeys: (some) => lockKeysOf(to, ...some),
      shown: ({ id }) => [joinGroup(to.id.id, id)],
      make: (contact, runStep) => runSteps(runStep, [join(contact.id, to.id)]),
      undo: (made) => undoCopy(list, made, to),
    },
    contacts,
  );

/** Creates the undo of adding contacts to a group: it removes them, except those who were in the group before. */
export function undoCopy(list: ImItemList, made: ChangeSubject, to: KnownGroup): Change {
  const wasMember = createWasMember(list, to);
  const { contacts } = made.about;
  const added = contacts.filter((contact) => !wasMember(contact));
  return createUndo(
    made,
    lockKeysOf(to, ...contacts),
    composeEdits(added.map(({ id }) => leaveGroup(to.id.id, id.id))),
    // A contact that is in no other group by now stays, because Exchange would delete it.
    (runStep, currentList) =>
      restoreEach(contacts, async (contact) => {
        const steps = wasMember(contact) ? [] : leaveIfInOtherGroup(currentList(), contact, to);
        return (await runSteps(runStep, steps)) ?? allRestored;
      }),
  );
}

/** Adds a contact to a group, and removes it from another if it is in a group that keeps it in the list by then. */
async function moveContact(
  contact: Contact,
  into: KnownGroup,
  from: KnownGroup | undefined,
  runStep: RunStep,
  currentList: () => ImItemList,
): Promise<StepStop | undefined> {
  const stop = await runSteps(runStep, [join(contact.id, into.id)]);
  if (stop || !from) return stop;
  const leaveStop = await runSteps(runStep, leaveIfInOtherGroup(currentList(), contact, from));
  return leaveStop && { ...leaveStop, half: true };
}

/** Creates a function that is true for contacts that were in a group before a change. */
function createWasMember(list: ImItemList, group: KnownGroup): (contact: Contact) => boolean {
  const before = findGroupById(list, group.id.id);
  return ({ id }) => hasMember(before, id.id);
}
