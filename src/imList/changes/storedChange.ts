import type { ImGroup } from "../../ews/model/imGroup.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Persona } from "../../ews/model/persona.ts";
import { sameId } from "../../ews/model/storeId.ts";
import {
  findGroupById,
  groupsLeft,
  hasMember,
  imContactsOf,
  type Contact,
  type KnownGroup,
} from "../contacts.ts";
import { findGroup, findSystemGroup } from "../outcome.ts";
import { findByAddress } from "../person.ts";
import type { Change, ChangeRequest } from "./change.ts";
import type { ContactOutcome } from "./contactLog.ts";
import { deleteGroup } from "./deleteGroup.ts";
import { copyContacts, moveContacts } from "./moveContacts.ts";
import { removeFromGroup, removeFromList } from "./removeContacts.ts";
import { placesOf } from "./restoreContact.ts";

/** Creates the change of a request again. Undefined if the request lacks what its kind needs. */
export function createChange(request: ChangeRequest): Change | undefined {
  const { kind, list, contacts, from, leaving, to, alsoTo, keepIn } = request;
  const group = from && findGroupById(list, from.id.id);
  switch (kind) {
    case "moveContacts":
      return leaving && to && moveContacts(list, leaving, to);
    case "copyContacts":
      return to && copyContacts(list, contacts, to, alsoTo);
    case "removeFromGroup":
      return leaving && removeFromGroup(list, leaving, keepIn);
    case "removeFromList":
      return removeFromList(list, contacts);
    case "deleteGroup":
      return from && group && deleteGroup(list, group, from, keepIn);
  }
}

/**
 * Returns the part of a request that its change and its undo need: of the list, the contacts and their memberships; of
 * each person, the names, the address, and the number.
 */
export function withoutTheRest(request: ChangeRequest): ChangeRequest {
  const slim = (persona: Persona): Persona => ({
    ...persona,
    creationTime: undefined,
    emailAddresses: [],
    element: noElement,
  });
  const personas = new Map<Persona, Persona>();
  const slimContact = ({ id, persona }: Contact): Contact => {
    if (!persona) return { id, persona };
    const kept = personas.get(persona) ?? slim(persona);
    personas.set(persona, kept);
    return { id, persona: kept };
  };
  const contacts = request.contacts.map(slimContact);
  const leaving = request.leaving?.map((one) => ({ ...one, contacts: one.contacts.map(slimContact) }));
  const ids = new Set(contacts.map(({ id }) => id.id));
  const groups = request.list.groups.map((group): ImGroup => ({
    ...group,
    members: group.members.filter(({ id }) => ids.has(id)),
    element: noElement,
  }));
  return {
    ...request,
    contacts,
    ...(leaving && { leaving }),
    list: { groups, personas: [...personas.values()] },
  };
}

const noElement = { namespace: "", name: "", attributes: {}, children: [], text: "" };

/** Adds a contact to a request that was not known when it was made: one whom somebody added to the group meanwhile. */
export function withContact(request: ChangeRequest, contact: Contact): ChangeRequest {
  const { list, contacts, from } = request;
  const join = (group: ImGroup): ImGroup =>
    sameId(group.storeId, from?.id) ? { ...group, members: [...group.members, contact.id] } : group;
  return withoutTheRest({
    ...request,
    contacts: [...contacts, contact],
    list: { ...list, groups: list.groups.map(join) },
  });
}

/**
 * Finds out what has been done for a contact whose call had no response, or whose pane was closed meanwhile, from a list
 * that was read afterward. Undefined if nothing was. Another client may have done the same.
 */
export function findOutcome(
  { kind, list: before, from, leaving = [], to, alsoTo = [] }: ChangeRequest,
  { id }: Contact,
  now: ImItemList,
): ContactOutcome | undefined {
  const isIn = (list: ImItemList, group: KnownGroup | undefined) =>
    group !== undefined && hasMember(findGroupById(list, group.id.id), id.id);
  const isInOthers = (list: ImItemList) => hasMember(findSystemGroup(list, "otherContacts"), id.id);
  const isKept = isInOthers(now) && !isInOthers(before);
  const kept = isKept && (!to || to.kind !== "otherContacts") ? { isKept: true as const } : {};
  const half = { ...kept, half: true as const };
  const leaves = from ? [from] : groupsLeft(leaving)([{ id }]);
  const hasLeftAll = leaves.every((group) => !isIn(now, group));
  const hasLeftAny = leaves.some((group) => isIn(before, group) && !isIn(now, group));
  switch (kind) {
    case "moveContacts":
      if (hasLeftAll) return kept;
      return hasLeftAny || (isIn(now, to) && !isIn(before, to)) ? half : undefined;
    case "copyContacts":
      if ([to, ...alsoTo].every((group) => isIn(now, group))) return {};
      return [to, ...alsoTo].some((group) => isIn(now, group) && !isIn(before, group)) ? half : undefined;
    case "removeFromGroup":
    case "deleteGroup":
      if (hasLeftAll) return kept;
      return isKept || hasLeftAny ? half : undefined;
    case "removeFromList": {
      const isLeft = ({ id: group }: KnownGroup) => !hasMember(findGroupById(now, group.id), id.id);
      const left = placesOf(before, { id, persona: undefined }).filter(isLeft);
      if (!now.groups.some((group) => hasMember(group, id.id))) return {};
      return left.length > 0 ? { half: true } : undefined;
    }
  }
}

/**
 * Finds out how far the undo of a change has restored a contact, maybe as a new one with the same address. `outcome` is
 * what the change had done.
 */
export function findRestored(
  { kind, list: before, from, leaving = [], to, alsoTo = [] }: ChangeRequest,
  { id, persona }: Contact,
  { isKept }: ContactOutcome,
  now: ImItemList,
): "whole" | "part" | "none" {
  const again = findByAddress(now.personas, persona?.imAddress?.toLowerCase() ?? "");
  const ids = [id, ...(again ? imContactsOf(now, again).map((contact) => contact.id) : [])];
  const isIn = (group: ImGroup | undefined) => ids.some((one) => hasMember(group, one.id));
  const find = (group: KnownGroup | undefined) => group && findGroupById(now, group.id.id);
  const wasIn = (group: KnownGroup) => hasMember(findGroupById(before, group.id.id), id.id);
  const hasLeftGroup = (group: KnownGroup) => !isIn(find(group)) || wasIn(group);
  const hasLeft = !to || hasLeftGroup(to);
  const joined = [...(to ? [to] : []), ...alsoTo].filter((group) => !wasIn(group));
  const hasLeftOthers = !isKept || !isIn(findSystemGroup(now, "otherContacts"));
  const left = groupsLeft(leaving)([{ id }]);
  const isBackIn = left.filter((group) => isIn(find(group))).length;
  const isBackInAll = isBackIn === left.length;
  const places = (): readonly boolean[] => {
    switch (kind) {
      case "moveContacts":
        return [isBackIn > 0, isBackInAll && hasLeft && hasLeftOthers];
      case "copyContacts":
        // Groups that the contact was in before are not left again.
        return joined.length === 0 ? [true] : [joined.some(hasLeftGroup), joined.every(hasLeftGroup)];
      case "removeFromGroup":
        return [isBackIn > 0, isBackInAll && hasLeftOthers];
      case "deleteGroup":
        // The group has a new ID.
        return [isIn(findGroup(now, from?.name ?? "")), hasLeftOthers];
      case "removeFromList":
        return [
          now.groups.some(isIn),
          ...placesOf(before, { id, persona }).map((place) => isIn(find(place))),
        ];
    }
  };
  const isBack = places();
  return isBack.every(Boolean) ? "whole" : isBack[0] ? "part" : "none";
}
