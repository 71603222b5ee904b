import type { EwsFailure } from "../ews/failure.ts";
import { topicOf } from "../ews/failureMeaning.ts";
import { imGroupKind, type ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Persona } from "../ews/model/persona.ts";
import type { StoreId } from "../ews/model/storeId.ts";
import { findByAddress } from "./person.ts";

/**
 * What a change did. "made": it was not there before. "existing": it was there before, nothing was changed.
 * "present": it is there, but nothing tells whether it was: the list could not be read before, and the reply of an
 * existing empty group looks like a new one's (reported).
 */
export type Outcome = "made" | "existing" | "present";

/** A group of exactly this name: Exchange compares names with regard to case (reported). */
export const findGroup = (list: ImItemList | undefined, name: string): ImGroup | undefined =>
  list?.groups.find(({ displayName }) => displayName === name);

/** Judges a created group against the list that was read before. */
export const groupOutcome = (before: ImItemList | undefined, name: string): Outcome =>
  before === undefined ? "present" : findGroup(before, name) ? "existing" : "made";

/** The system group that takes those who are in no other. */
export const findOtherContacts = ({ groups }: ImItemList): ImGroup | undefined =>
  groups.find(({ groupType }) => imGroupKind(groupType) === "otherContacts");

/** The person of an address in a group (in Other Contacts without one), if the list has them there. */
export function findMember(
  list: ImItemList | undefined,
  address: string,
  groupId: StoreId | undefined,
): Persona | undefined {
  const persona = list && findByAddress(list.personas, address);
  const group = groupId
    ? list?.groups.find(({ storeId }) => storeId?.id === groupId.id)
    : list && findOtherContacts(list);
  const sources = new Set(persona?.attributions.map(({ sourceId }) => sourceId?.id));
  return group?.members.some(({ id }) => sources.has(id)) ? persona : undefined;
}

/**
 * Judges an added contact against the list that was read before. Exchange compares addresses as they are written
 * (reported): one in other letters may be the same person or become a second contact, so nothing is claimed.
 */
export function contactOutcome(
  before: ImItemList | undefined,
  address: string,
  groupId: StoreId | undefined,
): Outcome {
  if (before === undefined) return "present";
  const member = findMember(before, address, groupId);
  if (member === undefined) return "made";
  return member.imAddress === address ? "existing" : "present";
}

/** Whether Exchange refused a change because the selected group no longer exists, or is not in this mailbox. */
export const isGroupGone = (failure: EwsFailure): boolean =>
  failure.kind === "response" && ["group", "item", "mailbox"].includes(topicOf(failure) ?? "");
