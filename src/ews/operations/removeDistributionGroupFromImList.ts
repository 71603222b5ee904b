import { writeStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";

/**
 * Takes a distribution group out of the IM list; a group of another type is ErrorInvalidImGroupId (reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/removedistributiongroupfromimlist-operation
 */
export const removeDistributionGroupFromImList = operation({
  name: "RemoveDistributionGroupFromImList",
  request: ({ groupId }: { readonly groupId: StoreId }) => [writeStoreId("m:GroupId", groupId)],
  response: () => undefined,
});
