import { child } from "../requestElement.ts";
import { rootFolder } from "../rootFolder.ts";
import { folderId } from "../storeId.ts";
import { element } from "../xmlElement.ts";
import type { OperationHandler } from "../operationHandler.ts";

/** Top-level folders of the mailbox. Their numbers are above those that items refer to. */
const folders = ["Folder", "Folder", "CalendarFolder", "ContactsFolder"].map((name, index) => ({
  name,
  number: 11 + index,
}));

/**
 * Returns the IDs of the top-level folders of the mailbox, in pages. Which folders these are does not matter here.
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
