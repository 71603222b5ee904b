import { imGroupKind, type ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Persona } from "../ews/model/persona.ts";
import type { StoreId } from "../ews/model/storeId.ts";

/**
 * What Exchange keeps under one ContactId. A persona may be merged from several; each is in groups by itself, and is
 * deleted by itself.
 */
export interface Contact {
  /** The ContactId that operations take: the SourceId of one of the persona's attributions. */
  readonly id: StoreId;
  /** Undefined for a member that the list does not describe. */
  readonly persona: Persona | undefined;
}

/** A group that can be worked on: Exchange has given it an id. */
export interface KnownGroup {
  readonly id: StoreId;
  readonly name: string;
}

/** A group as one to work on; undefined where Exchange gave no id. */
export const knownGroup = ({ storeId, displayName }: ImGroup): KnownGroup | undefined =>
  storeId && { id: storeId, name: displayName };

/** Whether a group has a contact among its members; change keys differ, so ids alone are compared (sampled). */
export const hasMember = (group: ImGroup | undefined, contactId: string): boolean =>
  group?.members.some(({ id }) => id === contactId) ?? false;

/** All members of a group as contacts, those included that the list does not describe. */
export function membersOf({ personas }: ImItemList, group: ImGroup): readonly Contact[] {
  const personaOf = personasBySource(personas);
  return group.members.map((id) => ({ id, persona: personaOf.get(id.id) }));
}

/** The contacts of a persona that are in a group. */
export const contactsIn = (group: ImGroup, persona: Persona): readonly Contact[] =>
  sourceIds(persona)
    .filter(({ id }) => hasMember(group, id))
    .map((id) => ({ id, persona }));

/** All IM contacts of a persona: the attributions that say so, and those that are in any group. */
export const imContactsOf = ({ groups }: ImItemList, persona: Persona): readonly Contact[] =>
  persona.attributions
    .filter(
      ({ isQuickContact, sourceId }) =>
        sourceId && (isQuickContact === true || groups.some((group) => hasMember(group, sourceId.id))),
    )
    .flatMap(({ sourceId }) => (sourceId ? [{ id: sourceId, persona }] : []));

/**
 * Whether a contact stays in the list by being in this group: Tagged does not count (reported), nor a distribution
 * group, whose members Exchange does not keep here.
 */
export const countsAsMembership = ({ groupType }: ImGroup): boolean =>
  !["tagged", "distribution"].includes(imGroupKind(groupType));

/** Whether a contact stays in the list when it leaves the named group: it is in another one that keeps it. */
export const isInAnotherGroup = ({ groups }: ImItemList, contactId: string, leaving: string): boolean =>
  groups.some(
    (group) => group.storeId?.id !== leaving && countsAsMembership(group) && hasMember(group, contactId),
  );

/** Those of some contacts whom Exchange would delete for good when they leave a group (reported). */
export const findDeletedByLeaving = (
  list: ImItemList,
  contacts: readonly Contact[],
  leaving: string,
): readonly Contact[] => contacts.filter(({ id }) => !isInAnotherGroup(list, id.id, leaving));

/** The group of a store id. */
export const findGroupById = ({ groups }: ImItemList, groupId: string): ImGroup | undefined =>
  groups.find(({ storeId }) => storeId?.id === groupId);

/**
 * Personas by the id of each source that they were merged from: a group's MemberCorrelationKey holds the SourceId of
 * one of a persona's attributions. Ids alone are compared, as change keys differ (sampled).
 */
export function personasBySource(personas: readonly Persona[]): ReadonlyMap<string, Persona> {
  const bySource = new Map<string, Persona>();
  for (const persona of personas)
    for (const { sourceId } of persona.attributions) if (sourceId) bySource.set(sourceId.id, persona);
  return bySource;
}

/** The ids of everything that a persona was merged from. */
export const sourceIds = ({ attributions }: Persona): readonly StoreId[] =>
  attributions.flatMap(({ sourceId }) => (sourceId ? [sourceId] : []));
