import type { ImItemList } from "../../ews/model/imItemList.ts";
import { groupOf, holds, type Contact, type KnownGroup } from "../contacts.ts";
import { inTurn, joinGroup, leaveGroup } from "../edits.ts";
import { all, allRestored, continued, undoOf, type ListChange } from "./listChange.ts";
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
  const touches = [from.id.id, to.id.id, ...contacts.map(({ id }) => id.id)];
  const change: ListChange = {
    kind: "moveContacts",
    about: { group: from.name, to: to.name, contacts },
    touches,
    shown: inTurn(contacts.flatMap(({ id }) => [joinGroup(to.id.id, id), leaveGroup(from.id.id, id.id)])),
    run: async (perform, current) => {
      for (const [doneFor, at] of contacts.entries()) {
        const rest = continued(moveContacts(list, contacts.slice(doneFor), from, to), undo);
        const joined = await perform(join(at.id, to.id));
        if (!joined.done) return { kind: "stopped", because: joined, doneFor, at, rest };
        const stayed = await all(perform, leaveIfKept(current(), at, from));
        if (stayed) return { kind: "stopped", because: stayed, doneFor, at, rest, half: true };
      }
      return { kind: "done", undo };
    },
  };
  const wereThere = new Set(contacts.filter(({ id }) => holds(groupOf(list, to.id.id), id.id)));
  const undo = undoOf(
    change,
    touches,
    inTurn(
      contacts.flatMap((contact) => [
        joinGroup(from.id.id, contact.id),
        ...(wereThere.has(contact) ? [] : [leaveGroup(to.id.id, contact.id.id)]),
      ]),
    ),
    async (perform, current) => {
      for (const contact of contacts) {
        const joined = await perform(join(contact.id, from.id));
        if (!joined.done) return joined;
        const leaving = wereThere.has(contact) ? [] : leaveIfKept(current(), contact, to);
        const stayed = await all(perform, leaving);
        if (stayed) return stayed;
      }
      return allRestored;
    },
  );
  return change;
}

/** Adds contacts to one more group. */
export function copyContacts(list: ImItemList, contacts: readonly Contact[], to: KnownGroup): ListChange {
  const touches = [to.id.id, ...contacts.map(({ id }) => id.id)];
  const added = contacts.filter(({ id }) => !holds(groupOf(list, to.id.id), id.id));
  const change: ListChange = {
    kind: "copyContacts",
    about: { to: to.name, contacts },
    touches,
    shown: inTurn(added.map(({ id }) => joinGroup(to.id.id, id))),
    run: async (perform) => {
      for (const [doneFor, at] of contacts.entries()) {
        const end = await perform(join(at.id, to.id));
        const rest = continued(copyContacts(list, contacts.slice(doneFor), to), undo);
        if (!end.done) return { kind: "stopped", because: end, doneFor, at, rest };
      }
      return { kind: "done", undo };
    },
  };
  const undo = undoOf(
    change,
    touches,
    inTurn(added.map(({ id }) => leaveGroup(to.id.id, id.id))),
    // Who is in no other group any more stays: Exchange would delete them.
    async (perform, current) => {
      const leaving = added.flatMap((contact) => leaveIfKept(current(), contact, to));
      return (await all(perform, leaving)) ?? allRestored;
    },
  );
  return change;
}
