import { child } from "../requestElement.ts";
import { rootFolder } from "../rootFolder.ts";
import { folderId } from "../storeId.ts";
import { element } from "../xmlElement.ts";
import type { OperationHandler } from "../operationHandler.ts";

/** What stands at the top of the mailbox: a few folders, the numbers of their ids above those that items name. */
const folders = ["Folder", "Folder", "CalendarFolder", "ContactsFolder"].map((name, index) => ({
  name,
  number: 11 + index,
}));

/**
 * Gives the ids of the folders at the top of the mailbox, by the page. Which those are plays no part here.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/findfolder-operation
 */
export const findFolder: OperationHandler = {
  name: "FindFolder",
  isWrapped: true,
  isOpenToAddIns: true,
  handle: (request, { guid }) =>
    rootFolder(
      child(request, "IndexedPageFolderView"),
      "Folders",
      folders.map(({ name, number }) =>
        element(name, {}, [element("FolderId", { Id: folderId(guid, number), ChangeKey: "AQAAAA==" })]),
      ),
    ),
};
