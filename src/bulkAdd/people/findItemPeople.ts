import type { ImItemList } from "../../ews/model/imItemList.ts";
import { readImAddress } from "../../imList/imAddress.ts";
import { findGroupById } from "../../imList/contacts.ts";
import { personName } from "../../imList/person.ts";
import { indexList } from "../job/indexList.ts";

/** Someone whom a message or an appointment names. */
export interface NamedPerson<Field extends string = string> {
  readonly field: Field;
  readonly name: string;
  readonly address: string;
  readonly isDistributionList: boolean;
}

/** One of them, once, with what the list has of them. */
export interface PersonOfItem<Field extends string = string> extends NamedPerson<Field> {
  /** The address that would be sent. */
  readonly imAddress: string;
  /** "inGroup": in the group that is chosen; "inList": in another one. */
  readonly membership: "no" | "inList" | "inGroup";
  /** The name that the list has for them. */
  readonly listedName: string | undefined;
}

/**
 * The people of an item, each once, in the order of its fields; without oneself. Of those who are named several times the
 * first place counts, and the first name that there is. An address that cannot be an IM address is kept as it is written.
 */
export function findItemPeople<Field extends string>(
  people: readonly NamedPerson<Field>[],
  ownAddress: string,
  list: ImItemList | undefined,
  groupId: string | undefined,
): readonly PersonOfItem<Field>[] {
  const index = list && indexList(list);
  const group = list && (groupId === undefined ? index?.otherContacts : findGroupById(list, groupId));
  const once = new Map<string, NamedPerson<Field>>();
  for (const person of people) {
    const key = toAddress(person);
    const first = once.get(key);
    if (key === toAddress({ address: ownAddress })) continue;
    if (!first) once.set(key, person);
    else if (first.name === "" && person.name !== "") once.set(key, { ...first, name: person.name });
  }
  return [...once].map(([imAddress, person]) => {
    if (person.isDistributionList) {
      const there = index?.distributionGroups.get(person.address.toLowerCase());
      return { ...person, imAddress, membership: there ? "inList" : "no", listedName: there?.displayName };
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
