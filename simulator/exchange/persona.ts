import type { ImContact, Mailbox } from "./mailbox.ts";
import { changeKey, folderId, itemId, personaId } from "./storeId.ts";
import { element, textElement, type XmlElement } from "./xmlElement.ts";

/** Relevance score "None", which Exchange gives to contacts outside a search (sampled). */
const noRelevance = "2147483647";
const quickContactsFolder = 2;
const outlookContactsFolder = 3;
/** Offset from an IM contact's number to that of its Outlook contact, beyond the range of the counter. */
const outlookContactOffset = 2 ** 32;

/** Creates the persona of a contact, with its fields in the order of Exchange's schema. */
export function persona(contact: ImContact, { guid }: Mailbox): XmlElement {
  const { displayName, imAddress, emailAddress, phoneNumber } = contact;
  // A phone contact can have an empty name, with the number in the other name fields (reported).
  const shownName = phoneNumber === undefined ? displayName : "";
  const email = emailAddress === undefined ? [] : emailParts(displayName, emailAddress);
  const phone = phoneNumber === undefined ? [] : [text("Number", phoneNumber), text("Type", "Other")];
  const folders = [quickContactsFolder, ...(contact.inOutlookContacts ? [outlookContactsFolder] : [])];
  return element("Persona", {}, [
    element("PersonaId", { Id: personaId(guid, contact.number) }),
    text("PersonaType", "Person"),
    text("CreationTime", contact.createdAt),
    text("DisplayNameFirstLastSortKey", displayName),
    text("DisplayNameLastFirstSortKey", displayName),
    textElement("CompanyNameSortKey", contact.companyName),
    text("DisplayNameFirstLastHeader", header(displayName)),
    text("DisplayNameLastFirstHeader", header(displayName)),
    text("DisplayName", shownName),
    text("DisplayNameFirstLast", displayName),
    text("DisplayNameLastFirst", displayName),
    text("FileAs", ""),
    text("FileAsId", "None"),
    textElement("CompanyName", contact.companyName),
    ...(email.length === 0
      ? []
      : [element("EmailAddress", {}, email), element("EmailAddresses", {}, [element("Address", {}, email)])]),
    phone.length === 0 ? undefined : element("PhoneNumber", {}, phone),
    textElement("ImAddress", imAddress),
    text("RelevanceScore", noRelevance),
    element(
      "FolderIds",
      {},
      folders.map((folder) => folderReference(guid, folder)),
    ),
    element(
      "Attributions",
      {},
      folders.map((folder, index) => attribution(contact, guid, folder, index)),
    ),
    attributed("DisplayNames", "String", shownName === "" ? undefined : [shownName]),
    attributed("FileAsIds", "String", ["None"]),
    attributed("OtherTelephones", "PhoneNumber", phone.length === 0 ? undefined : phone),
    attributed("Emails1", "EmailAddress", email.length === 0 ? undefined : email.slice(0, 3)),
    attributed("ImAddresses", "String", imAddress === undefined ? undefined : [imAddress]),
    attributed(
      "CompanyNames",
      "String",
      contact.companyName === undefined ? undefined : [contact.companyName],
    ),
  ]);
}

/** Creates an attribution of a persona: the IM contact, or an Outlook contact of the same person. */
const attribution = (contact: ImContact, guid: string, folder: number, index: number): XmlElement => {
  const isQuickContact = folder === quickContactsFolder;
  return element("Attribution", {}, [
    text("Id", String(index)),
    element("SourceId", {
      Id: itemId(guid, contact.number + (isQuickContact ? 0 : outlookContactOffset)),
      ChangeKey: changeKey(guid, "contact", contact.changeNumber),
    }),
    text("DisplayName", isQuickContact ? "Skype for Business Contacts" : "Outlook"),
    text("IsWritable", String(!isQuickContact)),
    text("IsQuickContact", String(isQuickContact)),
    text("IsHidden", "false"),
    folderReference(guid, folder),
  ]);
};

const folderReference = (guid: string, folder: number): XmlElement =>
  element("FolderId", { Id: folderId(guid, folder), ChangeKey: "AQAAAA==" });

/** Creates a field with its attribution, here always the first, or undefined if there is no value. */
const attributed = (
  name: string,
  kind: "String" | "PhoneNumber" | "EmailAddress",
  value: readonly (XmlElement | string)[] | undefined,
): XmlElement | undefined =>
  value &&
  element(name, {}, [
    element(`${kind}AttributedValue`, {}, [
      element("Value", {}, value),
      element("Attributions", {}, [text("Attribution", "0")]),
    ]),
  ]);

const emailParts = (name: string, address: string): XmlElement[] => [
  text("Name", name),
  text("EmailAddress", address),
  text("RoutingType", "SMTP"),
  text("MailboxType", "Contact"),
];

const text = (name: string, value: string): XmlElement => element(name, {}, [value]);

const header = (name: string): string => Array.from(name.toUpperCase())[0] ?? "";
