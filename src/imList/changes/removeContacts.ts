import type { ImItemList } from "../../ews/model/imItemList.ts";
import { hasMember, knownGroup, type Contact, type KnownGroup } from "../contacts.ts";
import { deleteContact, joinGroup, leaveGroup } from "../edits.ts";
import { lockKeysOf, runSteps, type Change } from "./change.ts";
import { contactByContact } from "./contactByContact.ts";
import { removeContact } from "./memberSteps.ts";
import { consentFor, planLeaving } from "./planLeaving.ts";
import { bringBack, restoreContact } from "./restoreContact.ts";

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
  const consent = consentFor(list, contacts, from, keepIn);
  const findKeeper = (contact: Contact) => (consent.isLost(contact) ? keepIn : undefined);
  return contactByContact(
    {
      kind: "removeFromGroup",
      about: (some) => ({ group: from, contacts: some, kept: some.filter(findKeeper).length }),
      lockKeys: (some) => lockKeysOf(from, ...(keepIn ? [keepIn] : []), ...some),
      shown: (contact) => {
        const keepingGroup = findKeeper(contact);
        return [
          ...(keepingGroup ? [joinGroup(keepingGroup.id.id, contact.id)] : []),
          leaveGroup(from.id.id, contact.id.id),
        ];
      },
      make: (contact, runStep, currentList) =>
        runSteps(runStep, planLeaving(currentList(), contact, from, consent)),
      undo: {
        shown: (contact) => {
          const keepingGroup = findKeeper(contact);
          if (!keepingGroup && consent.isLost(contact)) return [];
          return [
            joinGroup(from.id.id, contact.id),
            ...(keepingGroup ? [leaveGroup(keepingGroup.id.id, contact.id.id)] : []),
          ];
        },
        restore: (contact, runStep, currentList) => bringBack(runStep, currentList, contact, from, consent),
      },
    },
    contacts,
  );
}

/** Deletes contacts from the whole list. Exchange cannot restore them, so undo adds them again. */
export function removeFromList(list: ImItemList, contacts: readonly Contact[]): Change {
  const places = (contact: Contact): readonly KnownGroup[] =>
    list.groups.flatMap((group) => (hasMember(group, contact.id.id) && knownGroup(group)) || []);
  return contactByContact(
    {
      kind: "removeFromList",
      about: (some) => ({ contacts: some }),
      lockKeys: (some) => some.flatMap((contact) => lockKeysOf(contact, ...places(contact))),
      shown: ({ id }) => [deleteContact(id.id)],
      make: ({ id }, runStep) => runSteps(runStep, [removeContact(id)]),
      undo: {
        shown: () => [],
        restore: (contact, runStep, currentList) =>
          restoreContact(runStep, currentList, contact, places(contact)),
      },
    },
    contacts,
  );
}
