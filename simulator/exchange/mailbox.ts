import { mailboxGuid } from "./storeId.ts";

/**
 * What Exchange keeps of one user's IM list. Every item and every change takes the next number of the
 * mailbox's one counter, so a higher `changeNumber` tells that something was changed.
 */
export interface Mailbox {
  readonly address: string;
  readonly guid: string;
  changeNumber: number;
  readonly groups: ImGroup[];
  readonly contacts: ImContact[];
}

/** The last part of `IPM.DistList.MOC.` (documented). */
export type GroupType = "UserGroup" | "DG" | SystemGroupType;
export type SystemGroupType = "Favorites" | "Tagged" | "OtherContacts";

export interface ImGroup {
  readonly number: number;
  changeNumber: number;
  displayName: string;
  readonly type: GroupType;
  /** Of a distribution group alone. */
  readonly smtpAddress?: string;
  /** Numbers of contacts, in the order in which they were added. */
  members: number[];
}

export interface ImContact extends ContactFields {
  readonly number: number;
  changeNumber: number;
  readonly createdAt: string;
}

/** What a contact is made of. One that the protocol made has a name and an IM address alone. */
export interface ContactFields {
  readonly displayName: string;
  readonly imAddress?: string;
  readonly emailAddress?: string;
  /** Of a phone contact: what it is known by, and its number to read. */
  readonly telUriAddress?: string;
  readonly phoneNumber?: string;
  readonly companyName?: string;
  /** The person is also in the user's Outlook contacts: the persona then has two attributions. */
  readonly inOutlookContacts?: boolean;
}

/** A mailbox without any group, as before the first GetImItemList. Its counter goes on after `changeNumber`. */
export const emptyMailbox = (address: string, changeNumber = 0): Mailbox => ({
  address,
  guid: mailboxGuid(address),
  changeNumber,
  groups: [],
  contacts: [],
});

/** Makes a group, without any check. */
export function createGroup(
  mailbox: Mailbox,
  fields: Pick<ImGroup, "displayName" | "type" | "smtpAddress">,
): ImGroup {
  const number = nextNumber(mailbox);
  const group: ImGroup = { number, changeNumber: number, ...fields, members: [] };
  mailbox.groups.push(group);
  return group;
}

/** Makes a contact that is in no group, without any check. `createdAt` is an instant, now unless given. */
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

/** Puts a contact into a group; nothing is changed if it is there. */
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

/** The system group of that type, made if it is not there. */
export const systemGroup = (mailbox: Mailbox, type: SystemGroupType): ImGroup =>
  mailbox.groups.find((group) => group.type === type) ??
  createGroup(mailbox, { displayName: systemGroupNames[type], type });

/** Makes the system groups that are missing. */
export function createSystemGroups(mailbox: Mailbox): void {
  systemGroup(mailbox, "Favorites");
  systemGroup(mailbox, "Tagged");
  systemGroup(mailbox, "OtherContacts");
}

/** The next number of the counter, for a new item or a change. */
export function nextNumber(mailbox: Mailbox): number {
  mailbox.changeNumber += 1;
  return mailbox.changeNumber;
}
