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
 * Puts a contact into the group that a request points at, or into "Other Contacts" when it points at none; a
 * success too if it is there already (reported). That a distribution group takes none is assumed.
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
 * Puts a contact into a group, one that is there already, its name unchanged, or else a new one. It is made before
 * the group is looked for, so that a group that is gone leaves an orphan: a contact in no group (reported).
 */
export function joinAnew(
  mailbox: Mailbox,
  existing: ImContact | undefined,
  fields: ContactFields,
  references: References,
): Outcome<ImContact> {
  if (!existing && contactsAreFull(mailbox)) return contactLimitReached;
  return join(mailbox, existing ?? createContact(mailbox, fields), references);
}
