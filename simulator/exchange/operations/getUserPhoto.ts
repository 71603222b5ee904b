import { findByAddress } from "../directorySearch.ts";
import { photoOf } from "../content/photos.ts";
import { done } from "../outcome.ts";
import { requiredText } from "../requestElement.ts";
import { element, textElement } from "../xmlElement.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Returns the photo of a person. Whoever has none gets a success without data (sampled). For an unknown person, there
 * is HTTP 404 without an envelope, as the managed API expects it. Every other photo comes with its ContentType, as from
 * newer servers; that is not in the published schema.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/getuserphoto-operation
 */
export const getUserPhoto: OperationHandler = {
  name: "GetUserPhoto",
  isClosedToAddIns: true,
  alwaysHas: element("HasChanged", {}, ["false"]),
  handle: (request, mailbox) => {
    const entry = findByAddress(requiredText(request, "Email"), mailbox);
    if (!entry) return { status: 404 };
    const photo = entry.photo && photoOf(entry.photo, entry.address);
    const hasType = entry.address.length % 2 === 0;
    return done(
      [
        element("HasChanged", {}, ["true"]),
        element("PictureData", {}, photo ? [photo.data.toString("base64")] : []),
        photo && hasType ? textElement("ContentType", photo.type) : undefined,
      ].filter((one) => one !== undefined),
    );
  },
};
