import { done } from "../outcome.ts";
import { findContact, findGroup, readReferences } from "../reference.ts";
import { removeMember } from "../removal.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Removes a contact from a group, and deletes it if it was in no other group (reported). Looks for the contact before
 * the group (assumed).
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
