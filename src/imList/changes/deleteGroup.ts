import type { ImGroup } from "../../ews/model/imGroup.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import {
  findGroupById,
  hasMember,
  knownGroup,
  findDeletedByLeaving,
  membersOf,
  type Contact,
  type KnownGroup,
} from "../contacts.ts";
import { deleteGroup as withoutGroup, composeEdits, joinGroup } from "../edits.ts";
import {
  runSteps,
  allRestored,
  createUndo,
  type ChangeResult,
  type StepStop,
  type Change,
} from "./change.ts";
import { undoCopy } from "./moveContacts.ts";
import { bringBack } from "./restoreContact.ts";
import { join, joinOthers, removeDistributionGroup as remove, removeGroup } from "./memberSteps.ts";
import { createGroup } from "./addSteps.ts";
import { addDistributionGroup } from "./addDistributionGroup.ts";
import { consentFor, findKeepingGroup } from "./planLeaving.ts";

/**
 * Deletes a group of one's own. Its people who are in no other group are kept in `keepIn`, if it is given: all are
 * added there before the group goes. Without it Exchange deletes them.
 */
export function deleteGroup(
  list: ImItemList,
  group: ImGroup,
  { id, name }: KnownGroup,
  keepIn: KnownGroup | undefined,
): Change {
  const contacts = membersOf(list, group);
  const lost = new Set(findDeletedByLeaving(list, contacts, id.id));
  const kept = keepIn ? [...lost] : [];
  const agreed = consentFor(lost, keepIn);
  const touches = [id.id, ...(keepIn ? [keepIn.id.id] : []), ...contacts.map((contact) => contact.id.id)];
  const change: Change = {
    kind: "deleteGroup",
    about: { group: name, contacts, kept: kept.length },
    lockKeys: touches,
    shown: composeEdits([
      ...kept.map((contact) => joinGroup(keepIn?.id.id ?? "", contact.id)),
      withoutGroup(id.id),
    ]),
    run: async (runStep, currentList) => {
      const now = currentList();
      const keeping = membersOf(now, findGroupById(now, id.id) ?? group).flatMap((contact) => {
        const keeper = findKeepingGroup(now, contact, { id, name }, agreed);
        return keeper ? [{ contact, keeper }] : [];
      });
      for (const { contact, keeper } of keeping) {
        // Nobody is kept in the very group that goes.
        const step = keeper.id.id === id.id ? joinOthers(contact.id) : join(contact.id, keeper.id);
        const halt = await runSteps(runStep, [step]);
        if (halt) return stopped(halt, keeper, currentList());
      }
      const halt = await runSteps(runStep, [removeGroup(id)]);
      return halt ? stopped(halt, keeping[0]?.keeper, currentList()) : { kind: "done", undo };
    },
  };
  /** The group is still there; those who were added to the keeping one can be taken out of it again. */
  const stopped = (halt: StepStop, keeper: KnownGroup | undefined, now: ImItemList): ChangeResult => {
    const added = keeper ? contacts.filter((contact) => isNewIn(keeper, contact, list, now)) : [];
    const made = { kind: "copyContacts", about: { contacts: added } } as const;
    return {
      kind: "stopped",
      ...halt,
      doneFor: added.length,
      rest: change,
      ...(keeper && added.length > 0 && { undo: undoCopy(list, made, keeper) }),
    };
  };
  const undo = createUndo(
    change,
    touches,
    (shown) => shown,
    async (runStep, currentList) => {
      const made = await runStep(createGroup(name));
      if (!made.done) return { because: made, doneFor: 0 };
      const into = knownGroup(made.response);
      const end = into
        ? await bringBack(runStep, currentList, { contacts, into, lost, keptIn: keepIn })
        : { ...allRestored, places: contacts.map((contact) => ({ contact, group: name })) };
      return "because" in end ? end : { ...end, ids: true };
    },
  );
  return change;
}

/** Whether a contact is in a group now, and was not before. */
const isNewIn = ({ id }: KnownGroup, contact: Contact, before: ImItemList, now: ImItemList): boolean =>
  hasMember(findGroupById(now, id.id), contact.id.id) &&
  !hasMember(findGroupById(before, id.id), contact.id.id);

/** Takes a distribution group out of the list; the group itself, in the directory, is not touched. */
export function removeDistributionGroup({ smtpAddress }: ImGroup, { id, name }: KnownGroup): Change {
  const change: Change = {
    kind: "removeDistributionGroup",
    about: { group: name, contacts: [] },
    lockKeys: [id.id],
    shown: withoutGroup(id.id),
    run: async (runStep) => {
      const halt = await runSteps(runStep, [remove(id)]);
      if (halt) return { kind: "stopped", ...halt, doneFor: 0, rest: change };
      return { kind: "done", ...(smtpAddress !== undefined && { undo: undoWith(smtpAddress) }) };
    },
  };
  const undoWith = (address: string) =>
    createUndo(
      change,
      [id.id],
      (shown) => shown,
      async (runStep) => {
        const halt = await runSteps(runStep, [addDistributionGroup(address, name)]);
        return halt ? { ...halt, doneFor: 0 } : { ...allRestored, ids: true };
      },
    );
  return change;
}
