import type { Mailbox } from "../mailbox.ts";
import { done, failedWith } from "../outcome.ts";
import { child, type RequestElement } from "../requestElement.ts";
import { changeKey, itemId } from "../storeId.ts";
import { element, type XmlElement } from "../xmlElement.ts";
import type { OperationHandler } from "../operationHandler.ts";

/** The most items in a page, by the default throttling policy (documented). */
const pageLimit = 1000;

/**
 * Gives the ids in one of the two folders of the IM list, by the page: in "quickcontacts" the contacts, those in no
 * group included, in "imcontactlist" the groups (reported). Their order, here that of making, is not known.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/finditem-operation
 */
export const findItem: OperationHandler = {
  name: "FindItem",
  isWrapped: true,
  isOpenToAddIns: true,
  handle: (request, mailbox) => {
    const view = child(request, "IndexedPageItemView")?.attributes;
    const offset = Number(view?.get("Offset") ?? 0);
    const most = Number(view?.get("MaxEntriesReturned") ?? pageLimit);
    if (offset < 0) return invalidOffset;
    if (most < 1) return invalidMaximum;

    const items = folderItems(request, mailbox);
    const page = items.slice(offset, offset + Math.min(most, pageLimit));
    const next = Math.min(offset, items.length) + page.length;
    return done(
      element(
        "RootFolder",
        {
          IndexedPagingOffset: String(next),
          TotalItemsInView: String(items.length),
          IncludesLastItemInRange: String(next === items.length),
        },
        [element("Items", {}, page)],
      ),
    );
  },
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

/** Both codes are documented, their words are assumed. */
const invalidOffset = failedWith("ErrorInvalidIndexedPagingParameters", "The offset is less than zero.");
const invalidMaximum = failedWith("ErrorInvalidPagingMaxRows", "The maximum is less than one.");
