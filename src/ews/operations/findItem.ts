import { readStoreId, type StoreId } from "../model/storeId.ts";
import { operation } from "../operation.ts";
import type { XmlReader } from "../xml/reader.ts";
import { text, xml } from "../xml/writer.ts";

/** Folders of the IM contacts and of the IM groups (reported; both names are in the schema). */
export type ImFolder = "quickcontacts" | "imcontactlist";

export interface PageRequest {
  readonly folder: ImFolder;
  /** Number of items before the page. */
  readonly offset: number;
  /** Maximum number of items. Exchange may return fewer: never more than 1,000 by its default policy (documented). */
  readonly maxEntriesReturned: number;
}

/** One page of a folder's item IDs. */
export interface ItemPage {
  readonly itemIds: readonly StoreId[];
  /** Number of items on the page, including those without an ID. */
  readonly size: number;
  readonly total: number | undefined;
  readonly isLast: boolean;
  /** Offset of the next page. Undefined if Exchange does not return it. */
  readonly nextOffset: number | undefined;
}

/**
 * Reads the IDs of a folder's items, one page at a time. Add-ins may call this operation (documented), unlike the IM
 * operations. That it returns the items of these two folders is assumed.
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

/**
 * Reads a RootFolder.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/rootfolder-finditemresponsemessage
 */
function readPage(folder: XmlReader): ItemPage {
  const nextOffset = folder.optionalCount("IndexedPagingOffset");
  const isLast = folder.optionalAttribute("IncludesLastItemInRange");
  // Each kind of item has its own element (Contact, DistributionList, Item, ...), but all have an ID.
  const items = folder.required("t:Items").all();
  return {
    itemIds: items.flatMap((item) => item.readOptional("t:ItemId", readStoreId) ?? []),
    size: items.length,
    total: folder.optionalCount("TotalItemsInView"),
    // These attributes are optional (schema). If IncludesLastItemInRange is missing, IndexedPagingOffset decides.
    isLast:
      isLast === undefined
        ? folder.optionalAttribute("IndexedPagingOffset") === undefined
        : isLast === "true" || isLast === "1",
    nextOffset,
  };
}
