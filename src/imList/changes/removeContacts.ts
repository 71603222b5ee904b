import type { ImItemList } from "../../ews/model/imItemList.ts";
import { holds, knownGroup, lostOnLeaving, type Contact, type KnownGroup } from "../contacts.ts";
import { deleteContact, inTurn, joinGroup, leaveGroup } from "../edits.ts";
import { all, continued, undoOf, type ListChange, type NotRestored } from "./listChange.ts";
import { bringBack, restoreContact, together } from "./restoreContact.ts";
import { removeContact } from "./steps.ts";
import { agreedFor, stepsOut } from "./stepsOut.ts";

/**
 * Takes contacts out of a group. Those who are in no other are kept in `keepIn`, if it is given: they are added there
 * first. Without it Exchange deletes them.
 */
export function removeFromGroup(
  list: ImItemList,
  contacts: readonly Contact[],
  from: KnownGroup,
  keepIn: KnownGroup | undefined,
): ListChange {
  const lost = new Set(lostOnLeaving(list, contacts, from.id.id));
  const agreed = agreedFor(lost, keepIn);
  const touches = [from.id.id, ...(keepIn ? [keepIn.id.id] : []), ...contacts.map(({ id }) => id.id)];
  const change: ListChange = {
    kind: "removeFromGroup",
    about: { group: from.name, contacts, kept: keepIn ? lost.size : 0 },
    touches,
    shown: inTurn(
      contacts.flatMap((contact) => [
        ...(keepIn && lost.has(contact) ? [joinGroup(keepIn.id.id, contact.id)] : []),
        leaveGroup(from.id.id, contact.id.id),
      ]),
    ),
    run: async (perform, current) => {
      for (const [doneFor, at] of contacts.entries()) {
        const failed = await all(perform, stepsOut(current(), at, from, agreed));
        const rest = continued(removeFromGroup(list, contacts.slice(doneFor), from, keepIn), undo);
        if (failed) return { kind: "stopped", because: failed, doneFor, at, rest };
      }
      return { kind: "done", undo };
    },
  };
  const undo = undoOf(
    change,
    touches,
    inTurn(
      contacts
        .filter((contact) => keepIn || !lost.has(contact))
        .flatMap((contact) => [
          joinGroup(from.id.id, contact.id),
          ...(keepIn && lost.has(contact) ? [leaveGroup(keepIn.id.id, contact.id.id)] : []),
        ]),
    ),
    (perform, current) => bringBack(perform, current, { contacts, into: from, lost, keptIn: keepIn }),
  );
  return change;
}

/** Deletes contacts from the whole list. Exchange does not bring them back; undo adds them again. */
export function removeFromList(list: ImItemList, contacts: readonly Contact[]): ListChange {
  const places = (contact: Contact): readonly KnownGroup[] =>
    list.groups
      .filter((group) => holds(group, contact.id.id))
      .map(knownGroup)
      .filter((group) => group !== undefined);
  const touches = contacts.flatMap((contact) => [contact.id.id, ...places(contact).map(({ id }) => id.id)]);
  const change: ListChange = {
    kind: "removeFromList",
    about: { contacts },
    touches,
    shown: inTurn(contacts.map(({ id }) => deleteContact(id.id))),
    run: async (perform) => {
      for (const [doneFor, at] of contacts.entries()) {
        const end = await perform(removeContact(at.id));
        const rest = continued(removeFromList(list, contacts.slice(doneFor)), undo);
        if (!end.done) return { kind: "stopped", because: end, doneFor, at, rest };
      }
      return { kind: "done", undo };
    },
  };
  const undo = undoOf(
    change,
    touches,
    (shown) => shown,
    async (perform, current) => {
      const restored: NotRestored[] = [];
      for (const contact of contacts) {
        const end = await restoreContact(perform, current, contact, places(contact));
        if ("stage" in end) return end;
        restored.push(end);
      }
      return together(restored);
    },
  );
  return change;
}
