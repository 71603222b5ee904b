import type { ImGroup } from "../../ews/model/imGroup.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { findGroupById, hasMember, knownGroup, membersOf, type KnownGroup } from "../contacts.ts";
import { deleteGroup as withoutGroup, composeEdits, joinGroup } from "../edits.ts";
import {
  allRestored,
  createUndo,
  lockKeysOf,
  runSteps,
  singleStepChange,
  type Change,
  type ChangeResult,
  type StepStop,
} from "./change.ts";
import { restoreEach } from "./contactByContact.ts";
import { undoCopy } from "./moveContacts.ts";
import { bringBack } from "./restoreContact.ts";
import { join, joinOthers, removeDistributionGroup as remove, removeGroup } from "./memberSteps.ts";
import { createGroup } from "./addSteps.ts";
import { addDistributionGroup } from "./addDistributionGroup.ts";
import { consentFor, findKeepingGroup } from "./planLeaving.ts";

/**
 * Deletes a user's group. If `keepIn` is given, people who are in no other group are added there before the group is
 * deleted. Otherwise, Exchange permanently deletes them.
 */
export function deleteGroup(
  list: ImItemList,
  group: ImGroup,
  known: KnownGroup,
  keepIn: KnownGroup | undefined,
): Change {
  const { id, name } = known;
  const contacts = membersOf(list, group);
  const consent = consentFor(list, contacts, known, keepIn);
  const kept = keepIn ? contacts.filter(consent.isLost) : [];
  const lockKeys = lockKeysOf(known, ...(keepIn ? [keepIn] : []), ...contacts);
  const change: Change = {
    kind: "deleteGroup",
    about: { group: known, contacts, kept: kept.length },
    lockKeys,
    shown: composeEdits([
      ...kept.map((contact) => joinGroup(keepIn?.id.id ?? "", contact.id)),
      withoutGroup(id.id),
    ]),
    run: async (runStep, currentList) => {
      const now = currentList();
      const keeping = membersOf(now, findGroupById(now, id.id) ?? group).flatMap((contact) => {
        const keepingGroup = findKeepingGroup(now, contact, known, consent);
        return keepingGroup ? [{ contact, keepingGroup }] : [];
      });
      for (const { contact, keepingGroup } of keeping) {
        // A contact cannot be kept in the group that is deleted.
        const step =
          keepingGroup.id.id === id.id ? joinOthers(contact.id) : join(contact.id, keepingGroup.id);
        const stepStop = await runSteps(runStep, [step]);
        if (stepStop) return resultOfStop(stepStop, keepingGroup, currentList());
      }
      const stepStop = await runSteps(runStep, [removeGroup(id)]);
      return stepStop
        ? resultOfStop(stepStop, keeping[0]?.keepingGroup, currentList())
        : { kind: "done", undo };
    },
  };
  /** The group still exists, and an undo removes the contacts from the group that they were added to. */
  const resultOfStop = (
    stepStop: StepStop,
    keepingGroup: KnownGroup | undefined,
    now: ImItemList,
  ): ChangeResult => {
    const [before, after] = [list, now].map((one) => findGroupById(one, keepingGroup?.id.id ?? ""));
    const added = contacts.filter(
      (contact) => hasMember(after, contact.id.id) && !hasMember(before, contact.id.id),
    );
    const made = { kind: "copyContacts", about: { contacts: added } } as const;
    return {
      kind: "stopped",
      ...stepStop,
      doneFor: added.length,
      rest: change,
      ...(keepingGroup && added.length > 0 && { undo: undoCopy(list, made, keepingGroup) }),
    };
  };
  const undo = createUndo(
    change,
    lockKeys,
    (shown) => shown,
    async (runStep, currentList) => {
      const made = await runStep(createGroup(name));
      if (!made.done) return { because: made, doneFor: 0 };
      const into = knownGroup(made.response);
      const end = await restoreEach(contacts, async (contact) =>
        into
          ? bringBack(runStep, currentList, contact, into, consent)
          : { ...allRestored, places: [{ contact, group: known }] },
      );
      return "because" in end ? end : { ...end, ids: true };
    },
  );
  return change;
}

/** Removes a distribution group from the list. The group in the directory is not changed. */
export function removeDistributionGroup({ smtpAddress }: ImGroup, known: KnownGroup): Change {
  const { id, name } = known;
  return singleStepChange({
    kind: "removeDistributionGroup",
    about: { group: known, contacts: [] },
    lockKeys: [id.id],
    shown: withoutGroup(id.id),
    step: remove(id),
    undo:
      smtpAddress === undefined
        ? undefined
        : {
            shown: (list) => list,
            step: addDistributionGroup(smtpAddress, name),
            notRestored: { ...allRestored, ids: true },
          },
  });
}
