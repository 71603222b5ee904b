import { done } from "../outcome.ts";
import { findContact, findGroup, readReferences } from "../reference.ts";
import { removeMember } from "../removal.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Takes a contact out of a group that it is in, and deletes it if that was its last (reported). That the contact is
 * looked for before the group is assumed.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/removeimcontactfromgroup-operation
 */
export const removeImContactFromGroup: OperationHandler = {
  name: "RemoveImContactFromGroup",
  handle: (request, mailbox) => {
    const references = readReferences(request, mailbox);
    if (!references.ok) return references;
    const contact = findContact(mailbox, references.value);
    if (!contact.ok) return contact;
    const { number } = contact.value;
    const group = findGroup(mailbox, references.value, ({ members }) => members.includes(number));
    if (!group.ok) return group;
    removeMember(mailbox, group.value, contact.value);
    return done(undefined);
  },
};
