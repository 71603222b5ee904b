import { rejoin } from "../membership.ts";
import { done } from "../outcome.ts";
import { persona } from "../persona.ts";
import { readReferences } from "../reference.ts";
import { requiredText } from "../requestElement.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Creates a phone contact and adds it to a group. Looks up an existing contact by its exact tel URI. The number becomes
 * its name and its phone number (reported). How Exchange uses the SIP URI is not known; the simulator ignores it.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/addnewteluricontacttogroup-operation
 */
export const addNewTelUriContactToGroup: OperationHandler = {
  name: "AddNewTelUriContactToGroup",
  handle: (request, mailbox) => {
    const telUriAddress = requiredText(request, "TelUriAddress");
    const phoneNumber = requiredText(request, "ImTelephoneNumber");
    const references = readReferences(request, mailbox);
    if (!references.ok) return references;

    const existing = mailbox.contacts.find((contact) => contact.telUriAddress === telUriAddress);
    const fields = { telUriAddress, phoneNumber, displayName: phoneNumber };
    const contact = rejoin(mailbox, existing, fields, references.value);
    return contact.ok ? done(persona(contact.value, mailbox)) : contact;
  },
};
