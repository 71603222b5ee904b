import { writeStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";

interface ImContactInGroup {
  /** SourceId of the attribution that is a quick contact. A PersonaId is not accepted. */
  readonly contactId: StoreId;
  /** Group to add the contact to. Without one, Exchange adds it to Other Contacts (reported). */
  readonly groupId?: StoreId | undefined;
}

/**
 * Adds an existing IM contact to one more group. Also succeeds if the contact is already in that group (reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/addimcontacttogroup-operation
 */
export const addImContactToGroup = operation({
  name: "AddImContactToGroup",
  request: ({ contactId, groupId }: ImContactInGroup) => [
    writeStoreId("m:ContactId", contactId),
    ...(groupId ? [writeStoreId("m:GroupId", groupId)] : []),
  ],
  response: () => undefined,
});
