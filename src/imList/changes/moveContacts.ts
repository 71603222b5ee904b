import type { ImItemList } from "../../ews/model/imItemList.ts";
import { groupOf, holds, type Contact, type KnownGroup } from "../contacts.ts";
import { inTurn, joinGroup, leaveGroup } from "../edits.ts";
import { contactByContact } from "./contactByContact.ts";
import {
  all,
  allRestored,
  undoOf,
  type ChangeSubject,
  type Halt,
  type ListChange,
  type Perform,
} from "./listChange.ts";
import { restoreEach } from "./restoreContact.ts";
import { join } from "./steps.ts";
import { leaveIfKept } from "./stepsOut.ts";

/**
 * Moves contacts from one group to another: each is added to the new one first and then taken out of the old one, so
 * that a failure in between leaves them in both, and Exchange never deletes anybody.
 */
export function moveContacts(
  list: ImItemList,
  contacts: readonly Contact[],
  from: KnownGroup,
  to: KnownGroup,
): ListChange {
  const touches = touching(from, to);
  const wasThere = wereIn(list, to);
  const undo = (made: ChangeSubject) =>
    undoOf(
      made,
      touches(made.about.contacts),
      inTurn(
        made.about.contacts.flatMap((contact) => [
          joinGroup(from.id.id, contact.id),
          ...(wasThere(contact) ? [] : [leaveGroup(to.id.id, contact.id.id)]),
        ]),
      ),
      (perform, current) =>
        restoreEach(made.about.contacts, async (contact) => {
          const outOf = wasThere(contact) ? undefined : to;
          return (await pass(contact, from, outOf, perform, current)) ?? allRestored;
        }),
    );
  return contactByContact(
    {
      kind: "moveContacts",
      about: (some) => ({ group: from.name, to: to.name, contacts: some }),
      touches,
      shown: ({ id }) => [joinGroup(to.id.id, id), leaveGroup(from.id.id, id.id)],
      make: (contact, perform, current) => pass(contact, to, from, perform, current),
      undo,
    },
    contacts,
  );
}

/** Adds contacts to one more group. */
export const copyContacts = (list: ImItemList, contacts: readonly Contact[], to: KnownGroup): ListChange =>
  contactByContact(
    {
      kind: "copyContacts",
      about: (some) => ({ to: to.name, contacts: some }),
      touches: touching(to),
      shown: ({ id }) => [joinGroup(to.id.id, id)],
      make: (contact, perform) => all(perform, [join(contact.id, to.id)]),
      undo: (made) => undoCopy(list, made, to),
    },
    contacts,
  );

/** Takes contacts out of a group to which they were added, but for those who were in it before. */
export function undoCopy(list: ImItemList, made: ChangeSubject, to: KnownGroup): ListChange {
  const wasThere = wereIn(list, to);
  const { contacts } = made.about;
  const added = contacts.filter((contact) => !wasThere(contact));
  return undoOf(
    made,
    touching(to)(contacts),
    inTurn(added.map(({ id }) => leaveGroup(to.id.id, id.id))),
    // Who is in no other group any more stays: Exchange would delete them.
    (perform, current) =>
      restoreEach(
        contacts,
        async (contact) =>
          (await all(perform, wasThere(contact) ? [] : leaveIfKept(current(), contact, to))) ?? allRestored,
      ),
  );
}

/** Adds a contact to a group, and takes it out of another where it is kept by then. */
async function pass(
  contact: Contact,
  into: KnownGroup,
  outOf: KnownGroup | undefined,
  perform: Perform,
  current: () => ImItemList,
): Promise<Halt | undefined> {
  const halt = await all(perform, [join(contact.id, into.id)]);
  if (halt || !outOf) return halt;
  const stayed = await all(perform, leaveIfKept(current(), contact, outOf));
  return stayed && { ...stayed, half: true };
}

const touching =
  (...groups: readonly KnownGroup[]) =>
  (contacts: readonly Contact[]): readonly string[] =>
    [...groups, ...contacts].map(({ id }) => id.id);

/** Tells who was in a group before a change. */
function wereIn(list: ImItemList, group: KnownGroup): (contact: Contact) => boolean {
  const before = groupOf(list, group.id.id);
  return ({ id }) => holds(before, id.id);
}
