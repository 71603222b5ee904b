import type { ImItemList } from "../../ews/model/imItemList.ts";
import {
  findDeletedByLeaving,
  findGroupById,
  hasMember,
  isInAnotherGroup,
  knownGroup,
  type Contact,
  type KnownGroup,
} from "../contacts.ts";
import { findSystemGroup } from "../outcome.ts";
import { join, leave } from "./memberSteps.ts";
import { runSteps, type StepStop } from "./change.ts";
import type { RunStep, Step } from "./executor.ts";

/** What the user was shown before confirming that contacts are removed from a group. */
export interface RemovalConsent {
  /** True for a contact that Exchange would permanently delete, as far as known before the change. */
  readonly isLost: (contact: Contact) => boolean;
  /** Group in which these contacts are kept instead, if any. */
  readonly keepIn: KnownGroup | undefined;
}

/** Returns what the user agrees to by removing these contacts from a group. */
export function consentFor(
  list: ImItemList,
  contacts: readonly Contact[],
  from: KnownGroup,
  keepIn: KnownGroup | undefined,
): RemovalConsent {
  const lost = new Set(findDeletedByLeaving(list, contacts, from.id.id).map(({ id }) => id.id));
  return { isLost: ({ id }) => lost.has(id.id), keepIn };
}

/**
 * Returns the group in which a contact is kept when it is removed from a group. Undefined if it needs no keeping, or if
 * the user agreed that it is deleted. A contact that the user was not warned about is never deleted: it moves to Other
 * Contacts, or stays in the group. That happens if another change of this contact has failed, or if another client has
 * changed the list.
 */
export function findKeepingGroup(
  now: ImItemList,
  contact: Contact,
  from: KnownGroup,
  { isLost, keepIn }: RemovalConsent,
): KnownGroup | undefined {
  if (isLost(contact)) return keepIn;
  if (isInAnotherGroup(now, contact.id.id, from.id.id)) return undefined;
  const others = findSystemGroup(now, "otherContacts");
  return keepIn ?? (others && knownGroup(others)) ?? from;
}

/** Returns the steps that remove a contact from a group. None if the contact is kept in that same group. */
export function planLeaving(
  now: ImItemList,
  contact: Contact,
  from: KnownGroup,
  consent: RemovalConsent,
): readonly Step<undefined>[] {
  if (!hasMember(findGroupById(now, from.id.id), contact.id.id)) return [];
  const keepingGroup = findKeepingGroup(now, contact, from, consent);
  if (keepingGroup?.id.id === from.id.id) return [];
  return [...(keepingGroup ? [join(contact.id, keepingGroup.id)] : []), leave(contact.id, from.id)];
}

/**
 * Returns the step that removes a contact from a group, if it is in that group and in another one that keeps it in the
 * list. Exchange refuses to remove a contact that is not in the group, and would delete one that is in no other
 * (reported).
 */
export const leaveIfInOtherGroup = (
  now: ImItemList,
  { id }: Contact,
  from: KnownGroup,
): readonly Step<undefined>[] =>
  hasMember(findGroupById(now, from.id.id), id.id) && isInAnotherGroup(now, id.id, from.id.id)
    ? [leave(id, from.id)]
    : [];

/** Adds a contact to a group, and removes it from another if it is in a group that keeps it in the list by then. */
export async function moveContact(
  contact: Contact,
  into: KnownGroup,
  from: KnownGroup | undefined,
  runStep: RunStep,
  currentList: () => ImItemList,
): Promise<StepStop | undefined> {
  const stop = await runSteps(runStep, [join(contact.id, into.id)]);
  if (stop || !from) return stop;
  const leaveStop = await runSteps(runStep, leaveIfInOtherGroup(currentList(), contact, from));
  return leaveStop && { ...leaveStop, half: true };
}
