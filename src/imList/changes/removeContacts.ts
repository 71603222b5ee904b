import type { ImItemList } from "../../ews/model/imItemList.ts";
import { hasMember, knownGroup, findDeletedByLeaving, type Contact, type KnownGroup } from "../contacts.ts";
import { deleteContact, composeEdits, joinGroup, leaveGroup } from "../edits.ts";
import {
  contactByContact,
  createUndo,
  lockKeysOf,
  runSteps,
  type Change,
  type ChangeSubject,
} from "./change.ts";
import { bringBack, restoreContact, restoreEach } from "./restoreContact.ts";
import { removeContact } from "./memberSteps.ts";
import { consentFor, planLeaving } from "./planLeaving.ts";

/**
 * Removes contacts from a group. If `keepIn` is given, those who are in no other group are added there first.
 * Otherwise, Exchange permanently deletes them.
 */
export function removeFromGroup(
  list: ImItemList,
  contacts: readonly Contact[],
  from: KnownGroup,
  keepIn: KnownGroup | undefined,
): Change {
  const deletedByLeaving = new Set(findDeletedByLeaving(list, contacts, from.id.id));
  const consent = consentFor(deletedByLeaving, keepIn);
  const findKeeper = (contact: Contact) => (deletedByLeaving.has(contact) ? keepIn : undefined);
  const lockKeysFor = (some: readonly Contact[]) => lockKeysOf(from, ...(keepIn ? [keepIn] : []), ...some);
  const undo = (made: ChangeSubject) =>
    createUndo(
      made,
      lockKeysFor(made.about.contacts),
      composeEdits(
        made.about.contacts
          .filter((contact) => keepIn || !deletedByLeaving.has(contact))
          .flatMap((contact) => {
            const keepingGroup = findKeeper(contact);
            return [
              joinGroup(from.id.id, contact.id),
              ...(keepingGroup ? [leaveGroup(keepingGroup.id.id, contact.id.id)] : []),
            ];
          }),
      ),
      (runStep, currentList) =>
        bringBack(runStep, currentList, {
          contacts: made.about.contacts,
          into: from,
          lost: deletedByLeaving,
          keptIn: keepIn,
        }),
    );
  return contactByContact(
    {
      kind: "removeFromGroup",
      about: (some) => ({
        group: from.name,
        contacts: some,
        kept: some.filter(findKeeper).length,
      }),
      lockKeys: lockKeysFor,
      shown: (contact) => {
        const keepingGroup = findKeeper(contact);
        return [
          ...(keepingGroup ? [joinGroup(keepingGroup.id.id, contact.id)] : []),
          leaveGroup(from.id.id, contact.id.id),
        ];
      },
      make: (contact, runStep, currentList) =>
        runSteps(runStep, planLeaving(currentList(), contact, from, consent)),
      undo,
    },
    contacts,
  );
}

/** Deletes contacts from the whole list. Exchange cannot restore them, so undo adds them again. */
export function removeFromList(list: ImItemList, contacts: readonly Contact[]): Change {
  const places = (contact: Contact): readonly KnownGroup[] =>
    list.groups.flatMap((group) => (hasMember(group, contact.id.id) && knownGroup(group)) || []);
  const lockKeysFor = (some: readonly Contact[]) =>
    some.flatMap((contact) => lockKeysOf(contact, ...places(contact)));
  return contactByContact(
    {
      kind: "removeFromList",
      about: (some) => ({ contacts: some }),
      lockKeys: lockKeysFor,
      shown: ({ id }) => [deleteContact(id.id)],
      make: ({ id }, runStep) => runSteps(runStep, [removeContact(id)]),
      undo: (made) =>
        createUndo(
          made,
          lockKeysFor(made.about.contacts),
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
