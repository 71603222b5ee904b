import type { ImContact, Mailbox } from "./mailbox.ts";
import { changeKey, itemId } from "./storeId.ts";
import { element, textElement, type XmlElement } from "./xmlElement.ts";

/** Creates the item of a contact in its folder, with the requested fields in the order of Exchange's schema. */
export function contactItem(
  contact: ImContact,
  { guid }: Mailbox,
  isAskedFor: (field: string) => boolean,
): XmlElement {
  const { number, changeNumber, displayName, companyName, emailAddress, phoneNumber, imAddress } = contact;
  const field = (name: string, made: XmlElement | undefined) => (isAskedFor(name) ? made : undefined);
  return element("Contact", {}, [
    element("ItemId", { Id: itemId(guid, number), ChangeKey: changeKey(guid, "contact", changeNumber) }),
    field("item:ItemClass", textElement("ItemClass", "IPM.Contact")),
    field("item:Subject", textElement("Subject", displayName)),
    field("contacts:DisplayName", textElement("DisplayName", displayName)),
    field("contacts:CompanyName", textElement("CompanyName", companyName)),
    field(
      "contacts:EmailAddresses",
      dictionary("EmailAddresses", emailAddress, {
        Key: "EmailAddress1",
        Name: displayName,
        RoutingType: "SMTP",
        MailboxType: "Contact",
      }),
    ),
    field("contacts:PhoneNumbers", dictionary("PhoneNumbers", phoneNumber, { Key: "OtherTelephone" })),
    field("contacts:ImAddresses", dictionary("ImAddresses", imAddress, { Key: "ImAddress1" })),
  ]);
}

/** Creates a dictionary with one entry, or undefined if there is no value. */
const dictionary = (
  name: string,
  value: string | undefined,
  attributes: Readonly<Record<string, string>>,
): XmlElement | undefined =>
  value === undefined ? undefined : element(name, {}, [element("Entry", attributes, [value])]);
