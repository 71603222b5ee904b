import type { ImItemList } from "../../ews/model/imItemList.ts";
import { cleanAddress, readImAddress } from "../../imList/address.ts";
import { findGroupById } from "../../imList/contacts.ts";
import { cleanName, splitNamedAddress } from "../../imList/namedAddress.ts";
import { personName } from "../../imList/person.ts";
import { indexList } from "../job/indexList.ts";
import type { ItemField, MaybePerson } from "./createPeople.ts";

/** The origin of a person: a field of the item, or the distribution list with an address. */
export type Place = ItemField | `in ${string}`;

export interface NamedPerson extends MaybePerson {
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

/** Removes what Outlook writes around names and addresses. A name that is only the address is none. */
function cleanPerson<Person extends NamedPerson>(person: Person): Person {
  const address = cleanAddress(person.address);
  const named = splitNamedAddress(person.name);
  const isOwn = named.address.toLowerCase() === address.toLowerCase();
  return { ...person, address, name: isOwn ? named.name : cleanName(person.name) };
}

/**
 * Returns the people of an item, each once, in the order of its fields, without the user. If several fields name a
 * person, the first field counts, the first name that is not empty, and the kind where it is known: by the list, too. An
 * address that is not a valid IM address is kept as it is.
 *
 * @param groupId undefined for Other Contacts, "" for a group that is not in the list.
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
  for (const person of people.map(cleanPerson)) {
    const key = toAddress(person.address);
    const earlier = byAddress.get(key);
    if (key === ownKey) continue;
    if (earlier) {
      const { field, address, name } = earlier;
      const known = earlier.isKindUnknown ? person : earlier;
      byAddress.set(key, { field, address, name: name || person.name, ...kindOf(known) });
    } else byAddress.set(key, person);
  }
  return [...byAddress].map(([imAddress, { isKindUnknown, ...person }]) => {
    const listed = index?.distributionGroups.get(person.address.toLowerCase());
    if (person.isDistributionList || (isKindUnknown && listed)) {
      const membership = listed ? "inList" : "no";
      return { ...person, isDistributionList: true, imAddress, membership, listedName: listed?.displayName };
    }
    const persona = index?.personas.get(imAddress);
    const isInGroup = persona && group && index?.hasMember(persona, group);
    const membership = isInGroup ? "inGroup" : persona ? "inList" : "no";
    return {
      ...person,
      ...(isKindUnknown && !persona && { isKindUnknown }),
      imAddress,
      membership,
      listedName: persona && personName(persona),
    };
  });
}

const kindOf = ({ isDistributionList, isKindUnknown }: MaybePerson) => ({
  isDistributionList,
  ...(isKindUnknown && { isKindUnknown }),
});

/** Returns an address as it would be sent. It identifies the person. */
export function toAddress(address: string): string {
  const read = readImAddress(address);
  return read.ok ? read.value : address;
}
