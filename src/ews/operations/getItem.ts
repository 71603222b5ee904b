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
  /** Kind of the items, which decides the fields that are requested. */
  readonly kind: "contacts" | "distributionLists";
  /** IDs of the items, at least one (schema). */
  readonly itemIds: readonly StoreId[];
}

export interface StoredItems {
  readonly contacts: readonly ContactItem[];
  readonly distributionLists: readonly DistributionListItem[];
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
const fields = { contacts: contactFields, distributionLists: distributionListFields };

/** Reads the items. Skips items of other kinds, which these folders should not contain. */
function readItems(messages: readonly XmlReader[]): StoredItems {
  const items = messages.flatMap((message) => message.optional("m:Items") ?? []);
  return {
    contacts: items.flatMap((item) => item.all("t:Contact").map(readContactItem)),
    distributionLists: items.flatMap((item) => item.all("t:DistributionList").map(readDistributionListItem)),
  };
}
