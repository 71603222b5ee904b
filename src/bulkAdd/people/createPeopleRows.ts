import type { ImItemList } from "../../ews/model/imItemList.ts";
import { findItemPeople, type NamedPerson, type PersonOfItem } from "./findItemPeople.ts";
import type { ImportRow } from "../job/importRow.ts";
import { readImAddress } from "../../imList/imAddress.ts";
import { findGroup } from "../../imList/outcome.ts";
import { readGroupName, type ImportGroup } from "../importGroup.ts";
import type { Expansion, PeopleState, ItemField } from "./createPeople.ts";

/** Someone of the item, or of a distribution list on it, who can be chosen or not. */
export interface PersonRow {
  /** What they are known by. */
  readonly address: string;
  readonly person: PersonOfItem<Place>;
  /** Where the item names them; undefined for those whom a list alone names. */
  readonly place: ItemField | undefined;
  /** The list that they are in, where that alone names them. */
  readonly parent: PersonRow | undefined;
  /** 0: on the item itself; else in how many lists. */
  readonly depth: number;
  /** "there": has nothing to be added; "noAddress": cannot be in the list. */
  readonly disabledReason: "there" | "noAddress" | undefined;
  readonly isSelected: boolean;
  /** Of a distribution list: who is in it, if that was asked. */
  readonly expansion: Expansion | undefined;
  /** Of a distribution list that was looked into: all who are in it are named elsewhere. */
  readonly hasNobodyElse: boolean;
}

/** Where somebody is named: on the item, or in the list of an address. */
type Place = ItemField | `in ${string}`;

export interface PeopleRows {
  readonly rows: readonly PersonRow[];
  /** Whether the user is one of them, and left out. */
  readonly hasOwnAddress: boolean;
}

/** The people of the item that is shown, each once, those of an expanded list beneath it. */
export function createPeopleRows(
  { item, initialSelection, changedSelection, expansions, group }: PeopleState,
  ownAddress: string,
  list: ImItemList | undefined,
): PeopleRows {
  const people = findItemPeople<Place>(
    collectPeople(item?.people ?? [], expansions),
    ownAddress,
    list,
    findGroupId(group, list),
  );
  const rowsAt = (place: string | undefined, parent: PersonRow | undefined): readonly PersonRow[] =>
    people.filter(isAt(place)).flatMap((person) => {
      const address = person.imAddress;
      const disabledReason = findDisabledReason(person);
      const row: PersonRow = {
        ...{ address, person, parent, disabledReason },
        place: isOnItem(person.field) ? person.field : undefined,
        depth: parent ? parent.depth + 1 : 0,
        isSelected:
          !disabledReason && (changedSelection.get(address) ?? isSelectedInitially(person, initialSelection)),
        expansion: expansions.get(address),
        hasNobodyElse: person.isDistributionList && !people.some(isAt(address)),
      };
      return [row, ...(person.isDistributionList ? rowsAt(address, row) : [])];
    });

  const own = toAddress(ownAddress);
  return {
    rows: rowsAt(undefined, undefined),
    hasOwnAddress: item?.people.some(({ address }) => toAddress(address) === own) ?? false,
  };
}

/** Those of the item, and those of the lists among them that were expanded, a list within a list included. */
function collectPeople(
  people: readonly NamedPerson<Place>[],
  expansions: PeopleState["expansions"],
): readonly NamedPerson<Place>[] {
  const named = [...people];
  const expanded = new Set<string>();
  for (const { address, isDistributionList } of named) {
    const list = toAddress(address);
    const expansion = expansions.get(list);
    if (!isDistributionList || expansion?.kind !== "expanded" || expanded.has(list)) continue;
    expanded.add(list);
    named.push(...expansion.members.map((member) => ({ ...member, field: `in ${list}` as const })));
  }
  return named;
}

/** Whether somebody is named in the list of that address, or without one on the item itself. */
const isAt =
  (list: string | undefined) =>
  ({ field }: PersonOfItem<Place>): boolean =>
    list === undefined ? isOnItem(field) : field === `in ${list}`;

const isOnItem = (field: Place): field is ItemField => !field.startsWith("in ");

/** The address as peopleOfItem has it. */
function toAddress(address: string): string {
  const read = readImAddress(address);
  return read.ok ? read.value : address;
}

/** What is to be added: the chosen ones, in their order. The name that the list has for somebody is kept. */
export const toImportRows = (rows: readonly PersonRow[], groupName: string): readonly ImportRow[] =>
  rows
    .filter(({ isSelected: isChosen }) => isChosen)
    .map(({ person }, index) => ({
      kind: person.isDistributionList ? "distributionGroup" : "person",
      row: index + 1,
      address: person.address,
      displayName: person.listedName ?? person.name,
      groupName: person.isDistributionList ? "" : groupName,
    }));

/** The chosen group's id; "" for one that is not in the list, undefined for Other Contacts. */
function findGroupId(group: ImportGroup, list: ImItemList | undefined): string | undefined {
  if (!group) return undefined;
  if (!("newName" in group)) return group.id.id;
  const name = readGroupName(group);
  return (name.ok ? findGroup(list, name.value)?.storeId?.id : undefined) ?? "";
}

function findDisabledReason({
  isDistributionList,
  membership,
  address,
}: PersonOfItem): PersonRow["disabledReason"] {
  if (membership === "inGroup" || (isDistributionList && membership === "inList")) return "there";
  return readImAddress(address).ok ? undefined : "noAddress";
}

function isSelectedInitially(
  { isDistributionList, membership }: PersonOfItem,
  initialSelection: PeopleState["initialSelection"],
): boolean {
  switch (initialSelection) {
    case "all":
      return true;
    case "none":
      return false;
    case "new":
      return !isDistributionList && membership === "no";
    case "usual":
      return !isDistributionList;
  }
}
