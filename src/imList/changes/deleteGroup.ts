import type { ImGroup } from "../../ews/model/imGroup.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { groupOf, knownGroup, lostOnLeaving, membersOf, type KnownGroup } from "../contacts.ts";
import { deleteGroup as withoutGroup, inTurn, joinGroup } from "../edits.ts";
import { all, allRestored, undoOf, type ListChange } from "./listChange.ts";
import { bringBack } from "./restoreContact.ts";
import {
  addDistributionGroup,
  join,
  makeGroup,
  removeDistributionGroup as remove,
  removeGroup,
} from "./steps.ts";
import { agreedFor, keeperOf } from "./stepsOut.ts";

/**
 * Deletes a group of one's own. Its people who are in no other group are kept in `keepIn`, if it is given: all are
 * added there before the group goes. Without it Exchange deletes them.
 */
export function deleteGroup(
  list: ImItemList,
  group: ImGroup,
  { id, name }: KnownGroup,
  keepIn: KnownGroup | undefined,
): ListChange {
  const contacts = membersOf(list, group);
  const lost = new Set(lostOnLeaving(list, contacts, id.id));
  const kept = keepIn ? [...lost] : [];
  const agreed = agreedFor(lost, keepIn);
  const touches = [id.id, ...(keepIn ? [keepIn.id.id] : []), ...contacts.map((contact) => contact.id.id)];
  const change: ListChange = {
    kind: "deleteGroup",
    about: { group: name, contacts, kept: kept.length },
    touches,
    shown: inTurn([
      ...kept.map((contact) => joinGroup(keepIn?.id.id ?? "", contact.id)),
      withoutGroup(id.id),
    ]),
    run: async (perform, current) => {
      const now = current();
      const members = membersOf(now, groupOf(now, id.id) ?? group);
      const keeping = members.flatMap((contact) => {
        const keeper = keeperOf(now, contact, { id, name }, agreed);
        return keeper ? [join(contact.id, keeper.id)] : [];
      });
      const failed = await all(perform, [...keeping, removeGroup(id)]);
      if (failed) return { kind: "stopped", because: failed, doneFor: 0, rest: change };
      return { kind: "done", undo };
    },
  };
  const undo = undoOf(
    change,
    touches,
    (shown) => shown,
    async (perform, current) => {
      const made = await perform(makeGroup(name));
      if (!made.done) return made;
      const into = knownGroup(made.answer);
      const end = into
        ? await bringBack(perform, current, { contacts, into, lost, keptIn: keepIn })
        : { ...allRestored, places: contacts.map((contact) => ({ contact, group: name })) };
      return "stage" in end ? end : { ...end, ids: true };
    },
  );
  return change;
}

/** Takes a distribution group out of the list; the group itself, in the directory, is not touched. */
export function removeDistributionGroup({ smtpAddress }: ImGroup, { id, name }: KnownGroup): ListChange {
  const change: ListChange = {
    kind: "removeDistributionGroup",
    about: { group: name, contacts: [] },
    touches: [id.id],
    shown: withoutGroup(id.id),
    run: async (perform) => {
      const failed = await all(perform, [remove(id)]);
      if (failed) return { kind: "stopped", because: failed, doneFor: 0, rest: change };
      return { kind: "done", ...(smtpAddress !== undefined && { undo: undoWith(smtpAddress) }) };
    },
  };
  const undoWith = (address: string) =>
    undoOf(
      change,
      [id.id],
      (shown) => shown,
      async (perform) =>
        (await all(perform, [addDistributionGroup(address, name)])) ?? { ...allRestored, ids: true },
    );
  return change;
}
