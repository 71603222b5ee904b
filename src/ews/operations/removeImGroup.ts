import { writeStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";

/**
 * Deletes a user group, and permanently deletes the contacts that were in no other group. For a group of another type,
 * Exchange returns ErrorInvalidImGroupId (both reported). Who that is may change until the call arrives: only the step
 * `removeGroup` calls this, which reads it right before.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/removeimgroup-operation
 */
export const removeImGroup = operation({
  name: "RemoveImGroup",
  request: ({ groupId }: { readonly groupId: StoreId }) => [writeStoreId("m:GroupId", groupId)],
  response: () => undefined,
});
