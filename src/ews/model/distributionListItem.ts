import type { XmlReader } from "../xml/reader.ts";
import type { XmlElement } from "../xml/tree.ts";
import { readStoreId, type StoreId } from "./storeId.ts";

/** A distribution list as an item of its folder. https://learn.microsoft.com/exchange/client-developer/web-service-reference/distributionlist */
export interface DistributionListItem {
  readonly itemId: StoreId;
  /**
   * Class of the item, such as "IPM.DistList.MOC.UserGroup" for an IM group (documented as the group's type; assumed
   * for the item).
   */
  readonly itemClass: string | undefined;
  readonly displayName: string | undefined;
  readonly members: readonly DistributionListMember[];
  /** Element with all fields, including unknown ones. */
  readonly element: XmlElement;
}

/** A member of a distribution list. Any field may be missing (schema). */
export interface DistributionListMember {
  readonly name: string | undefined;
  /** Email address of the member. For an IM contact, its IM address (assumed). */
  readonly address: string | undefined;
  /** Item ID of the member's contact. */
  readonly itemId: StoreId | undefined;
}

/** Fields of a distribution list that are requested, in addition to its ID. */
export const distributionListFields = [
  "item:ItemClass",
  "item:Subject",
  "contacts:DisplayName",
  "distributionlist:Members",
] as const;

/** Reads a DistributionList. Only its ID is required. */
export const readDistributionListItem = (list: XmlReader): DistributionListItem => ({
  itemId: readStoreId(list.required("t:ItemId")),
  itemClass: list.optionalText("t:ItemClass"),
  displayName: list.optionalText("t:DisplayName") ?? list.optionalText("t:Subject"),
  members: list.optional("t:Members")?.all("t:Member").map(readMember) ?? [],
  element: list.element,
});

const readMember = (member: XmlReader): DistributionListMember => {
  const mailbox = member.optional("t:Mailbox");
  const itemId = mailbox?.optional("t:ItemId");
  return {
    name: mailbox?.optionalText("t:Name"),
    address: mailbox?.optionalText("t:EmailAddress"),
    itemId: itemId && readStoreId(itemId),
  };
};
