import type { Mailbox } from "../mailbox.ts";
import { child, type RequestElement } from "../requestElement.ts";
import { rootFolder } from "../rootFolder.ts";
import { changeKey, itemId } from "../storeId.ts";
import { element, type XmlElement } from "../xmlElement.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Returns the IDs in one of the two folders of the IM list, in pages: contacts in "quickcontacts", including contacts
 * in no group, and groups in "imcontactlist" (reported). Their order is not known; here it is the order of creation.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/finditem-operation
 */
export const findItem: OperationHandler = {
  name: "FindItem",
  isWrapped: true,
  isOpenToAddIns: true,
  handle: (request, mailbox) =>
    rootFolder(child(request, "IndexedPageItemView"), "Items", folderItems(request, mailbox)),
};

function folderItems(request: RequestElement, { guid, contacts, groups }: Mailbox): readonly XmlElement[] {
  const folder = child(request, "ParentFolderIds")?.children[0]?.attributes.get("Id");
  const [items, type, name] =
    folder === "quickcontacts"
      ? ([contacts, "contact", "Contact"] as const)
      : ([groups, "group", "DistributionList"] as const);
  return items.map(({ number, changeNumber }) => {
    const id = { Id: itemId(guid, number), ChangeKey: changeKey(guid, type, changeNumber) };
    return element(name, {}, [element("ItemId", id)]);
  });
}
