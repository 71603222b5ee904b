import type { Mailbox } from "../mailbox.ts";
import { child, type RequestElement } from "../requestElement.ts";
import { rootFolder } from "../rootFolder.ts";
import { changeKey, itemId } from "../storeId.ts";
import { element, type XmlElement } from "../xmlElement.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Gives the ids in one of the two folders of the IM list, by the page: in "quickcontacts" the contacts, those in no
 * group included, in "imcontactlist" the groups (reported). Their order, here that of making, is not known.
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
