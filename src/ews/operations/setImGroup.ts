import { writeStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";
import { text, xml } from "../xml/writer.ts";

export interface ImGroupRename {
  readonly groupId: StoreId;
  readonly newDisplayName: string;
}

/**
 * Renames a user group. A name that any group has, the group's own current one included, is
 * ErrorImGroupDisplayNameAlreadyExists; a group of another type is ErrorInvalidImGroupId (both reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/setimgroup-operation
 */
export const setImGroup = operation({
  name: "SetImGroup",
  request: ({ groupId, newDisplayName }: ImGroupRename) => [
    writeStoreId("m:GroupId", groupId),
    xml("m:NewDisplayName", {}, text(newDisplayName)),
  ],
  response: () => undefined,
});
