import { nextNumber, type ImContact, type ImGroup, type Mailbox } from "./mailbox.ts";

/**
 * Removes a contact from a group, and permanently deletes it if it is in no other group. Tagged does not count, so a
 * contact that is only in Tagged is also deleted (reported).
 */
export function removeMember(mailbox: Mailbox, group: ImGroup, contact: ImContact): void {
  leave(mailbox, group, contact.number);
  if (isInNone(mailbox, contact.number)) deleteContact(mailbox, contact);
}

/** Deletes a group, and permanently deletes the contacts that are in no other group (reported). */
export function deleteGroup(mailbox: Mailbox, group: ImGroup): void {
  mailbox.groups.splice(mailbox.groups.indexOf(group), 1);
  nextNumber(mailbox);
  for (const contact of mailbox.contacts.filter(({ number }) => group.members.includes(number)))
    if (isInNone(mailbox, contact.number)) deleteContact(mailbox, contact);
}

/** Permanently deletes a contact and removes it from all groups. */
export function deleteContact(mailbox: Mailbox, contact: ImContact): void {
  for (const group of mailbox.groups)
    if (group.members.includes(contact.number)) leave(mailbox, group, contact.number);
  mailbox.contacts.splice(mailbox.contacts.indexOf(contact), 1);
  nextNumber(mailbox);
}

function leave(mailbox: Mailbox, group: ImGroup, number: number): void {
  group.members = group.members.filter((member) => member !== number);
  group.changeNumber = nextNumber(mailbox);
}

const isInNone = ({ groups }: Mailbox, number: number): boolean =>
  groups.every(({ type, members }) => type === "Tagged" || !members.includes(number));
