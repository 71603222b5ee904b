import type { ImGroup } from "../../ews/model/imGroup.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Persona } from "../../ews/model/persona.ts";
import type { Result } from "../../shared/result.ts";
import type { AddressProblem } from "../address.ts";
import { sourcesOf } from "../contacts.ts";
import { readImAddress } from "../imAddress.ts";
import { fillOfList } from "../limits.ts";
import { groupKind } from "../membership.ts";
import { readName, type NameProblem } from "../name.ts";
import { findOtherContacts } from "../outcome.ts";
import { personName } from "../person.ts";

/** A person, and a group that they are to be in, as a file, a paste or a message has it. */
export interface WantedRow {
  /** Where it stands in its source, from 1; a line with several groups is several rows of one number. */
  readonly row: number;
  readonly imAddress: string;
  /** Empty: the address is used. */
  readonly displayName: string;
  /** Empty: Other Contacts. */
  readonly groupName: string;
}

/** What would happen to a row. The first four send a call or need none; the others send nothing. */
export type Fate =
  /** The contact is not in the list yet. */
  | { readonly kind: "new" }
  /** The contact is in the list, by the same name or without one given, and joins the group. */
  | { readonly kind: "joins" }
  /** The contact is in the list by this other name, which stays (reported), and joins the group. */
  | { readonly kind: "otherName"; readonly name: string }
  /** It is in the group already. */
  | { readonly kind: "there" }
  /** The same as an earlier row. */
  | { readonly kind: "duplicate"; readonly of: number }
  | { readonly kind: "badAddress"; readonly problem: AddressProblem }
  | { readonly kind: "badName"; readonly field: "displayName" | "groupName"; readonly codePoint: number }
  /** Contacts cannot be put into that group: it is a distribution group, or Tagged. */
  | { readonly kind: "badGroup"; readonly group: "distribution" | "tagged" }
  /** The list holds no more; `place`: the how many-th it would be. */
  | { readonly kind: "overContacts" | "overGroups"; readonly place: number }
  /** A person has left it out. */
  | { readonly kind: "leftOut" };

/** A row with what would happen to it. */
export interface PlannedRow {
  readonly wanted: WantedRow;
  readonly fate: Fate;
  /** The address that would be sent; as it was typed where it is none. */
  readonly imAddress: string;
  /** Undefined: the address is used. */
  readonly displayName: string | undefined;
  /** Undefined: Other Contacts. */
  readonly groupName: string | undefined;
}

/** A plan is made of the list alone: nothing is sent for it. */
export interface Plan {
  readonly rows: readonly PlannedRow[];
  /** The names of groups that have to be made first, in the order of their first rows. */
  readonly groupsToMake: readonly string[];
}

/** Whether a row would send a call. */
export const isToDo = ({ fate: { kind } }: PlannedRow): boolean =>
  kind === "new" || kind === "joins" || kind === "otherName";

/**
 * Plans what adding these rows to a list would do, each row once and in their order, in one pass. A group is found by
 * its exact name, with regard to case, among all kinds of groups, as Exchange does it (reported).
 *
 * @param leftOut the rows, by their place among `wanted`, that a person has left out
 */
export function planRows(
  list: ImItemList,
  wanted: readonly WantedRow[],
  leftOut: ReadonlySet<number> = new Set(),
): Plan {
  const known = knownOf(list);
  const { groups, contacts } = fillOfList(list);
  const seen = new Map<string, number>();
  const newContacts = new Set<string>();
  const newGroups = new Set<string>();

  const fateOf = (row: WantedRow, read: ReadRow): Fate => {
    const { address, displayName, groupName } = read;
    if (!address.ok) return { kind: "badAddress", problem: address.failure };
    for (const [field, name] of [["displayName", displayName] as const, ["groupName", groupName] as const])
      if (!name.ok && name.failure.kind === "character")
        return { kind: "badName", field, codePoint: name.failure.codePoint };
    const name = valueOf(groupName);
    const group = name === undefined ? known.otherContacts : known.groups.get(name);
    const kind = group && groupKind(group);
    if (kind === "distribution" || kind === "tagged") return { kind: "badGroup", group: kind };

    const key = JSON.stringify([address.value, group?.displayName ?? name ?? null]);
    const first = seen.get(key);
    if (first !== undefined) return { kind: "duplicate", of: first };
    seen.set(key, row.row);

    const persona = known.personas.get(address.value);
    if (persona && group && known.isIn(persona, group)) return { kind: "there" };
    const groupToMake = !group && name !== undefined && !newGroups.has(name) ? name : undefined;
    const isNew = !persona && !newContacts.has(address.value);
    const groupPlace = groups.count + newGroups.size + 1;
    const contactPlace = contacts.count + newContacts.size + 1;
    if (groupToMake !== undefined && groupPlace > groups.most)
      return { kind: "overGroups", place: groupPlace };
    if (isNew && contactPlace > contacts.most) return { kind: "overContacts", place: contactPlace };

    if (groupToMake !== undefined) newGroups.add(groupToMake);
    if (isNew) newContacts.add(address.value);
    if (!persona) return { kind: isNew ? "new" : "joins" };
    const shown = personName(persona);
    const given = valueOf(displayName);
    return given === undefined || given === shown ? { kind: "joins" } : { kind: "otherName", name: shown };
  };

  const rows = wanted.map((row, index): PlannedRow => {
    const read = readRow(row);
    const fate: Fate = leftOut.has(index) ? { kind: "leftOut" } : fateOf(row, read);
    return {
      wanted: row,
      fate,
      imAddress: read.address.ok ? read.address.value : row.imAddress,
      displayName: valueOf(read.displayName),
      groupName: valueOf(read.groupName),
    };
  });
  return { rows, groupsToMake: [...newGroups] };
}

interface ReadRow {
  readonly address: Result<string, AddressProblem>;
  readonly displayName: Result<string, NameProblem>;
  readonly groupName: Result<string, NameProblem>;
}

const readRow = ({ imAddress, displayName, groupName }: WantedRow): ReadRow => ({
  address: readImAddress(imAddress),
  displayName: readName(displayName),
  groupName: readName(groupName),
});

/** A name that was given and can be sent. */
const valueOf = (name: Result<string, NameProblem>): string | undefined => (name.ok ? name.value : undefined);

interface KnownList {
  readonly groups: ReadonlyMap<string, ImGroup>;
  readonly otherContacts: ImGroup | undefined;
  readonly personas: ReadonlyMap<string, Persona>;
  readonly isIn: (persona: Persona, group: ImGroup) => boolean;
}

/** The list by what a row is looked up by. */
function knownOf(list: ImItemList): KnownList {
  const members = new Map(list.groups.map((group) => [group, new Set(group.members.map(({ id }) => id))]));
  // Of several with one address the first counts, as findByAddress has it.
  const personas = new Map<string, Persona>();
  for (const persona of list.personas) {
    const address = persona.imAddress?.toLowerCase();
    if (address !== undefined && !personas.has(address)) personas.set(address, persona);
  }
  return {
    groups: new Map([...list.groups].reverse().map((group) => [group.displayName, group])),
    otherContacts: findOtherContacts(list),
    personas,
    isIn: (persona, group) => sourcesOf(persona).some(({ id }) => members.get(group)?.has(id) ?? false),
  };
}
