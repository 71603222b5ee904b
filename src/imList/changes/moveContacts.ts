import type { ImItemList } from "../../ews/model/imItemList.ts";
import { findGroupById, hasMember, type Contact, type KnownGroup } from "../contacts.ts";
import { composeEdits, joinGroup, leaveGroup } from "../edits.ts";
import { contactByContact } from "./contactByContact.ts";
import {
  runSteps,
  allRestored,
  createUndo,
  type ChangeSubject,
  type StepStop,
  type Change,
} from "./change.ts";
import type { RunStep } from "./executor.ts";
import { restoreEach } from "./restoreContact.ts";
import { join } from "./memberSteps.ts";
import { leaveIfInOtherGroup } from "./planLeaving.ts";

/**
 * Moves contacts from one group to another: each is added to the new one first and then taken out of the old one, so
 * that a failure in between leaves them in both, and Exchange never deletes anybody.
 */
export function moveContacts(
  list: ImItemList,
  contacts: readonly Contact[],
  from: KnownGroup,
  to: KnownGroup,
): Change {
  const touches = lockKeysOf(from, to);
  const wasThere = createWasMember(list, to);
  const undo = (made: ChangeSubject) =>
    createUndo(
      made,
      touches(made.about.contacts),
      composeEdits(
        made.about.contacts.flatMap((contact) => [
          joinGroup(from.id.id, contact.id),
          ...(wasThere(contact) ? [] : [leaveGroup(to.id.id, contact.id.id)]),
        ]),
      ),
      (runStep, currentList) =>
        restoreEach(made.about.contacts, async (contact) => {
          const outOf = wasThere(contact) ? undefined : to;
          return (await moveContact(contact, from, outOf, runStep, currentList)) ?? allRestored;
        }),
    );
  return contactByContact(
    {
      kind: "moveContacts",
      about: (some) => ({ group: from.name, to: to.name, contacts: some }),
      lockKeys: touches,
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
      lockKeys: lockKeysOf(to),
      shown: ({ id }) => [joinGroup(to.id.id, id)],
      make: (contact, runStep) => runSteps(runStep, [join(contact.id, to.id)]),
      undo: (made) => undoCopy(list, made, to),
    },
    contacts,
  );

/** Takes contacts out of a group to which they were added, but for those who were in it before. */
export function undoCopy(list: ImItemList, made: ChangeSubject, to: KnownGroup): Change {
  const wasThere = createWasMember(list, to);
  const { contacts } = made.about;
  const added = contacts.filter((contact) => !wasThere(contact));
  return createUndo(
    made,
    lockKeysOf(to)(contacts),
    composeEdits(added.map(({ id }) => leaveGroup(to.id.id, id.id))),
    // Who is in no other group any more stays: Exchange would delete them.
    (runStep, currentList) =>
      restoreEach(
        contacts,
        async (contact) =>
          (await runSteps(
            runStep,
            wasThere(contact) ? [] : leaveIfInOtherGroup(currentList(), contact, to),
          )) ?? allRestored,
      ),
  );
}

/** Adds a contact to a group, and takes it out of another where it is kept by then. */
async function moveContact(
  contact: Contact,
  into: KnownGroup,
  outOf: KnownGroup | undefined,
  runStep: RunStep,
  currentList: () => ImItemList,
): Promise<StepStop | undefined> {
  const halt = await runSteps(runStep, [join(contact.id, into.id)]);
  if (halt || !outOf) return halt;
  const stayed = await runSteps(runStep, leaveIfInOtherGroup(currentList(), contact, outOf));
  return stayed && { ...stayed, half: true };
}

const lockKeysOf =
  (...groups: readonly KnownGroup[]) =>
  (contacts: readonly Contact[]): readonly string[] =>
    [...groups, ...contacts].map(({ id }) => id.id);

/** Tells who was in a group before a change. */
function createWasMember(list: ImItemList, group: KnownGroup): (contact: Contact) => boolean {
  const before = findGroupById(list, group.id.id);
  return ({ id }) => hasMember(before, id.id);
}
