import { writeStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";

/**
 * Permanently deletes an IM contact, whatever groups it is in (reported). A server of another client always rejected this
 * (reported): see imList/changes/removeContacts.ts for what is done then.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/removecontactfromimlist-operation
 */
export const removeContactFromImList = operation({
  name: "RemoveContactFromImList",
  request: ({ contactId }: { readonly contactId: StoreId }) => [writeStoreId("m:ContactId", contactId)],
  response: () => undefined,
});
