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
import type { Step } from "./step.ts";

/** What a person was told before they agreed to take contacts out of a group. */
export interface RemovalConsent {
  /** Store ids of those who would be lost. */
  readonly lost: ReadonlySet<string>;
  /** Where these are kept instead, if they are. */
  readonly keepInGroup: KnownGroup | undefined;
}

/** Those who would be lost, as far as it is known before a change, and where they are kept. */
export const consentFor = (lost: Iterable<Contact>, keepIn: KnownGroup | undefined): RemovalConsent => ({
  lost: new Set([...lost].map(({ id }) => id.id)),
  keepInGroup: keepIn,
});

/**
 * Where a contact is kept when it leaves a group; undefined where it needs no keeping, or is to be lost. Who would be
 * lost by now although nobody was told goes to Other Contacts, or stays: another change of theirs has failed
 * meanwhile, or another client has changed the list.
 */
export function findKeepingGroup(
  now: ImItemList,
  { id }: Contact,
  from: KnownGroup,
  agreed: RemovalConsent,
): KnownGroup | undefined {
  if (agreed.lost.has(id.id)) return agreed.keepInGroup;
  if (isInAnotherGroup(now, id.id, from.id.id)) return undefined;
  const others = findOtherContacts(now);
  return agreed.keepInGroup ?? (others && knownGroup(others)) ?? from;
}

/** The steps that take a contact out of a group; none if it is kept in that very group. */
export function planLeaving(
  now: ImItemList,
  contact: Contact,
  from: KnownGroup,
  agreed: RemovalConsent,
): readonly Step<undefined>[] {
  if (!hasMember(findGroupById(now, from.id.id), contact.id.id)) return [];
  const keeper = findKeepingGroup(now, contact, from, agreed);
  if (keeper?.id.id === from.id.id) return [];
  return [...(keeper ? [join(contact.id, keeper.id)] : []), leave(contact.id, from.id)];
}

/**
 * Taking a contact out of a group if it is in it and in another that keeps it: Exchange refuses to take out who is not
 * there, and would delete who is in no other (reported).
 */
export const leaveIfInOtherGroup = (
  now: ImItemList,
  { id }: Contact,
  from: KnownGroup,
): readonly Step<undefined>[] =>
  hasMember(findGroupById(now, from.id.id), id.id) && isInAnotherGroup(now, id.id, from.id.id)
    ? [leave(id, from.id)]
    : [];
