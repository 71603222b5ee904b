import type { ImItemList } from "../../ews/model/imItemList.ts";
import { readImAddress } from "../../imList/address.ts";
import { findGroupById } from "../../imList/contacts.ts";
import { personName } from "../../imList/person.ts";
import { indexList } from "../job/indexList.ts";

/** A person whom a message or an appointment names. */
export interface NamedPerson<Field extends string = string> {
  readonly field: Field;
  readonly name: string;
  readonly address: string;
  readonly isDistributionList: boolean;
}

/** A person of the item with what the list says about them. */
export interface PersonOfItem<Field extends string = string> extends NamedPerson<Field> {
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
export function findItemPeople<Field extends string>(
  people: readonly NamedPerson<Field>[],
  ownAddress: string,
  list: ImItemList | undefined,
  groupId: string | undefined,
): readonly PersonOfItem<Field>[] {
  const index = list && indexList(list);
  const group = list && (groupId === undefined ? index?.otherContacts : findGroupById(list, groupId));
  const byAddress = new Map<string, NamedPerson<Field>>();
  for (const person of people) {
    const key = toAddress(person);
    const earlier = byAddress.get(key);
    if (key === toAddress({ address: ownAddress })) continue;
    if (!earlier) byAddress.set(key, person);
    else if (earlier.name === "" && person.name !== "") byAddress.set(key, { ...earlier, name: person.name });
  }
  return [...byAddress].map(([imAddress, person]) => {
    if (person.isDistributionList) {
      const listedGroup = index?.distributionGroups.get(person.address.toLowerCase());
      return {
        ...person,
        imAddress,
        membership: listedGroup ? "inList" : "no",
        listedName: listedGroup?.displayName,
      };
    }
    const persona = index?.personas.get(imAddress);
    const isInGroup =
      persona !== undefined && group !== undefined && index?.hasMember(persona, group) === true;
    return {
      ...person,
      imAddress,
      membership: isInGroup ? "inGroup" : persona ? "inList" : "no",
      listedName: persona && personName(persona),
    };
  });
}

function toAddress({ address }: { readonly address: string }): string {
  const read = readImAddress(address);
  return read.ok ? read.value : address;
}
