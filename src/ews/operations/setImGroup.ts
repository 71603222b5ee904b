import { writeStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";
import { text, xml } from "../xml/writer.ts";

/**
 * Renames a user group. If any group has the new name, including this group itself, Exchange returns
 * ErrorImGroupDisplayNameAlreadyExists. For a group of another type, it returns ErrorInvalidImGroupId (both reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/setimgroup-operation
 */
export const setImGroup = operation({
  name: "SetImGroup",
  request: ({ groupId, newDisplayName }: { readonly groupId: StoreId; readonly newDisplayName: string }) => [
    writeStoreId("m:GroupId", groupId),
    xml("m:NewDisplayName", {}, text(newDisplayName)),
  ],
  response: () => undefined,
});
