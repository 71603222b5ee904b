import type { ImContact, ImGroup, Mailbox } from "./mailbox.ts";
import { done, failedWith, type Outcome } from "./outcome.ts";
import { child, type RequestElement } from "./requestElement.ts";
import { readItemId } from "./storeId.ts";

/** Items that a request refers to: their numbers by element name. */
export type References = ReadonlyMap<string, number>;

/** Reads the elements `ContactId` and `GroupId`. An invalid ID fails before anything is changed (assumed). */
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
 * Returns the item number of a `GroupId`, `ContactId`, or `ItemId` element. The change key can be missing (reported) or
 * old, but must be base64.
 */
export function readReference(reference: RequestElement, mailbox: Mailbox): Outcome<number> {
  const changeKey = reference.attributes.get("ChangeKey") ?? "";
  if (Buffer.from(changeKey, "base64").toString("base64") !== changeKey)
    return failedWith("ErrorInvalidChangeKey", "The change key is invalid.");
  return readItemId(reference.attributes.get("Id") ?? "", mailbox.guid);
}

/** Finds the contact of `ContactId`. */
export function findContact(mailbox: Mailbox, references: References): Outcome<ImContact> {
  const number = references.get("ContactId");
  const contact = mailbox.contacts.find((candidate) => candidate.number === number);
  return contact ? done(contact) : invalidContact;
}

/** Finds the group of `GroupId`, if it has an allowed type. */
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
