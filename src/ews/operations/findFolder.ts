import { readStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";
import { XmlReader } from "../xml/reader.ts";
import { text, xml } from "../xml/writer.ts";

/**
 * Finds one top-level folder of the user's mailbox: the smallest harmless call, to check whether Exchange responds.
 * Add-ins may call it on every server (documented).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/findfolder-operation
 */
export const findFolder = operation({
  name: "FindFolder",
  attributes: { Traversal: "Shallow" },
  repeatable: true,
  request: () => [
    xml("m:FolderShape", {}, xml("t:BaseShape", {}, text("IdOnly"))),
    xml("m:IndexedPageFolderView", { MaxEntriesReturned: "1", Offset: "0", BasePoint: "Beginning" }),
    xml("m:ParentFolderIds", {}, xml("t:DistinguishedFolderId", { Id: "msgfolderroot" })),
  ],
  response: (reply) => readFolderIds(reply.required("m:RootFolder")),
});

/**
 * Reads the folders' IDs. Each kind of folder has its own element (Folder, ContactsFolder, ...), but all have an ID.
 */
function readFolderIds(root: XmlReader): readonly StoreId[] {
  const folders = root.optional("t:Folders");
  return (folders?.element.children ?? []).flatMap((folder) => {
    const id = new XmlReader(folder, folders).optional("t:FolderId");
    return id ? [readStoreId(id)] : [];
  });
}
