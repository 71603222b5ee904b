import type { ImItemList } from "../../ews/model/imItemList.ts";
import {
  findGroupById,
  hasMember,
  isInAnotherGroup,
  knownGroup,
  type Contact,
  type KnownGroup,
} from "../contacts.ts";
import { findOtherContacts } from "../outcome.ts";
import { join, leave } from "./memberSteps.ts";
import { runSteps, type StepStop } from "./change.ts";
import type { RunStep, Step } from "./executor.ts";

/** What the user was shown before confirming that contacts are removed from a group. */
interface RemovalConsent {
  /** Store IDs of the contacts that Exchange would permanently delete. */
  readonly lost: ReadonlySet<string>;
  /** Group in which these contacts are kept instead, if any. */
  readonly keepInGroup: KnownGroup | undefined;
}

/**
 * Creates the consent from the contacts that Exchange would delete, as far as known before the change, and the group
 * that keeps them.
 */
export const consentFor = (lost: Iterable<Contact>, keepIn: KnownGroup | undefined): RemovalConsent => ({
  lost: new Set([...lost].map(({ id }) => id.id)),
  keepInGroup: keepIn,
});

/**
 * Returns the group in which a contact is kept when it is removed from a group. Undefined if it needs no keeping, or if
 * the user agreed that it is deleted. A contact that the user was not warned about is never deleted: it moves to Other
 * Contacts, or stays in the group. That happens if another change of this contact has failed, or if another client has
 * changed the list.
 */
export function findKeepingGroup(
  now: ImItemList,
  { id }: Contact,
  from: KnownGroup,
  consent: RemovalConsent,
): KnownGroup | undefined {
  if (consent.lost.has(id.id)) return consent.keepInGroup;
  if (isInAnotherGroup(now, id.id, from.id.id)) return undefined;
  const others = findOtherContacts(now);
  return consent.keepInGroup ?? (others && knownGroup(others)) ?? from;
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
