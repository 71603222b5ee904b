import { imGroupKind, type ImGroup, type ImGroupKind } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Persona } from "../ews/model/persona.ts";
import { personasBySource } from "./contacts.ts";
import { personName } from "./person.ts";

/** The order of the people in each group. "recent": the newest first, by when their contact was created. */
export type PeopleSort = "name" | "recent";

/** A group with its people, ready to be shown. */
export interface GroupWithPeople {
  readonly group: ImGroup;
  readonly kind: ImGroupKind;
  /** Members that the list describes, sorted. */
  readonly people: readonly Persona[];
  /** Number of all members, including those that the list does not describe. */
  readonly size: number;
}

/** The list, in the order in which it is shown. */
export interface JoinedList {
  readonly groups: readonly GroupWithPeople[];
  /** Number of groups for each persona ID, without Tagged. */
  readonly groupCount: ReadonlyMap<string, number>;
}

/**
 * Joins groups and personas, reading each once. Order: Favorites, the user's and distribution groups by name, Other
 * Contacts, Tagged. Tagged is skipped by default, because it contains no people of its own. `sort`: the order of people.
 */
export function joinList(
  { groups, personas }: ImItemList,
  language: string,
  { withTagged = false, sort = "name" }: { readonly withTagged?: boolean; readonly sort?: PeopleSort } = {},
): JoinedList {
  const byName = new Intl.Collator(language, { numeric: true }).compare;
  const names = new Map(personas.map((one) => [one, personName(one)]));
  const bySource = personasBySource(personas);
  const createdAt = sort === "recent" ? new Map(personas.map((one) => [one, timeOf(one)])) : undefined;
  const byTime = (a: Persona, b: Persona) => (createdAt?.get(b) ?? 0) - (createdAt?.get(a) ?? 0);

  const groupCount = new Map<string, number>();
  const joined = groups
    .map((group): GroupWithPeople => {
      const people = new Set<Persona>();
      let unknown = group.unreadMembers ?? 0;
      for (const { id } of group.members) {
        const persona = bySource.get(id);
        if (persona) people.add(persona);
        else unknown += 1;
      }
      return {
        group,
        kind: groupKind(group),
        people: [...people].sort((a, b) => byTime(a, b) || byName(names.get(a) ?? "", names.get(b) ?? "")),
        size: people.size + unknown,
      };
    })
    .filter(({ kind }) => withTagged || kind !== "tagged")
    .sort((a, b) => rank(a.kind) - rank(b.kind) || byName(a.group.displayName, b.group.displayName));

  for (const { people, kind } of joined)
    for (const { personaId } of kind === "tagged" ? [] : people)
      groupCount.set(personaId.id, (groupCount.get(personaId.id) ?? 0) + 1);
  return { groups: joined, groupCount };
}

/** Returns when a persona was created, in milliseconds since the epoch. 0 if that is not known, which sorts last. */
const timeOf = ({ creationTime }: Persona): number => Date.parse(creationTime ?? "") || 0;

export const groupKind = ({ groupType }: ImGroup): ImGroupKind => imGroupKind(groupType);

/** True for a distribution group, whose members Exchange does not list. */
export const isDistributionGroup = (group: ImGroup): boolean => groupKind(group) === "distribution";

const rank = (kind: ImGroupKind): number =>
  kind === "favorites" ? 0 : kind === "otherContacts" ? 2 : kind === "tagged" ? 3 : 1;
