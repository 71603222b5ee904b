import type { ImGroup, Mailbox } from "./mailbox.ts";
import { done, failedWith, type Outcome } from "./outcome.ts";
import type { RequestElement } from "./requestElement.ts";
import { readItemId } from "./storeId.ts";

/**
 * Reads a `GroupId` or `ContactId` element to the item's number. The change key may be missing or old
 * (reported: the server takes ids without one); it must only be base64.
 */
export function readReference(reference: RequestElement, mailbox: Mailbox): Outcome<number> {
  const changeKey = reference.attributes.get("ChangeKey") ?? "";
  if (Buffer.from(changeKey, "base64").toString("base64") !== changeKey)
    return failedWith("ErrorInvalidChangeKey", "The change key is invalid.");
  return readItemId(reference.attributes.get("Id") ?? "", mailbox.guid);
}

/** The group of that number, which may be narrowed to some types. */
export function findGroup(
  mailbox: Mailbox,
  number: number,
  isRight: (group: ImGroup) => boolean = () => true,
): Outcome<ImGroup> {
  const group = mailbox.groups.find((candidate) => candidate.number === number);
  return group && isRight(group)
    ? done(group)
    : failedWith("ErrorInvalidImGroupId", "The specified Im Group Id is invalid.");
}
