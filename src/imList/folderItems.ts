import type { ImGroup } from "../ews/model/imGroup.ts";
import { readStoredAddress, type Persona } from "../ews/model/persona.ts";
import type { StoreId } from "../ews/model/storeId.ts";
import type { ContactItem, DistributionListItem, DistributionListMember } from "../ews/operations/getItem.ts";

/** True if a distribution list is an IM group, by its class, which is the group's type (documented for the type). */
export const isImGroupItem = ({ itemClass }: DistributionListItem): boolean =>
  itemClass?.toLowerCase().startsWith("ipm.distlist.moc.") ?? false;

/** Finds the contact for a group's member. */
type KnownContacts = (member: DistributionListMember) => StoreId | undefined;

/**
 * Creates a function that finds the contact for a member: by its item ID, otherwise by one of the contact's addresses,
 * without regard to case. It is not known how Exchange names the members of these lists, so both are assumed.
 */
export function knownContacts(contacts: readonly ContactItem[]): KnownContacts {
  const byId = new Map(contacts.map(({ itemId }) => [itemId.id, itemId]));
  const byAddress = new Map(
    contacts.flatMap(({ itemId, imAddresses, emailAddresses }) =>
      [...imAddresses, ...emailAddresses.map(({ address = "" }) => address)].map(
        (address) => [comparable(address), itemId] as const,
      ),
    ),
  );
  return ({ itemId, address }) =>
    (itemId && byId.get(itemId.id)) ?? (address ? byAddress.get(comparable(address)) : undefined);
}

const comparable = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^(sip|smtp):/, "");

/**
 * Returns a distribution list as an IM group. A member that is not a known contact keeps its own ID, or gets one from
 * its position, so that it is counted.
 */
export const groupOfItem = (item: DistributionListItem, contactOf: KnownContacts): ImGroup => ({
  displayName: item.displayName ?? "",
  groupType: item.itemClass ?? "",
  storeId: item.itemId,
  members: item.members.map(
    (member, place): StoreId =>
      contactOf(member) ?? member.itemId ?? { id: `${item.itemId.id}/${place}`, changeKey: undefined },
  ),
  smtpAddress: undefined,
  element: item.element,
});

/**
 * Returns a contact as a persona, with the fields that are known. Its ID and its only source are the item's ID, so that
 * it can be matched with its groups.
 */
export function personaOfItem(item: ContactItem): Persona {
  const fullName = [item.givenName, item.surname].filter(Boolean).join(" ");
  return {
    personaId: item.itemId,
    personaType: "Person",
    creationTime: undefined,
    displayName: item.displayName,
    displayNameFirstLast: fullName || undefined,
    ...readStoredAddress(item.imAddresses[0]),
    emailAddress: item.emailAddresses[0],
    emailAddresses: item.emailAddresses,
    phoneNumber: item.phoneNumbers[0],
    attributions: [
      {
        id: "0",
        sourceId: item.itemId,
        displayName: undefined,
        isWritable: undefined,
        isQuickContact: true,
        isHidden: undefined,
      },
    ],
    element: item.element,
  };
}
