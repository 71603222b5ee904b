import { imItemList } from "../imItemList.ts";
import type { Mailbox } from "../mailbox.ts";
import { done, type Outcome } from "../outcome.ts";
import { readReference } from "../reference.ts";
import { child, type RequestElement } from "../requestElement.ts";
import { element } from "../xmlElement.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Returns the requested groups and contacts, and omits those that do not exist (reported). Also returns a contact in no
 * group, and fails for an invalid ID like other operations (both assumed).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/getimitems-operation
 */
export const getImItems: OperationHandler = {
  name: "GetImItems",
  handle: (request, mailbox) => {
    const contactIds = readReferenceList(request, "ContactIds", mailbox);
    if (!contactIds.ok) return contactIds;
    const groupIds = readReferenceList(request, "GroupIds", mailbox);
    if (!groupIds.ok) return groupIds;

    const groups = mailbox.groups.filter(({ number }) => groupIds.value.has(number));
    const contacts = mailbox.contacts.filter(({ number }) => contactIds.value.has(number));
    const found = groups.length + contacts.length > 0;
    return done(found ? imItemList(groups, contacts, mailbox) : element("ImItemList"));
  },
};

function readReferenceList(
  request: RequestElement,
  name: string,
  mailbox: Mailbox,
): Outcome<ReadonlySet<number>> {
  const numbers = new Set<number>();
  for (const itemId of child(request, name)?.children ?? []) {
    const number = readReference(itemId, mailbox);
    if (!number.ok) return number;
    numbers.add(number.value);
  }
  return done(numbers);
}
