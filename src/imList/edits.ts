import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Persona } from "../ews/model/persona.ts";
import type { StoreId } from "../ews/model/storeId.ts";
import { findGroupById, hasMember, isInAnotherGroup } from "./contacts.ts";

/** What a change does to a list. It gives the very same list where there is nothing to do. */
export type Edit = (list: ImItemList) => ImItemList;

/** One edit after the other. */
export const composeEdits =
  (edits: readonly Edit[]): Edit =>
  (list) =>
    edits.reduce((edited, edit) => edit(edited), list);

export const renameGroup = (groupId: string, displayName: string): Edit =>
  eachGroup((group) =>
    group.storeId?.id === groupId && group.displayName !== displayName ? { ...group, displayName } : group,
  );

export const joinGroup = (groupId: string, contactId: StoreId): Edit =>
  eachGroup((group) =>
    group.storeId?.id === groupId && !hasMember(group, contactId.id)
      ? { ...group, members: [...group.members, contactId] }
      : group,
  );

/** Takes a contact out of a group; who is in no other that keeps them is no longer in the list. */
export const leaveGroup =
  (groupId: string, contactId: string): Edit =>
  (list) => {
    if (!hasMember(findGroupById(list, groupId), contactId)) return list;
    if (!isInAnotherGroup(list, contactId, groupId)) return deleteContact(contactId)(list);
    return eachGroup((group) => (group.storeId?.id === groupId ? withoutMembers(group, [contactId]) : group))(
      list,
    );
  };

export const deleteContact = (contactId: string): Edit => withoutContacts([contactId]);

/** Takes a group away, and with it those who are in no other that keeps them. */
export const deleteGroup =
  (groupId: string): Edit =>
  (list) => {
    const deleted = findGroupById(list, groupId);
    if (!deleted) return list;
    const members = deleted.members.map(({ id }) => id);
    const { groups, personas } = withoutContacts(
      members.filter((id) => !isInAnotherGroup(list, id, groupId)),
    )(list);
    return { personas, groups: groups.filter(({ storeId }) => storeId?.id !== groupId) };
  };

/** Adds a persona, or puts it in place of the one of its id. */
export const upsertPersona =
  (persona: Persona): Edit =>
  (list) => {
    if (list.personas.includes(persona)) return list;
    const isIt = ({ personaId }: Persona) => personaId.id === persona.personaId.id;
    return list.personas.some(isIt)
      ? { ...list, personas: list.personas.map((one) => (isIt(one) ? persona : one)) }
      : { ...list, personas: [...list.personas, persona] };
  };

/** Takes contacts out of every group, Tagged too, and with them the personas that then have none in any. */
const withoutContacts =
  (contactIds: readonly string[]): Edit =>
  (list) => {
    const edited = eachGroup((group) => withoutMembers(group, contactIds))(list);
    if (edited === list) return list;
    const lost = new Set(contactIds);
    const isGone = ({ attributions }: Persona) =>
      attributions.some(({ sourceId }) => sourceId && lost.has(sourceId.id)) &&
      !attributions.some(
        ({ sourceId }) => sourceId && edited.groups.some((group) => hasMember(group, sourceId.id)),
      );
    return { ...edited, personas: list.personas.filter((persona) => !isGone(persona)) };
  };

const withoutMembers = (group: ImGroup, contactIds: readonly string[]): ImGroup => {
  const leaving = new Set(contactIds);
  const members = group.members.filter(({ id }) => !leaving.has(id));
  return members.length === group.members.length ? group : { ...group, members };
};

const eachGroup =
  (change: (group: ImGroup) => ImGroup): Edit =>
  (list) => {
    const groups = list.groups.map(change);
    return groups.every((group, index) => group === list.groups[index]) ? list : { ...list, groups };
  };
