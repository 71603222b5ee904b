import { readPersona } from "../model/persona.ts";
import { writeStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";
import { text, xml } from "../xml/writer.ts";

export interface NewImContact {
  /** Stored as it is: normalise it before. */
  readonly imAddress: string;
  /** Without one, or with an empty one, Exchange shows the address. */
  readonly displayName?: string | undefined;
  /** Without one the contact goes to "Other Contacts". */
  readonly groupId?: StoreId | undefined;
}

/**
 * Makes an IM contact and puts it into a group. A contact of that address is reused, and keeps its name (reported).
 * Exchange makes the contact before it looks at the group: if it refuses the group, a contact stays that no list
 * shows (reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/addnewimcontacttogroup-operation
 */
export const addNewImContactToGroup = operation({
  name: "AddNewImContactToGroup",
  request: ({ imAddress, displayName, groupId }: NewImContact) => [
    xml("m:ImAddress", {}, text(imAddress)),
    ...(displayName ? [xml("m:DisplayName", {}, text(displayName))] : []),
    ...(groupId ? [writeStoreId("m:GroupId", groupId)] : []),
  ],
  response: (reply) => readPersona(reply.required("m:Persona")),
});
