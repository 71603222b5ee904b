import type { EwsFailure } from "../ews/failure.ts";
import { topicOf } from "../ews/failureMeaning.ts";
import { imGroupKind, type ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Persona } from "../ews/model/persona.ts";
import type { StoreId } from "../ews/model/storeId.ts";
import { contactsIn, findGroupById } from "./contacts.ts";
import { findByAddress } from "./person.ts";

/**
 * The outcome of a change. "made": it was not there before. "existing": it was there before, and nothing was changed.
 * "present": it is there now, but may have been there before, because the list was not loaded, and the response for an
 * existing empty group looks like that for a new one (reported).
 */
export type Outcome = "made" | "existing" | "present";

/** Returns the group with exactly this name. Exchange compares names with regard to case (reported). */
export const findGroup = (list: ImItemList | undefined, name: string): ImGroup | undefined =>
  list?.groups.find(({ displayName }) => displayName === name);

/** Returns the outcome for a created group, from the list before the change. */
export const groupOutcome = (before: ImItemList | undefined, name: string): Outcome =>
  before === undefined ? "present" : findGroup(before, name) ? "existing" : "made";

/** Returns a system group, such as the one for contacts that are in no other group. */
export const findSystemGroup = (
  { groups }: Pick<ImItemList, "groups">,
  kind: "favorites" | "otherContacts" | "tagged",
): ImGroup | undefined => groups.find(({ groupType }) => imGroupKind(groupType) === kind);

/** Returns the group to which Exchange adds a contact: the given one, or Other Contacts. */
export const findTargetGroup = (list: ImItemList, groupId: StoreId | undefined): ImGroup | undefined =>
  groupId ? findGroupById(list, groupId.id) : findSystemGroup(list, "otherContacts");

/**
 * Returns the person with an address in a group (in Other Contacts if none is given). Undefined if the list does not
 * show them there.
 */
export function findMember(
  list: ImItemList,
  address: string,
  groupId: StoreId | undefined,
): Persona | undefined {
  const persona = findByAddress(list.personas, address);
  const group = findTargetGroup(list, groupId);
  return persona && group && contactsIn(group, persona).length > 0 ? persona : undefined;
}

/**
 * Returns the outcome for an added contact, from the list before the change. A person whose address Exchange stores in
 * another spelling is the same one, because `addContact` then adds the contact itself.
 */
export function contactOutcome(
  before: ImItemList | undefined,
  address: string,
  groupId: StoreId | undefined,
): Outcome {
  if (before === undefined) return "present";
  return findMember(before, address, groupId) ? "existing" : "made";
}

/** True if Exchange refused a change because the selected group no longer exists, or is not in this mailbox. */
export const isGroupGone = (failure: EwsFailure): boolean =>
  failure.kind === "response" && ["group", "item", "mailbox"].includes(topicOf(failure) ?? "");
