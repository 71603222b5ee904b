import type { EmailAddress, PhoneNumber } from "../model/persona.ts";
import { readStoreId, writeStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";
import type { XmlReader } from "../xml/reader.ts";
import type { XmlElement } from "../xml/element.ts";
import { text, xml } from "../xml/writer.ts";

export interface ItemsRequest {
  /** Kind of the items, which decides the fields that are requested. */
  readonly kind: keyof typeof fields;
  /** IDs of the items, at least one (schema). */
  readonly itemIds: readonly StoreId[];
}

export interface StoredItems {
  readonly contacts: readonly ContactItem[];
  readonly distributionLists: readonly DistributionListItem[];
}

/** A contact as an item of its folder. https://learn.microsoft.com/exchange/client-developer/web-service-reference/contact */
export interface ContactItem {
  readonly itemId: StoreId;
  readonly itemClass: string | undefined;
  readonly displayName: string | undefined;
  readonly givenName: string | undefined;
  readonly surname: string | undefined;
  readonly companyName: string | undefined;
  readonly department: string | undefined;
  readonly jobTitle: string | undefined;
  readonly imAddresses: readonly string[];
  readonly emailAddresses: readonly EmailAddress[];
  readonly phoneNumbers: readonly PhoneNumber[];
  /** Element with all fields, including unknown ones. */
  readonly element: XmlElement;
}

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
  readonly itemId: StoreId | undefined;
}

/**
 * Reads contacts or distribution lists by their IDs. Add-ins may call this operation on every server (documented).
 * Exchange returns a message for each item. Items that were deleted, cannot be read, or were not processed are skipped.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/getitem-operation
 */
export const getItem = operation({
  name: "GetItem",
  repeatable: true,
  answersEach: true,
  request: ({ kind, itemIds }: ItemsRequest) => [
    xml(
      "m:ItemShape",
      {},
      xml("t:BaseShape", {}, text("IdOnly")),
      xml("t:AdditionalProperties", {}, ...fields[kind].map((FieldURI) => xml("t:FieldURI", { FieldURI }))),
    ),
    xml("m:ItemIds", {}, ...itemIds.map((id) => writeStoreId("t:ItemId", id))),
  ],
  response: (messages) => readItems(messages.all("m:GetItemResponseMessage")),
});

/** Fields by kind. Requests only fields that the kind has: it is not known how Exchange responds to others. */
const fields = {
  contacts: [
    "item:ItemClass",
    "contacts:DisplayName",
    "contacts:GivenName",
    "contacts:CompanyName",
    "contacts:EmailAddresses",
    "contacts:PhoneNumbers",
    "contacts:Department",
    "contacts:ImAddresses",
    "contacts:JobTitle",
    "contacts:Surname",
  ],
  distributionLists: ["item:ItemClass", "item:Subject", "contacts:DisplayName", "distributionlist:Members"],
};

/** Reads the items. Skips items of other kinds, which these folders should not contain. */
function readItems(messages: readonly XmlReader[]): StoredItems {
  const items = messages.flatMap((message) => message.optional("m:Items") ?? []);
  return {
    contacts: items.flatMap((item) => item.all("t:Contact").flatMap((one) => readContactItem(one) ?? [])),
    distributionLists: items.flatMap((item) =>
      item.all("t:DistributionList").flatMap((one) => readDistributionListItem(one) ?? []),
    ),
  };
}

/** Reads a Contact. Undefined without an ID, because no group can name it. */
function readContactItem(contact: XmlReader): ContactItem | undefined {
  const itemId = contact.readOptional("t:ItemId", readStoreId);
  if (!itemId) {
    contact.skip();
    return undefined;
  }
  return {
    itemId,
    itemClass: contact.optionalText("t:ItemClass"),
    displayName: contact.optionalText("t:DisplayName"),
    givenName: contact.optionalText("t:GivenName"),
    surname: contact.optionalText("t:Surname"),
    companyName: contact.optionalText("t:CompanyName"),
    department: contact.optionalText("t:Department"),
    jobTitle: contact.optionalText("t:JobTitle"),
    imAddresses: entries(contact.optional("t:ImAddresses")).map(({ element }) => element.text),
    emailAddresses: entries(contact.optional("t:EmailAddresses")).map((entry) => ({
      name: entry.optionalAttribute("Name"),
      address: entry.element.text,
      routingType: entry.optionalAttribute("RoutingType"),
    })),
    phoneNumbers: entries(contact.optional("t:PhoneNumbers")).map((entry) => ({
      number: entry.element.text,
      type: entry.optionalAttribute("Key"),
    })),
    element: contact.element,
  };
}

/** Returns the entries of a dictionary that are not empty: Exchange may list empty ones. */
const entries = (dictionary: XmlReader | undefined): readonly XmlReader[] =>
  dictionary?.all("t:Entry").filter(({ element }) => element.text.trim() !== "") ?? [];

/** Reads a DistributionList. Undefined without an ID. */
function readDistributionListItem(list: XmlReader): DistributionListItem | undefined {
  const itemId = list.readOptional("t:ItemId", readStoreId);
  if (!itemId) {
    list.skip();
    return undefined;
  }
  return {
    itemId,
    itemClass: list.optionalText("t:ItemClass"),
    displayName: list.optionalText("t:DisplayName") ?? list.optionalText("t:Subject"),
    members: list.optional("t:Members")?.all("t:Member").map(readMember) ?? [],
    element: list.element,
  };
}

const readMember = (member: XmlReader): DistributionListMember => {
  const mailbox = member.optional("t:Mailbox");
  return {
    name: mailbox?.optionalText("t:Name"),
    address: mailbox?.optionalText("t:EmailAddress"),
    itemId: mailbox?.readOptional("t:ItemId", readStoreId),
  };
};
