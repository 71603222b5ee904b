import { imGroupKind, type ImGroup, type ImGroupKind } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Attribution, Persona } from "../ews/model/persona.ts";
import type { StoreId } from "../ews/model/storeId.ts";

/**
 * What Exchange stores under one ContactId. A persona may be merged from several contacts. Each of them is in its own
 * groups and is deleted separately.
 */
export interface Contact {
  /** ContactId for operations: the SourceId of one of the persona's attributions. */
  readonly id: StoreId;
  /** Persona of the contact. Undefined for a member that the list does not describe. */
  readonly persona: Persona | undefined;
}

/** A group that can be changed, because Exchange has given it an ID. */
export interface KnownGroup extends NamedGroup {
  readonly id: StoreId;
}

/** What a text needs to name a group: system groups have a name in each language. */
export interface NamedGroup {
  readonly name: string;
  readonly kind: ImGroupKind;
}

/** Returns a group as one that can be changed. Undefined if Exchange gave it no ID. */
export const knownGroup = ({ storeId, displayName, groupType }: ImGroup): KnownGroup | undefined =>
  storeId && { id: storeId, name: displayName, kind: imGroupKind(groupType) };

export const hasMember = (group: ImGroup | undefined, contactId: string): boolean =>
  group?.members.some(({ id }) => id === contactId) ?? false;

/** Returns all members of a group as contacts, including those that the list does not describe. */
export function membersOf({ personas }: ImItemList, group: ImGroup): readonly Contact[] {
  const personaOf = personasBySource(personas);
  return group.members.map((id) => ({ id, persona: personaOf.get(id.id) }));
}

/** Returns the contacts of a persona that are in a group. */
export const contactsIn = (group: ImGroup, persona: Persona): readonly Contact[] =>
  sourceIds(persona)
    .filter(({ id }) => hasMember(group, id))
    .map((id) => ({ id, persona }));

/**
 * True for a source of a persona that is an IM contact: its SourceId is the ContactId of the operations. That is so where
 * IsQuickContact is true and IsHidden is not (reported: what another client relies on; the schema allows that IsHidden is
 * missing). The DisplayName of the source is in the language of the server, and says nothing.
 */
export const isImContact = ({ isQuickContact, isHidden }: Attribution): boolean =>
  isQuickContact === true && isHidden !== true;

/** Returns all IM contacts of a persona: the sources that are, and those that are in any group. */
export const imContactsOf = ({ groups }: ImItemList, persona: Persona): readonly Contact[] =>
  persona.attributions.flatMap((source) => {
    const { sourceId: id } = source;
    return id && (isImContact(source) || groups.some((group) => hasMember(group, id.id)))
      ? [{ id, persona }]
      : [];
  });

/**
 * True if a member of this group stays in the list because of it. Not true for Tagged (reported), nor for a
 * distribution group, whose members Exchange does not store here.
 */
export const countsAsMembership = ({ groupType }: ImGroup): boolean =>
  !["tagged", "distribution"].includes(imGroupKind(groupType));

/** True if a contact is also in another group, and so stays in the list when it is removed from these. */
export const isInAnotherGroup = (
  { groups }: ImItemList,
  contactId: string,
  ...leftGroupIds: readonly string[]
): boolean =>
  groups.some(
    (group) =>
      !leftGroupIds.includes(group.storeId?.id ?? "") &&
      countsAsMembership(group) &&
      hasMember(group, contactId),
  );

/** A group, and the contacts that leave it. */
export interface Leaving {
  readonly group: KnownGroup;
  readonly contacts: readonly Contact[];
}

/** Returns a function that finds the groups that any of some contacts leave. */
export function groupsLeft(
  leaving: readonly Leaving[],
): (contacts: readonly Pick<Contact, "id">[]) => readonly KnownGroup[] {
  const groupsOf = new Map<string, KnownGroup[]>();
  for (const { group, contacts } of leaving)
    for (const { id } of contacts) groupsOf.set(id.id, [...(groupsOf.get(id.id) ?? []), group]);
  return (contacts) => {
    const left = new Set(contacts.flatMap(({ id }) => groupsOf.get(id.id) ?? []));
    return leaving.flatMap(({ group }) => (left.has(group) ? [group] : []));
  };
}

/** Returns the contacts that Exchange would permanently delete when they leave these groups (reported). */
export function findDeletedByLeaving(list: ImItemList, leaving: readonly Leaving[]): readonly Contact[] {
  const left = groupsLeft(leaving);
  return leavingContacts(leaving).filter(
    (contact) => !isInAnotherGroup(list, contact.id.id, ...left([contact]).map(({ id }) => id.id)),
  );
}

/** Returns all contacts that leave a group, each once. */
export const leavingContacts = (leaving: readonly Pick<Leaving, "contacts">[]): readonly Contact[] =>
  uniqueContacts(leaving.flatMap(({ contacts }) => contacts));

export const uniqueContacts = (contacts: readonly Contact[]): readonly Contact[] => [
  ...new Map(contacts.map((contact) => [contact.id.id, contact])).values(),
];

/** Returns the group with a store ID. */
export const findGroupById = ({ groups }: ImItemList, groupId: string): ImGroup | undefined =>
  groups.find(({ storeId }) => storeId?.id === groupId);

/** Maps the ID of each source to the persona that was merged from it. A group's members are such IDs. */
export const personasBySource = (personas: readonly Persona[]): ReadonlyMap<string, Persona> =>
  new Map(personas.flatMap((persona) => sourceIds(persona).map(({ id }) => [id, persona] as const)));

/** Returns the IDs of all sources that a persona was merged from. */
export const sourceIds = ({ attributions }: Persona): readonly StoreId[] =>
  attributions.flatMap(({ sourceId }) => (sourceId ? [sourceId] : []));
