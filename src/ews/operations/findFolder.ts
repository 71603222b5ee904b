import { readStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";
import { XmlReader } from "../xml/reader.ts";
import { text, xml } from "../xml/writer.ts";

/**
 * Finds one folder at the top of the user's mailbox, if there is one: the smallest harmless call, to see whether Exchange
 * answers at all. Add-ins may make it on every server (documented).
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

/** Each kind of folder has an element of its own (Folder, ContactsFolder, ...); what they share is the id. */
function readFolderIds(root: XmlReader): readonly StoreId[] {
  const folders = root.optional("t:Folders");
  return (folders?.element.children ?? []).flatMap((folder) => {
    const id = new XmlReader(folder, folders).optional("t:FolderId");
    return id ? [readStoreId(id)] : [];
  });
}
