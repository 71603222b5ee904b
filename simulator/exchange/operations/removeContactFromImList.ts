import { done } from "../outcome.ts";
import { findContact, readReferences } from "../reference.ts";
import { deleteContact } from "../removal.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Permanently deletes a contact and removes it from all groups (reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/removecontactfromimlist-operation
 */
export const removeContactFromImList: OperationHandler = {
  name: "RemoveContactFromImList",
  handle: (request, mailbox) => {
    const references = readReferences(request, mailbox);
    if (!references.ok) return references;
    const contact = findContact(mailbox, references.value);
    if (!contact.ok) return contact;
    deleteContact(mailbox, contact.value);
    return done(undefined);
  },
};
