import { writeStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";

/**
 * Removes a distribution group from the contact list. For a group of another type, Exchange returns
 * ErrorInvalidImGroupId (reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/removedistributiongroupfromimlist-operation
 */
export const removeDistributionGroupFromImList = operation({
  name: "RemoveDistributionGroupFromImList",
  request: ({ groupId }: { readonly groupId: StoreId }) => [writeStoreId("m:GroupId", groupId)],
  response: () => undefined,
});
