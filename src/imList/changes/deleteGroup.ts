import type { ImGroup } from "../../ews/model/imGroup.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { findGroupById, knownGroup, membersOf, type Contact, type KnownGroup } from "../contacts.ts";
import { deleteGroup as withoutGroup, composeEdits, joinGroup } from "../edits.ts";
import { findSystemGroup } from "../outcome.ts";
import { addDistributionGroup } from "./addDistributionGroup.ts";
import { createGroup } from "./addSteps.ts";
import { bringBack } from "./bringBack.ts";
import {
  allRestored,
  createUndo,
  lockKeysOf,
  singleStepChange,
  type Change,
  type Outcomes,
} from "./change.ts";
import { restoreEach } from "./contactByContact.ts";
import { noLog } from "./contactLog.ts";
import { removeDistributionGroup as remove, removeGroup } from "./memberSteps.ts";
import { undoCopy } from "./moveContacts.ts";
import { consentFor, type Consent } from "./safeRemoval.ts";

/**
 * Deletes a user's group. If `keepIn` is given, which is Other Contacts, people who would be deleted with it are added
 * there first. Otherwise, Exchange permanently deletes those who are in no other group by `list`, which is what the user
 * was shown. Nobody else is deleted: see safeRemoval.ts.
 */
export function deleteGroup(
  list: ImItemList,
  group: ImGroup,
  known: KnownGroup,
  keepIn: KnownGroup | undefined,
): Change {
  const contacts = membersOf(list, group);
  const consent = consentFor(list, [{ group: known, contacts }], keepIn !== undefined);
  return deletion({ list, known, keepIn, contacts, consent }, []);
}

interface Deletion {
  readonly list: ImItemList;
  readonly known: KnownGroup;
  readonly keepIn: KnownGroup | undefined;
  /** The members of the group in `list`. */
  readonly contacts: readonly Contact[];
  readonly consent: Consent;
}

/** `keptBefore`: contacts that an earlier attempt has added to Other Contacts. */
function deletion(parts: Deletion, keptBefore: readonly Contact[]): Change {
  const { list, known, keepIn, contacts, consent } = parts;
  const about = { group: known, contacts };
  return {
    kind: "deleteGroup",
    about,
    lockKeys: lockKeysOf(known, ...(keepIn ? [keepIn] : []), ...contacts),
    shown: composeEdits([
      ...(keepIn ? contacts.filter(({ id }) => consent.isNamed(id.id)) : []).map(({ id }) =>
        joinGroup(keepIn?.id.id ?? "", id),
      ),
      withoutGroup(known.id.id),
    ]),
    request: { kind: "deleteGroup", list, contacts, from: known, keepIn },
    after: (outcomes) => {
      const made = contacts.filter(({ id }) => outcomes.has(id.id));
      const kept = made.filter(({ id }) => outcomes.get(id.id)?.isKept);
      const isDeleted = made.some(({ id }) => !outcomes.get(id.id)?.half);
      if (isDeleted) return { undo: undoDeletion(known, made, kept) };
      return { rest: deletion(parts, kept), ...undoOfKeeping(list, kept) };
    },
    run: async (runStep, currentList, log = noLog) => {
      await log.begins(contacts);
      const end = await runStep(removeGroup(known.id, consent));
      const before = end.removal?.before ?? list;
      const kept = [...keptBefore, ...(end.removal?.kept ?? [])];
      const group = findGroupById(before, known.id.id);
      // Other clients may have added people since the question.
      const members = group ? membersOf(before, group) : contacts;
      const outcomes = outcomesOf(end.done ? members : kept, kept, !end.done);
      const asked = new Set(contacts.map(({ id }) => id.id));
      if (end.done || end.stage !== "unknown")
        for (const contact of [...contacts, ...members.filter(({ id }) => !asked.has(id.id))])
          log.ended(contact, outcomes.get(contact.id.id));
      if (end.done) return { kind: "done", undo: undoDeletion(known, members, kept) };
      return {
        kind: "stopped",
        because: end,
        doneFor: kept.length,
        rest: deletion(parts, kept),
        ...undoOfKeeping(currentList(), kept),
      };
    },
  };
}

const outcomesOf = (made: readonly Contact[], kept: readonly Contact[], isHalf: boolean): Outcomes => {
  const keptIds = new Set(kept.map(({ id }) => id.id));
  return new Map(
    made.map(({ id }) => [
      id.id,
      { ...(keptIds.has(id.id) && { isKept: true }), ...(isHalf && { half: true }) },
    ]),
  );
};

/** The undo of a deletion that has stopped: the group still exists, and the contacts leave Other Contacts again. */
function undoOfKeeping(list: ImItemList, kept: readonly Contact[]): { readonly undo?: Change } {
  const others = findSystemGroup(list, "otherContacts");
  const keptIn = others && knownGroup(others);
  const made = { kind: "copyContacts", about: { contacts: kept } } as const;
  // They were in no other group, and so not in Other Contacts.
  const before = { groups: [], personas: [] };
  return keptIn && kept.length > 0 ? { undo: undoCopy(before, made, keptIn) } : {};
}

function undoDeletion(known: KnownGroup, contacts: readonly Contact[], kept: readonly Contact[]): Change {
  const keptIds = new Set(kept.map(({ id }) => id.id));
  return createUndo(
    { kind: "deleteGroup", about: { group: known, contacts } },
    lockKeysOf(known, ...contacts),
    (shown) => shown,
    async (runStep, currentList, log) => {
      const made = await runStep(createGroup(known.name));
      if (!made.done) return { because: made, doneFor: 0 };
      const into = knownGroup(made.response);
      const restore = async (contact: Contact) => {
        if (!into) return { ...allRestored, places: [{ contact, group: known }] };
        const before = keptIds.has(contact.id.id) ? { isKept: true as const } : {};
        return bringBack(contact, [into], before, runStep, currentList);
      };
      const end = await restoreEach(contacts, restore, log);
      return "because" in end ? end : { ...end, ids: true };
    },
  );
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
