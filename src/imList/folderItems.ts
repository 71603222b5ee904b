import type { ContactItem } from "../ews/model/contactItem.ts";
import type { DistributionListItem, DistributionListMember } from "../ews/model/distributionListItem.ts";
import type { ImGroup } from "../ews/model/imGroup.ts";
import type { Persona } from "../ews/model/persona.ts";
import type { StoreId } from "../ews/model/storeId.ts";

/** Whether a distribution list is an IM group: by its class, which is the group's type (documented of the type). */
export const isImGroupItem = ({ itemClass }: DistributionListItem): boolean =>
  itemClass?.toLowerCase().startsWith("ipm.distlist.moc.") ?? false;

/** The contacts that a group's members may be. */
export type KnownContacts = (member: DistributionListMember) => StoreId | undefined;

/**
 * Finds the contact that a member is: by its item id, else by an address that the contact has, without regard to case.
 * How Exchange names the members of these lists is not known: both are assumed.
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
 * A distribution list as the IM group that it is. A member that is no known contact keeps its own id, so that it is
 * counted; without one its place in the list stands for it.
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
 * A contact as the persona that stands for it, as far as is known. It has the item's own id for an id; its one source is
 * the item, so that the list joins it to its groups.
 */
export function personaOfItem(item: ContactItem): Persona {
  const fullName = [item.givenName, item.surname].filter(Boolean).join(" ");
  return {
    personaId: item.itemId,
    personaType: "Person",
    creationTime: undefined,
    displayName: item.displayName,
    displayNameFirstLast: fullName === "" ? undefined : fullName,
    imAddress: item.imAddresses[0],
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
