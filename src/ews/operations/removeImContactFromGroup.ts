import { writeStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";

export interface ImContactOfGroup {
  readonly contactId: StoreId;
  /** A group that the contact is in, else ErrorInvalidImGroupId (reported). */
  readonly groupId: StoreId;
}

/**
 * Takes an IM contact out of a group. If it was in no other group, Tagged not counted, Exchange deletes the contact
 * for good (reported): to move one, add it to the new group first.
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
