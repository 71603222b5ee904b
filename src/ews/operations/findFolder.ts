import { readStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";
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
  // Each kind of folder has its own element (Folder, ContactsFolder, ...), but all have an ID.
  response: (reply): readonly StoreId[] => {
    const folders = reply.required("m:RootFolder").optional("t:Folders")?.all() ?? [];
    return folders.flatMap((folder) => folder.readOptional("t:FolderId", readStoreId) ?? []);
  },
});
