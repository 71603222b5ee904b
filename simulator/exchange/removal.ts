import { nextNumber, type ImContact, type ImGroup, type Mailbox } from "./mailbox.ts";

/**
 * Takes a contact out of a group, and deletes it for good if it is in no other now; Tagged does not count, so a
 * contact that is left in it alone goes too (reported).
 */
export function removeMember(mailbox: Mailbox, group: ImGroup, contact: ImContact): void {
  leave(mailbox, group, contact.number);
  if (isInNone(mailbox, contact.number)) deleteContact(mailbox, contact);
}

/** Deletes a group, and for good the contacts that are in no other now (reported). */
export function deleteGroup(mailbox: Mailbox, group: ImGroup): void {
  mailbox.groups.splice(mailbox.groups.indexOf(group), 1);
  nextNumber(mailbox);
  for (const contact of mailbox.contacts.filter(({ number }) => group.members.includes(number)))
    if (isInNone(mailbox, contact.number)) deleteContact(mailbox, contact);
}

/** Deletes a contact for good, out of every group that it is in. */
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
