import { contactFields, readContactItem, type ContactItem } from "../model/contactItem.ts";
import {
  distributionListFields,
  readDistributionListItem,
  type DistributionListItem,
} from "../model/distributionListItem.ts";
import { writeStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";
import type { XmlReader } from "../xml/reader.ts";
import { text, xml } from "../xml/writer.ts";

export interface ItemsRequest {
  /** What the items are: it says which fields are asked for. */
  readonly kind: "contacts" | "distributionLists";
  /** One at least (schema). */
  readonly itemIds: readonly StoreId[];
}

export interface StoredItems {
  readonly contacts: readonly ContactItem[];
  readonly distributionLists: readonly DistributionListItem[];
}

/**
 * Reads contacts or distribution lists by their ids. Add-ins may call it on every server (documented). Exchange answers
 * with a message for each item; those that are gone, cannot be read or were not looked at are left out.
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

/** No field is asked for that items of the kind do not have: what Exchange says to that is not known. */
const fields = { contacts: contactFields, distributionLists: distributionListFields };

/** Items of other kinds, which these folders should not hold, are left out. */
function readItems(messages: readonly XmlReader[]): StoredItems {
  const items = messages.flatMap((message) => message.optional("m:Items") ?? []);
  return {
    contacts: items.flatMap((item) => item.all("t:Contact").map(readContactItem)),
    distributionLists: items.flatMap((item) => item.all("t:DistributionList").map(readDistributionListItem)),
  };
}
