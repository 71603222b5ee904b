import { contactItem } from "../contactItem.ts";
import { distributionListItem } from "../distributionListItem.ts";
import type { Mailbox } from "../mailbox.ts";
import { done, failedWith } from "../outcome.ts";
import { readReference } from "../reference.ts";
import { child, type RequestElement } from "../requestElement.ts";
import { element } from "../xmlElement.ts";
import type { OperationHandler, Payload } from "../operationHandler.ts";

/**
 * Returns contacts and groups as items, with one message per ID, in the order of the IDs. Returns only the requested
 * fields that have a value (assumed).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/getitem-operation
 */
export const getItem: OperationHandler = {
  name: "GetItem",
  isWrapped: true,
  alwaysHas: element("Items"),
  isOpenToAddIns: true,
  handle: (request, mailbox) => {
    const isAskedFor = askedFields(request);
    const ids = child(request, "ItemIds")?.children ?? [];
    return ids.map((id) => readOne(id, mailbox, isAskedFor));
  },
};

function readOne(id: RequestElement, mailbox: Mailbox, isAskedFor: (field: string) => boolean): Payload {
  const number = readReference(id, mailbox);
  if (!number.ok) return number;
  const contact = mailbox.contacts.find((one) => one.number === number.value);
  if (contact) return done(element("Items", {}, [contactItem(contact, mailbox, isAskedFor)]));
  const group = mailbox.groups.find((one) => one.number === number.value);
  if (group) return done(element("Items", {}, [distributionListItem(group, mailbox, isAskedFor)]));
  return itemNotFound;
}

/** Error for a missing item. Its code is documented, its text is reported. */
const itemNotFound = failedWith("ErrorItemNotFound", "The specified object was not found in the store.");

function askedFields(request: RequestElement): (field: string) => boolean {
  const shape = child(request, "ItemShape");
  const fields = shape && child(shape, "AdditionalProperties")?.children;
  const names = new Set(fields?.map(({ attributes }) => attributes.get("FieldURI")));
  return (field) => names.has(field);
}
