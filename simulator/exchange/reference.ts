import type { ImContact, ImGroup, Mailbox } from "./mailbox.ts";
import { done, failedWith, type Outcome } from "./outcome.ts";
import { child, type RequestElement } from "./requestElement.ts";
import { readItemId } from "./storeId.ts";

/** What a request points at: the items' numbers, by the names of the elements, those alone that are there. */
export type References = ReadonlyMap<string, number>;

/** Reads the elements `ContactId` and `GroupId`. An id that cannot be one fails before anything is done (assumed). */
export function readReferences(request: RequestElement, mailbox: Mailbox): Outcome<References> {
  const references = new Map<string, number>();
  for (const name of ["ContactId", "GroupId"]) {
    const reference = child(request, name);
    const number = reference && readReference(reference, mailbox);
    if (number?.ok === false) return number;
    if (number) references.set(name, number.value);
  }
  return done(references);
}

/**
 * Reads a `GroupId`, `ContactId` or `ItemId` element to the item's number. The change key may be missing or old
 * (reported: the server takes ids without one); it must only be base64.
 */
export function readReference(reference: RequestElement, mailbox: Mailbox): Outcome<number> {
  const changeKey = reference.attributes.get("ChangeKey") ?? "";
  if (Buffer.from(changeKey, "base64").toString("base64") !== changeKey)
    return failedWith("ErrorInvalidChangeKey", "The change key is invalid.");
  return readItemId(reference.attributes.get("Id") ?? "", mailbox.guid);
}

/** The contact that `ContactId` points at. */
export function findContact(mailbox: Mailbox, references: References): Outcome<ImContact> {
  const number = references.get("ContactId");
  const contact = mailbox.contacts.find((candidate) => candidate.number === number);
  return contact ? done(contact) : invalidContact;
}

/** The group that `GroupId` points at, if it is of a type that is right. */
export function findGroup(
  mailbox: Mailbox,
  references: References,
  isRight: (group: ImGroup) => boolean,
): Outcome<ImGroup> {
  const number = references.get("GroupId");
  const group = mailbox.groups.find((candidate) => candidate.number === number);
  return group && isRight(group) ? done(group) : invalidGroup;
}

const invalidContact = failedWith("ErrorInvalidImContactId", "The specified Im Contact Id is invalid.");
const invalidGroup = failedWith("ErrorInvalidImGroupId", "The specified Im Group Id is invalid.");
