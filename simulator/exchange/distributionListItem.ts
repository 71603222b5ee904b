import type { ImContact, ImGroup, Mailbox } from "./mailbox.ts";
import { changeKey, itemId } from "./storeId.ts";
import { element, textElement, type XmlElement } from "./xmlElement.ts";

/**
 * Creates the item of a group in its folder, with the requested fields in the order of Exchange's schema. Members are
 * identified by the contact's ID and its address (assumed).
 */
export function distributionListItem(
  group: ImGroup,
  { guid, contacts }: Mailbox,
  isAskedFor: (field: string) => boolean,
): XmlElement {
  const { number, changeNumber, displayName, type, members } = group;
  const people = members.flatMap((member) => contacts.find((contact) => contact.number === member) ?? []);
  const field = (name: string, made: XmlElement | undefined) => (isAskedFor(name) ? made : undefined);
  return element("DistributionList", {}, [
    element("ItemId", { Id: itemId(guid, number), ChangeKey: changeKey(guid, "group", changeNumber) }),
    field("item:ItemClass", textElement("ItemClass", `IPM.DistList.MOC.${type}`)),
    field("item:Subject", textElement("Subject", displayName)),
    field("contacts:DisplayName", textElement("DisplayName", displayName)),
    people.length === 0
      ? undefined
      : field(
          "distributionlist:Members",
          element(
            "Members",
            {},
            people.map((contact) => member(contact, guid)),
          ),
        ),
  ]);
}

const member = (contact: ImContact, guid: string): XmlElement => {
  const { number, changeNumber, displayName, imAddress, emailAddress } = contact;
  const id = { Id: itemId(guid, number), ChangeKey: changeKey(guid, "contact", changeNumber) };
  return element("Member", { Key: Buffer.from(`member ${number}`).toString("base64") }, [
    element("Mailbox", {}, [
      textElement("Name", displayName),
      textElement("EmailAddress", imAddress ?? emailAddress),
      textElement("RoutingType", "SMTP"),
      textElement("MailboxType", "Contact"),
      element("ItemId", id),
    ]),
    textElement("Status", "Normal"),
  ]);
};
