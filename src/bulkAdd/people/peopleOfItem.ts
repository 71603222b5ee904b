import type { ImItemList } from "../../ews/model/imItemList.ts";
import { readImAddress } from "../../imList/imAddress.ts";
import { findGroupById } from "../../imList/contacts.ts";
import { personName } from "../../imList/person.ts";
import { knownList } from "../job/knownList.ts";

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
  readonly known: "no" | "inList" | "inGroup";
  /** The name that the list has for them. */
  readonly knownAs: string | undefined;
}

/**
 * The people of an item, each once, in the order of its fields; without oneself. Of those who are named several times the
 * first place counts, and the first name that there is. An address that cannot be an IM address is kept as it is written.
 */
export function peopleOfItem<Field extends string>(
  people: readonly NamedPerson<Field>[],
  ownAddress: string,
  list: ImItemList | undefined,
  groupId: string | undefined,
): readonly PersonOfItem<Field>[] {
  const known = list && knownList(list);
  const group = list && (groupId === undefined ? known?.otherContacts : findGroupById(list, groupId));
  const once = new Map<string, NamedPerson<Field>>();
  for (const person of people) {
    const key = addressOf(person);
    const first = once.get(key);
    if (key === addressOf({ address: ownAddress })) continue;
    if (!first) once.set(key, person);
    else if (first.name === "" && person.name !== "") once.set(key, { ...first, name: person.name });
  }
  return [...once].map(([imAddress, person]) => {
    if (person.isDistributionList) {
      const there = known?.distributionGroups.get(person.address.toLowerCase());
      return { ...person, imAddress, known: there ? "inList" : "no", knownAs: there?.displayName };
    }
    const persona = known?.personas.get(imAddress);
    const isInGroup = persona !== undefined && group !== undefined && known?.isIn(persona, group) === true;
    return {
      ...person,
      imAddress,
      known: isInGroup ? "inGroup" : persona ? "inList" : "no",
      knownAs: persona && personName(persona),
    };
  });
}

function addressOf({ address }: { readonly address: string }): string {
  const read = readImAddress(address);
  return read.ok ? read.value : address;
}
