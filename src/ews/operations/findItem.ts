import { readStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";
import { XmlReader } from "../xml/reader.ts";
import { text, xml } from "../xml/writer.ts";

/** The folders that hold the IM contacts and the IM groups (reported; both names are in the schema). */
export type ImFolder = "quickcontacts" | "imcontactlist";

export interface PageRequest {
  readonly folder: ImFolder;
  /** How many items come before the page. */
  readonly offset: number;
  /** Exchange may give fewer: by its default policy never more than 1,000 (documented). */
  readonly maxEntriesReturned: number;
}

/** One page of the ids in a folder. */
export interface ItemPage {
  readonly itemIds: readonly StoreId[];
  /** How many items the folder holds. */
  readonly total: number | undefined;
  readonly isLast: boolean;
  /** Where the next page begins; Exchange may tell none. */
  readonly nextOffset: number | undefined;
}

/**
 * Reads the ids of a folder's items, a page at a time. Add-ins may call it (documented), unlike the IM operations.
 * That it shows the items of these two folders is assumed.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/finditem-operation
 */
export const findItem = operation({
  name: "FindItem",
  attributes: { Traversal: "Shallow" },
  repeatable: true,
  request: ({ folder, offset, maxEntriesReturned }: PageRequest) => [
    xml("m:ItemShape", {}, xml("t:BaseShape", {}, text("IdOnly"))),
    xml("m:IndexedPageItemView", {
      MaxEntriesReturned: String(maxEntriesReturned),
      Offset: String(offset),
      BasePoint: "Beginning",
    }),
    xml("m:ParentFolderIds", {}, xml("t:DistinguishedFolderId", { Id: folder })),
  ],
  response: (reply) => readPage(reply.required("m:RootFolder")),
});

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/rootfolder-finditemresponsemessage */
function readPage(folder: XmlReader): ItemPage {
  const items = folder.required("t:Items");
  const nextOffset = folder.optionalCount("IndexedPagingOffset");
  const isLast = folder.optionalAttribute("IncludesLastItemInRange");
  return {
    // Each kind of item has an element of its own (Contact, DistributionList, Item, ...); what they share is the id.
    itemIds: items.element.children.flatMap((item) => {
      const itemId = new XmlReader(item, items).optional("t:ItemId");
      return itemId ? [readStoreId(itemId)] : [];
    }),
    total: folder.optionalCount("TotalItemsInView"),
    // All of these attributes are optional (schema): without the one, the other tells.
    isLast: isLast === undefined ? nextOffset === undefined : isLast === "true" || isLast === "1",
    nextOffset,
  };
}
