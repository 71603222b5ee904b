import { readImItemList } from "../model/imItemList.ts";
import { writeStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";
import type { QualifiedName } from "../xml/namespaces.ts";
import { xml, type Xml } from "../xml/writer.ts";

export interface ImItemIds {
  readonly contactIds: readonly StoreId[];
  readonly groupIds: readonly StoreId[];
}

/**
 * Loads some groups and contacts of the contact list. Exchange silently skips IDs that it does not know (reported).
 * With group IDs alone, the response is assumed to have no personas.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/getimitems-operation
 */
export const getImItems = operation({
  name: "GetImItems",
  repeatable: true,
  request: ({ contactIds, groupIds }: ImItemIds) => [
    ...writeIds("m:ContactIds", contactIds),
    ...writeIds("m:GroupIds", groupIds),
  ],
  response: (reply) => readImItemList(reply.required("m:ImItemList")),
});

/** Writes a list of IDs. Writes no element if there are no IDs, because the schema refuses an empty list. */
const writeIds = (name: QualifiedName, ids: readonly StoreId[]): readonly Xml[] =>
  ids.length === 0 ? [] : [xml(name, {}, ...ids.map((id) => writeStoreId("t:ItemId", id)))];
