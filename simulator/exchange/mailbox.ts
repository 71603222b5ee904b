import { mailboxGuid } from "./storeId.ts";

/**
 * IM list of one user. Every item and every change gets the next number of the mailbox's single counter, so a higher
 * `changeNumber` means that something was changed.
 */
export interface Mailbox {
  readonly address: string;
  readonly guid: string;
  changeNumber: number;
  readonly groups: ImGroup[];
  readonly contacts: ImContact[];
}

/** Last part of the class name `IPM.DistList.MOC.…` (documented). */
export type GroupType = "UserGroup" | "DG" | SystemGroupType;
export type SystemGroupType = "Favorites" | "Tagged" | "OtherContacts";

export interface ImGroup {
  readonly number: number;
  changeNumber: number;
  displayName: string;
  readonly type: GroupType;
  /** Only for a distribution group. */
  readonly smtpAddress?: string;
  /** Numbers of the contacts, in the order in which they were added. */
  members: number[];
}

export interface ImContact extends ContactFields {
  readonly number: number;
  changeNumber: number;
  readonly createdAt: string;
}

/** Fields of a contact. A contact created through EWS has only a name and an IM address. */
export interface ContactFields {
  readonly displayName: string;
  readonly imAddress?: string;
  readonly emailAddress?: string;
  /** Only for a phone contact: the URI that identifies it, and the readable number. */
  readonly telUriAddress?: string;
  readonly phoneNumber?: string;
  readonly companyName?: string;
  /** True if the person is also in the user's Outlook contacts. The persona then has two attributions. */
  readonly inOutlookContacts?: boolean;
}

/** Creates a mailbox without groups, as before the first GetImItemList. Its counter continues after `changeNumber`. */
export const emptyMailbox = (address: string, changeNumber = 0): Mailbox => ({
  address,
  guid: mailboxGuid(address),
  changeNumber,
  groups: [],
  contacts: [],
});

/** Creates a group without checks. */
export function createGroup(
  mailbox: Mailbox,
  fields: Pick<ImGroup, "displayName" | "type" | "smtpAddress">,
): ImGroup {
  const number = nextNumber(mailbox);
  const group: ImGroup = { number, changeNumber: number, ...fields, members: [] };
  mailbox.groups.push(group);
  return group;
}

/** Creates a contact in no group, without checks. */
export function createContact(mailbox: Mailbox, fields: ContactFields, createdAt = new Date()): ImContact {
  const number = nextNumber(mailbox);
  const contact: ImContact = {
    number,
    changeNumber: number,
    createdAt: createdAt.toISOString().replace(/\.\d+Z$/, "Z"),
    ...fields,
  };
  mailbox.contacts.push(contact);
  return contact;
}

/** Adds a contact to a group, unless the group already has it. */
export function addMember(mailbox: Mailbox, group: ImGroup, contact: ImContact): void {
  if (group.members.includes(contact.number)) return;
  group.members.push(contact.number);
  group.changeNumber = nextNumber(mailbox);
}

const systemGroupNames: Readonly<Record<SystemGroupType, string>> = {
  Favorites: "Favorites",
  Tagged: "Tagged",
  OtherContacts: "Other Contacts",
};

/** Returns the system group of this type, and creates it if it is missing. */
export const systemGroup = (mailbox: Mailbox, type: SystemGroupType): ImGroup =>
  mailbox.groups.find((group) => group.type === type) ??
  createGroup(mailbox, { displayName: systemGroupNames[type], type });

/** Creates missing system groups. */
export function createSystemGroups(mailbox: Mailbox): void {
  systemGroup(mailbox, "Favorites");
  systemGroup(mailbox, "Tagged");
  systemGroup(mailbox, "OtherContacts");
}

/** Returns the next number of the counter, for a new item or a change. */
export function nextNumber(mailbox: Mailbox): number {
  mailbox.changeNumber += 1;
  return mailbox.changeNumber;
}
