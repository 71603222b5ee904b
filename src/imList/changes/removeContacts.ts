import type { ImItemList } from "../../ews/model/imItemList.ts";
import { hasMember, knownGroup, findDeletedByLeaving, type Contact, type KnownGroup } from "../contacts.ts";
import { deleteContact, composeEdits, joinGroup, leaveGroup } from "../edits.ts";
import { contactByContact } from "./contactByContact.ts";
import { runSteps, createUndo, type ChangeSubject, type Change } from "./change.ts";
import { bringBack, restoreContact, restoreEach } from "./restoreContact.ts";
import { removeContact } from "./memberSteps.ts";
import { consentFor, planLeaving } from "./planLeaving.ts";

/**
 * Takes contacts out of a group. Those who are in no other are kept in `keepIn`, if it is given: they are added there
 * first. Without it Exchange deletes them.
 */
export function removeFromGroup(
  list: ImItemList,
  contacts: readonly Contact[],
  from: KnownGroup,
  keepIn: KnownGroup | undefined,
): Change {
  const lost = new Set(findDeletedByLeaving(list, contacts, from.id.id));
  const agreed = consentFor(lost, keepIn);
  const keeperOf = (contact: Contact) => (lost.has(contact) ? keepIn : undefined);
  const touches = (some: readonly Contact[]) =>
    [from, ...(keepIn ? [keepIn] : []), ...some].map(({ id }) => id.id);
  const undo = (made: ChangeSubject) =>
    createUndo(
      made,
      touches(made.about.contacts),
      composeEdits(
        made.about.contacts
          .filter((contact) => keepIn || !lost.has(contact))
          .flatMap((contact) => {
            const keeper = keeperOf(contact);
            return [
              joinGroup(from.id.id, contact.id),
              ...(keeper ? [leaveGroup(keeper.id.id, contact.id.id)] : []),
            ];
          }),
      ),
      (runStep, currentList) =>
        bringBack(runStep, currentList, { contacts: made.about.contacts, into: from, lost, keptIn: keepIn }),
    );
  return contactByContact(
    {
      kind: "removeFromGroup",
      about: (some) => ({
        group: from.name,
        contacts: some,
        kept: some.filter((contact) => keeperOf(contact)).length,
      }),
      lockKeys: touches,
      shown: (contact) => {
        const keeper = keeperOf(contact);
        return [
          ...(keeper ? [joinGroup(keeper.id.id, contact.id)] : []),
          leaveGroup(from.id.id, contact.id.id),
        ];
      },
      make: (contact, runStep, currentList) =>
        runSteps(runStep, planLeaving(currentList(), contact, from, agreed)),
      undo,
    },
    contacts,
  );
}

/** Deletes contacts from the whole list. Exchange does not bring them back; undo adds them again. */
export function removeFromList(list: ImItemList, contacts: readonly Contact[]): Change {
  const places = (contact: Contact): readonly KnownGroup[] =>
    list.groups
      .filter((group) => hasMember(group, contact.id.id))
      .map(knownGroup)
      .filter((group) => group !== undefined);
  const touches = (some: readonly Contact[]) =>
    some.flatMap((contact) => [contact.id.id, ...places(contact).map(({ id }) => id.id)]);
  return contactByContact(
    {
      kind: "removeFromList",
      about: (some) => ({ contacts: some }),
      lockKeys: touches,
      shown: ({ id }) => [deleteContact(id.id)],
      make: ({ id }, runStep) => runSteps(runStep, [removeContact(id)]),
      undo: (made) =>
        createUndo(
          made,
          touches(made.about.contacts),
          (shown) => shown,
          (runStep, currentList) =>
            restoreEach(made.about.contacts, (contact) =>
              restoreContact(runStep, currentList, contact, places(contact)),
            ),
        ),
    },
    contacts,
  );
}
