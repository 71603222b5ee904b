import type { ExpandedMember } from "../../ews/operations/expandDL.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { readImAddress } from "../../imList/address.ts";
import { findGroupById } from "../../imList/contacts.ts";
import { personName } from "../../imList/person.ts";
import { indexList } from "../job/indexList.ts";
import type { ItemField } from "./createPeople.ts";

/** The origin of a person: a field of the item, or the distribution list with an address. */
export type Place = ItemField | `in ${string}`;

export interface NamedPerson extends ExpandedMember {
  readonly field: Place;
}

/** A person of the item with what the list says about them. */
export interface PersonOfItem extends NamedPerson {
  /** The address that would be sent. */
  readonly imAddress: string;
  /** "inGroup": in the selected group. "inList": in another group. */
  readonly membership: "no" | "inList" | "inGroup";
  /** The person's name in the list. */
  readonly listedName: string | undefined;
}

/**
 * Returns the people of an item, each once, in the order of its fields, without the user. If several fields name a
 * person, the first field counts, and the first name that is not empty. An address that is not a valid IM address is
 * kept as it is.
 */
export function findItemPeople(
  people: readonly NamedPerson[],
  ownAddress: string,
  list: ImItemList | undefined,
  groupId: string | undefined,
): readonly PersonOfItem[] {
  const index = list && indexList(list);
  const group = list && (groupId === undefined ? index?.otherContacts : findGroupById(list, groupId));
  const byAddress = new Map<string, NamedPerson>();
  const ownKey = toAddress(ownAddress);
  for (const person of people) {
    const key = toAddress(person.address);
    const earlier = byAddress.get(key);
    if (key === ownKey) continue;
    if (!earlier) byAddress.set(key, person);
    else if (earlier.name === "" && person.name !== "") byAddress.set(key, { ...earlier, name: person.name });
  }
  return [...byAddress].map(([imAddress, person]) => {
    if (person.isDistributionList) {
      const listed = index?.distributionGroups.get(person.address.toLowerCase());
      return { ...person, imAddress, membership: listed ? "inList" : "no", listedName: listed?.displayName };
    }
    const persona = index?.personas.get(imAddress);
    const isInGroup = persona && group && index?.hasMember(persona, group);
    const membership = isInGroup ? "inGroup" : persona ? "inList" : "no";
    return { ...person, imAddress, membership, listedName: persona && personName(persona) };
  });
}

/** Returns an address as it would be sent. It identifies the person. */
export function toAddress(address: string): string {
  const read = readImAddress(address);
  return read.ok ? read.value : address;
}
