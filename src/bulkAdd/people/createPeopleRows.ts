import type { ImItemList } from "../../ews/model/imItemList.ts";
import { isInternalAddress, readImAddress } from "../../imList/address.ts";
import { findGroup } from "../../imList/outcome.ts";
import { readGroupName } from "../importGroup.ts";
import type { ImportRow } from "../job/importRow.ts";
import type { Expansion, ItemField, PeopleState } from "./createPeople.ts";
import {
  findItemPeople,
  toAddress,
  type NamedPerson,
  type PersonOfItem,
  type Place,
} from "./findItemPeople.ts";

/** A person of the item, or of an expanded distribution list. */
export interface PersonRow {
  /** Identifies the row. */
  readonly address: string;
  readonly person: PersonOfItem;
  /** The field of the item that names the person. Undefined if only a distribution list does. */
  readonly place: ItemField | undefined;
  /** The row of the distribution list, if only that names the person. */
  readonly parent: PersonRow | undefined;
  /** 0 for people of the item itself, 1 for members of a list in it, and so on. */
  readonly depth: number;
  /** "there": in the group already. "noAddress": cannot be in the list without a valid address. */
  readonly disabledReason: "there" | "noAddress" | undefined;
  /** True for a person with a legacy DN, whose IM address the check can look up. */
  readonly needsLookUp: boolean;
  readonly isSelected: boolean;
  /** The members of a distribution list. Undefined if it is not expanded. */
  readonly expansion: Expansion | undefined;
  /** True for a distribution list without a member that is not named elsewhere. */
  readonly hasNoOtherMembers: boolean;
  /** True if it is added as a distribution group, and not to a group. */
  readonly isAddedAsGroup: boolean;
}

interface PeopleRows {
  readonly rows: readonly PersonRow[];
  /** True if the item names the user, who is not shown. */
  readonly hasOwnAddress: boolean;
}

/**
 * Creates the rows for the people of the item, each once: first those who are not in the list, then those who are, then
 * distribution lists and whatever else cannot be added as a person at once. The order does not depend on the selected
 * group. Members follow their expanded distribution list.
 */
export function createPeopleRows(
  { item, initialSelection, changedSelection, expansions, asGroups, group }: PeopleState,
  ownAddress: string,
  list: ImItemList | undefined,
): PeopleRows {
  const people = findItemPeople(
    collectPeople(item?.people ?? [], expansions),
    ownAddress,
    list,
    findGroupId(group, list),
  );
  const rowsAt = (place: string | undefined, parent: PersonRow | undefined): readonly PersonRow[] =>
    sortByStatus(people.filter(isAt(place))).flatMap((person) => {
      const address = person.imAddress;
      const disabledReason = findDisabledReason(person);
      const row: PersonRow = {
        ...{ address, person, parent, disabledReason },
        needsLookUp: needsLookUp(person),
        place: isOnItem(person.field) ? person.field : undefined,
        depth: parent ? parent.depth + 1 : 0,
        isSelected:
          !disabledReason &&
          (changedSelection.get(address) ??
            (initialSelection === "all" ||
              (initialSelection === "new" && list !== undefined && rankOf(person) === 0))),
        expansion: expansions.get(address),
        hasNoOtherMembers: expansions.get(address)?.kind === "expanded" && !people.some(isAt(address)),
        isAddedAsGroup: person.isDistributionList || (person.isKindUnknown === true && asGroups.has(address)),
      };
      return [row, ...rowsAt(address, row)];
    });

  const userAddress = toAddress(ownAddress);
  return {
    rows: rowsAt(undefined, undefined),
    hasOwnAddress: item?.people.some(({ address }) => toAddress(address) === userAddress) ?? false,
  };
}

/** Collects the people of the item and the members of expanded lists, including lists within lists. */
function collectPeople(
  people: readonly NamedPerson[],
  expansions: PeopleState["expansions"],
): readonly NamedPerson[] {
  const collected = [...people];
  const expanded = new Set<string>();
  for (const { address } of collected) {
    const list = toAddress(address);
    const expansion = expansions.get(list);
    if (expansion?.kind !== "expanded" || expanded.has(list)) continue;
    expanded.add(list);
    collected.push(...expansion.members.map((member) => ({ ...member, field: `in ${list}` as const })));
  }
  return collected;
}

/** True if a person is named by the list with that address or, if undefined, by the item itself. */
const isAt =
  (list: string | undefined) =>
  ({ field }: PersonOfItem): boolean =>
    list === undefined ? isOnItem(field) : field === `in ${list}`;

const isOnItem = (field: Place): field is ItemField => !field.startsWith("in ");

/** Returns the import rows for the selected people. If the list has a name for a person, that name is kept. */
export const toImportRows = (rows: readonly PersonRow[], groupName: string): readonly ImportRow[] =>
  rows
    .filter(({ isSelected }) => isSelected)
    .map(({ person, isAddedAsGroup }, index) => ({
      kind: isAddedAsGroup ? "distributionGroup" : "person",
      row: index + 1,
      countedBy: "entry",
      address: person.address,
      displayName: person.listedName ?? person.name,
      groupName: isAddedAsGroup ? "" : groupName,
    }));

/** Returns the ID of the selected group: "" if none is, or if it is not in the list; undefined for Other Contacts. */
function findGroupId(group: PeopleState["group"], list: ImItemList | undefined): string | undefined {
  if (group === null) return "";
  if (!group) return undefined;
  if (!("newName" in group)) return group.id.id;
  const name = readGroupName(group);
  return (name.ok ? findGroup(list, name.value)?.storeId?.id : undefined) ?? "";
}

function findDisabledReason(person: PersonOfItem): PersonRow["disabledReason"] {
  const { isDistributionList, membership, address } = person;
  if (membership === "inGroup" || (isDistributionList && membership === "inList")) return "there";
  return readImAddress(address).ok || needsLookUp(person) ? undefined : "noAddress";
}

const needsLookUp = ({ isDistributionList, address }: PersonOfItem): boolean =>
  !isDistributionList && isInternalAddress(address);

/** 0: a person who is not in the list. 1: a person who is. 2: a distribution list, or what may be one. 3: no usable address. */
function rankOf(person: PersonOfItem): number {
  if (!readImAddress(person.address).ok) return 3;
  if (person.isDistributionList || person.isKindUnknown) return 2;
  return person.membership === "no" ? 0 : 1;
}

const sortByStatus = (people: readonly PersonOfItem[]): readonly PersonOfItem[] =>
  [...people].sort((one, other) => rankOf(one) - rankOf(other));
