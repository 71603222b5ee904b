import { writeStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";

export interface ImContactInGroup {
  /** The SourceId of the attribution that is a quick contact; a PersonaId is none. */
  readonly contactId: StoreId;
  /** Without one the contact goes to "Other Contacts" (reported). */
  readonly groupId?: StoreId | undefined;
}

/**
 * Puts an IM contact that is there into one more group; a success too if it is in it already (reported).
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
