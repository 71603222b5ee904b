import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Persona } from "../ews/model/persona.ts";
import { sameId, type StoreId } from "../ews/model/storeId.ts";
import { contactsIn, findGroupById, hasMember, isInAnotherGroup, sourceIds } from "./contacts.ts";

/** The effect of a change on a list. Returns the same list object if nothing changes. */
export type Edit = (list: ImItemList) => ImItemList;

/** Combines edits into one that applies them in order. */
export const composeEdits =
  (edits: readonly Edit[]): Edit =>
  (list) =>
    edits.reduce((edited, edit) => edit(edited), list);

/** Adds a group, unless the list already contains it. */
export const addGroup =
  (group: ImGroup): Edit =>
  (list) =>
    list.groups.some(({ storeId }) => sameId(storeId, group.storeId))
      ? list
      : { ...list, groups: [...list.groups, group] };

export const renameGroup = (groupId: string, displayName: string): Edit =>
  editGroup(groupId, (group) => (group.displayName === displayName ? group : { ...group, displayName }));

export const joinGroup = (groupId: string, contactId: StoreId): Edit =>
  editGroup(groupId, (group) =>
    hasMember(group, contactId.id) ? group : { ...group, members: [...group.members, contactId] },
  );

/** Removes a contact from a group. If it is in no other group, removes it from the list. */
export const leaveGroup =
  (groupId: string, contactId: string): Edit =>
  (list) => {
    if (!hasMember(findGroupById(list, groupId), contactId)) return list;
    if (!isInAnotherGroup(list, contactId, groupId)) return deleteContact(contactId)(list);
    return editGroup(groupId, (group) => withoutMembers(group, [contactId]))(list);
  };

export const deleteContact = (contactId: string): Edit => withoutContacts([contactId]);

/** Deletes a group, and the contacts that are in no other group. */
export const deleteGroup =
  (groupId: string): Edit =>
  (list) => {
    const deleted = findGroupById(list, groupId);
    if (!deleted) return list;
    const members = deleted.members.map(({ id }) => id);
    const lost = members.filter((id) => !isInAnotherGroup(list, id, groupId));
    const { groups, personas } = withoutContacts(lost)(list);
    return { personas, groups: groups.filter(({ storeId }) => storeId?.id !== groupId) };
  };

/** Adds a persona, or replaces the one with its ID. */
export const upsertPersona =
  (persona: Persona): Edit =>
  (list) => {
    if (list.personas.includes(persona)) return list;
    const hasSameId = ({ personaId }: Persona) => personaId.id === persona.personaId.id;
    return list.personas.some(hasSameId)
      ? { ...list, personas: list.personas.map((one) => (hasSameId(one) ? persona : one)) }
      : { ...list, personas: [...list.personas, persona] };
  };

/** Removes contacts from every group, including Tagged, and removes the personas that are in no group afterward. */
const withoutContacts =
  (contactIds: readonly string[]): Edit =>
  (list) => {
    const edited = eachGroup((group) => withoutMembers(group, contactIds))(list);
    if (edited === list) return list;
    const deletedIds = new Set(contactIds);
    const isDeleted = (persona: Persona) =>
      sourceIds(persona).some(({ id }) => deletedIds.has(id)) &&
      !edited.groups.some((group) => contactsIn(group, persona).length > 0);
    return { ...edited, personas: list.personas.filter((persona) => !isDeleted(persona)) };
  };

const withoutMembers = (group: ImGroup, contactIds: readonly string[]): ImGroup => {
  const removedIds = new Set(contactIds);
  const members = group.members.filter(({ id }) => !removedIds.has(id));
  return members.length === group.members.length ? group : { ...group, members };
};

const editGroup = (groupId: string, change: (group: ImGroup) => ImGroup): Edit =>
  eachGroup((group) => (group.storeId?.id === groupId ? change(group) : group));

/** Changes every group for which `change` returns another object. */
export const eachGroup =
  (change: (group: ImGroup) => ImGroup): Edit =>
  (list) => {
    const groups = list.groups.map(change);
    return groups.every((group, index) => group === list.groups[index]) ? list : { ...list, groups };
  };
