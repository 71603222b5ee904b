import { rejoin } from "../membership.ts";
import { done } from "../outcome.ts";
import { persona } from "../persona.ts";
import { readReferences } from "../reference.ts";
import { child, requiredText } from "../requestElement.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Creates a contact and adds it to a group. Stores the address unchanged, reuses an existing contact with the same
 * address, and uses the address as the name if there is none (all reported).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/addnewimcontacttogroup-operation
 */
export const addNewImContactToGroup: OperationHandler = {
  name: "AddNewImContactToGroup",
  handle: (request, mailbox) => {
    const imAddress = requiredText(request, "ImAddress");
    const displayName = child(request, "DisplayName")?.text ?? imAddress;
    const references = readReferences(request, mailbox);
    if (!references.ok) return references;

    const existing = mailbox.contacts.find((contact) => contact.imAddress === imAddress);
    const contact = rejoin(mailbox, existing, { imAddress, displayName }, references.value);
    return contact.ok ? done(persona(contact.value, mailbox)) : contact;
  },
};
