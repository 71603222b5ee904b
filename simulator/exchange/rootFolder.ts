import { done, failedWith, type Outcome } from "./outcome.ts";
import type { RequestElement } from "./requestElement.ts";
import { element, type XmlElement } from "./xmlElement.ts";

/** Maximum number of entries per page in the default throttling policy (documented). */
const pageLimit = 1000;

/** Creates the response of FindItem and FindFolder: one page of an indexed view, and its position. */
export function rootFolder(
  view: RequestElement | undefined,
  name: "Items" | "Folders",
  all: readonly XmlElement[],
): Outcome<XmlElement> {
  const offset = Number(view?.attributes.get("Offset") ?? 0);
  const most = Number(view?.attributes.get("MaxEntriesReturned") ?? pageLimit);
  if (offset < 0) return invalidOffset;
  if (most < 1) return invalidMaximum;

  const page = all.slice(offset, offset + Math.min(most, pageLimit));
  const next = Math.min(offset, all.length) + page.length;
  return done(
    element(
      "RootFolder",
      {
        IndexedPagingOffset: String(next),
        TotalItemsInView: String(all.length),
        IncludesLastItemInRange: String(next === all.length),
      },
      [element(name, {}, page)],
    ),
  );
}

/** Errors for invalid paging. Their codes are documented, their texts are assumed. */
const invalidOffset = failedWith("ErrorInvalidIndexedPagingParameters", "The offset is less than zero.");
const invalidMaximum = failedWith("ErrorInvalidPagingMaxRows", "The maximum is less than one.");
