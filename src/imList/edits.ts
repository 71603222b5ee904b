import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Persona } from "../ews/model/persona.ts";
import type { StoreId } from "../ews/model/storeId.ts";
import { holds } from "./contacts.ts";

/** What a change does to a list. It gives the very same list where there is nothing to do. */
export type Edit = (list: ImItemList) => ImItemList;

/** One edit after the other. */
export const inTurn =
  (edits: readonly Edit[]): Edit =>
  (list) =>
    edits.reduce((edited, edit) => edit(edited), list);

export const renameGroup = (groupId: string, displayName: string): Edit =>
  eachGroup((group) =>
    group.storeId?.id === groupId && group.displayName !== displayName ? { ...group, displayName } : group,
  );

export const joinGroup = (groupId: string, contactId: StoreId): Edit =>
  eachGroup((group) =>
    group.storeId?.id === groupId && !holds(group, contactId.id)
      ? { ...group, members: [...group.members, contactId] }
      : group,
  );

/** Takes a contact out of a group; who is then in none is no longer in the list. */
export const leaveGroup = (groupId: string, contactId: string): Edit =>
  withoutTheLost(
    eachGroup((group) =>
      group.storeId?.id === groupId && holds(group, contactId) ? withoutMember(group, contactId) : group,
    ),
  );

export const deleteContact = (contactId: string): Edit =>
  withoutTheLost(eachGroup((group) => (holds(group, contactId) ? withoutMember(group, contactId) : group)));

/** Takes a group away, and with it those who were in no other. */
export const deleteGroup = (groupId: string): Edit =>
  withoutTheLost((list) =>
    list.groups.some(({ storeId }) => storeId?.id === groupId)
      ? { ...list, groups: list.groups.filter(({ storeId }) => storeId?.id !== groupId) }
      : list,
  );

/** Adds a persona, or puts it in place of the one of its id. */
export const putPersona =
  (persona: Persona): Edit =>
  (list) => ({
    ...list,
    personas: [...list.personas.filter(({ personaId }) => personaId.id !== persona.personaId.id), persona],
  });

const withoutMember = (group: ImGroup, contactId: string): ImGroup => ({
  ...group,
  members: group.members.filter(({ id }) => id !== contactId),
});

const eachGroup =
  (change: (group: ImGroup) => ImGroup): Edit =>
  (list) => {
    const groups = list.groups.map(change);
    return groups.every((group, index) => group === list.groups[index]) ? list : { ...list, groups };
  };

/** Exchange lists those alone who are in at least one group (reported). */
const withoutTheLost =
  (edit: Edit): Edit =>
  (list) => {
    const edited = edit(list);
    if (edited === list) return list;
    const members = new Set(edited.groups.flatMap((group) => group.members.map(({ id }) => id)));
    const isThere = ({ attributions }: Persona) =>
      attributions.some(({ sourceId }) => sourceId && members.has(sourceId.id));
    return { ...edited, personas: edited.personas.filter(isThere) };
  };
