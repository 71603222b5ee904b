import type { XmlReader } from "../xml/reader.ts";
import type { XmlElement } from "../xml/tree.ts";
import { readStoreId, type StoreId } from "./storeId.ts";

/** A distribution list as an item of its folder. https://learn.microsoft.com/exchange/client-developer/web-service-reference/distributionlist */
export interface DistributionListItem {
  readonly itemId: StoreId;
  /** Such as "IPM.DistList.MOC.UserGroup" for an IM group (documented as the group's type; assumed of the item). */
  readonly itemClass: string | undefined;
  readonly displayName: string | undefined;
  readonly members: readonly DistributionListMember[];
  /** The element with every field, known or not. */
  readonly element: XmlElement;
}

/** What a list says of a member: any of it may be missing (schema). */
export interface DistributionListMember {
  readonly name: string | undefined;
  /** An address by which the member gets mail or, for an IM contact, its IM address (assumed). */
  readonly address: string | undefined;
  /** The contact that the member is. */
  readonly itemId: StoreId | undefined;
}

/** What is asked of a distribution list beside its id. */
export const distributionListFields = [
  "item:ItemClass",
  "item:Subject",
  "contacts:DisplayName",
  "distributionlist:Members",
] as const;

/** Reads a DistributionList, of which nothing but the id has to be there. */
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
