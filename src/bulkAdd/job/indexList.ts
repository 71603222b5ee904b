import type { ImGroup } from "../../ews/model/imGroup.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Persona } from "../../ews/model/persona.ts";
import { sourceIds } from "../../imList/contacts.ts";
import { isDistributionGroup } from "../../imList/membership.ts";
import { findSystemGroup } from "../../imList/outcome.ts";
import { isPhoneContact, personAddress } from "../../imList/person.ts";
import { telUriOf } from "../../imList/address.ts";

/** A list with lookups for planning. */
interface ListIndex {
  /** Groups of all kinds by their exact names, as Exchange finds them (reported). */
  readonly groups: ReadonlyMap<string, ImGroup>;
  /** By SMTP address in lower case. */
  readonly distributionGroups: ReadonlyMap<string, ImGroup>;
  readonly otherContacts: ImGroup | undefined;
  /** By IM address in lower case, or tel URI. */
  readonly personas: ReadonlyMap<string, Persona>;
  readonly hasMember: (persona: Persona, group: ImGroup) => boolean;
  /** True if any contact with that IM address or tel URI is in the group. */
  readonly hasAddress: (address: string, group: ImGroup) => boolean;
}

/** Indexes a list, in one pass over groups and personas. If several have the same key, the first one counts. */
export function indexList(list: ImItemList): ListIndex {
  const members = new Map(list.groups.map((group) => [group, new Set(group.members.map(({ id }) => id))]));
  const hasMember = (persona: Persona, group: ImGroup) =>
    sourceIds(persona).some(({ id }) => members.get(group)?.has(id) ?? false);
  const personasByKey = new Map<string, Persona[]>();
  // A persona without an IM address is found by the email address that a backup adds it by. IM addresses come first.
  for (const keyOfOne of [toAddressKey, toEmailKey])
    for (const persona of list.personas) {
      const key = keyOfOne(persona);
      if (key === undefined) continue;
      const same = personasByKey.get(key);
      if (same) same.push(persona);
      else personasByKey.set(key, [persona]);
    }
  const groups = [...list.groups].reverse();
  return {
    groups: new Map(groups.map((group) => [group.displayName, group])),
    distributionGroups: new Map(
      groups.filter(isDistributionGroup).map((group) => [group.smtpAddress?.toLowerCase() ?? "", group]),
    ),
    otherContacts: findSystemGroup(list, "otherContacts"),
    personas: new Map([...personasByKey].flatMap(([key, [first]]) => (first ? [[key, first]] : []))),
    hasMember,
    hasAddress: (address, group) =>
      personasByKey.get(address)?.some((persona) => hasMember(persona, group)) ?? false,
  };
}

function toEmailKey(persona: Persona): string | undefined {
  const address = persona.imAddress?.trim() ? "" : personAddress(persona).toLowerCase();
  return address === "" ? undefined : address;
}

function toAddressKey(persona: Persona): string | undefined {
  const address = persona.imAddress?.toLowerCase();
  if (!isPhoneContact(persona)) return address;
  const number = address?.replace(/^tel:/, "") ?? persona.phoneNumber?.number;
  return number === undefined ? undefined : telUriOf(number);
}
