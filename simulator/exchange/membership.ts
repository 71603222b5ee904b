import { contactLimitReached, contactsAreFull } from "./limits.ts";
import {
  addMember,
  createContact,
  systemGroup,
  type ContactFields,
  type ImContact,
  type Mailbox,
} from "./mailbox.ts";
import { done, type Outcome } from "./outcome.ts";
import { findGroup, type References } from "./reference.ts";

/**
 * Adds a contact to the group in a request, or to "Other Contacts" if the request has no group. Also succeeds if the
 * group already has the contact (reported). Fails for a distribution group (assumed).
 */
export function join(mailbox: Mailbox, contact: ImContact, references: References): Outcome<ImContact> {
  const group = references.has("GroupId")
    ? findGroup(mailbox, references, ({ type }) => type !== "DG")
    : done(systemGroup(mailbox, "OtherContacts"));
  if (!group.ok) return group;
  addMember(mailbox, group.value, contact);
  return done(contact);
}

/**
 * Adds an existing contact to a group without changing its name, or creates a new one. Creates the contact before it
 * looks for the group, so a deleted group leaves an orphan: a contact in no group (reported).
 */
export function rejoin(
  mailbox: Mailbox,
  existing: ImContact | undefined,
  fields: ContactFields,
  references: References,
): Outcome<ImContact> {
  if (!existing && contactsAreFull(mailbox)) return contactLimitReached;
  return join(mailbox, existing ?? createContact(mailbox, fields), references);
}
