import { addMember, createContact, systemGroup } from "../mailbox.ts";
import { contactLimitReached, contactsAreFull } from "../limits.ts";
import { findGroup, readReference } from "../groupReference.ts";
import { done } from "../outcome.ts";
import { persona } from "../persona.ts";
import { child, requiredText } from "../requestElement.ts";
import type { OperationHandler } from "../operationHandler.ts";

/**
 * Makes a contact and puts it into a group, or into "Other Contacts". All of this is reported: the address
 * is stored as it came; one that is there already is reused, its name unchanged; and the contact is made
 * before the group is looked for, so that a group that is gone leaves an orphan. That ids are read before
 * anything is made is assumed.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/addnewimcontacttogroup-operation
 */
export const addNewImContactToGroup: OperationHandler = {
  name: "AddNewImContactToGroup",
  handle: (request, mailbox) => {
    const imAddress = requiredText(request, "ImAddress");
    const displayName = child(request, "DisplayName")?.text ?? imAddress;
    const groupId = child(request, "GroupId");
    const reference = groupId && readReference(groupId, mailbox);
    if (reference?.ok === false) return reference;

    const existing = mailbox.contacts.find((contact) => contact.imAddress === imAddress);
    if (!existing && contactsAreFull(mailbox)) return contactLimitReached;
    const contact = existing ?? createContact(mailbox, { imAddress, displayName });

    const group = reference
      ? findGroup(mailbox, reference.value, ({ type }) => type !== "DG")
      : done(systemGroup(mailbox, "OtherContacts"));
    if (!group.ok) return group;
    addMember(mailbox, group.value, contact);
    return done(persona(contact, mailbox));
  },
};
