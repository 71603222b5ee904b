import { join } from "../membership.ts";
import { done } from "../outcome.ts";
import { findContact, readReferences } from "../reference.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Adds an existing contact to a group or to "Other Contacts". Also succeeds if the group already has it (reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/addimcontacttogroup-operation
 */
export const addImContactToGroup: OperationHandler = {
  name: "AddImContactToGroup",
  handle: (request, mailbox) => {
    const references = readReferences(request, mailbox);
    if (!references.ok) return references;
    const contact = findContact(mailbox, references.value);
    if (!contact.ok) return contact;
    const joined = join(mailbox, contact.value, references.value);
    return joined.ok ? done(undefined) : joined;
  },
};
