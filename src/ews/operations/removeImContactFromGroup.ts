import { writeStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";

interface ImContactOfGroup {
  readonly contactId: StoreId;
  /** Group that the contact is in. For any other group, Exchange returns ErrorInvalidImGroupId (reported). */
  readonly groupId: StoreId;
}

/**
 * Removes an IM contact from a group. If it was in no other group, not counting Tagged, Exchange permanently deletes
 * the contact (reported). To move a contact, add it to the new group first. Another client may remove it from there until
 * the call arrives: only the step `leave` calls this, which reads its groups right before.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/removeimcontactfromgroup-operation
 */
export const removeImContactFromGroup = operation({
  name: "RemoveImContactFromGroup",
  request: ({ contactId, groupId }: ImContactOfGroup) => [
    writeStoreId("m:ContactId", contactId),
    writeStoreId("m:GroupId", groupId),
  ],
  response: () => undefined,
});
