import type { XmlReader } from "../xml/reader.ts";
import type { XmlElement } from "../xml/tree.ts";
import type { EmailAddress, PhoneNumber } from "./persona.ts";
import { readStoreId, type StoreId } from "./storeId.ts";

/** A contact as an item of its folder. https://learn.microsoft.com/exchange/client-developer/web-service-reference/contact */
export interface ContactItem {
  readonly itemId: StoreId;
  readonly itemClass: string | undefined;
  readonly displayName: string | undefined;
  readonly givenName: string | undefined;
  readonly surname: string | undefined;
  readonly companyName: string | undefined;
  readonly department: string | undefined;
  readonly jobTitle: string | undefined;
  readonly imAddresses: readonly string[];
  readonly emailAddresses: readonly EmailAddress[];
  readonly phoneNumbers: readonly PhoneNumber[];
  /** Element with all fields, including unknown ones. */
  readonly element: XmlElement;
}

/** Fields of a contact that are requested, in addition to its ID. */
export const contactFields = [
  "item:ItemClass",
  "contacts:DisplayName",
  "contacts:GivenName",
  "contacts:CompanyName",
  "contacts:EmailAddresses",
  "contacts:PhoneNumbers",
  "contacts:Department",
  "contacts:ImAddresses",
  "contacts:JobTitle",
  "contacts:Surname",
] as const;

/** Reads a Contact. Only its ID is required. */
export const readContactItem = (contact: XmlReader): ContactItem => ({
  itemId: readStoreId(contact.required("t:ItemId")),
  itemClass: contact.optionalText("t:ItemClass"),
  displayName: contact.optionalText("t:DisplayName"),
  givenName: contact.optionalText("t:GivenName"),
  surname: contact.optionalText("t:Surname"),
  companyName: contact.optionalText("t:CompanyName"),
  department: contact.optionalText("t:Department"),
  jobTitle: contact.optionalText("t:JobTitle"),
  imAddresses: entries(contact.optional("t:ImAddresses")).map(({ element }) => element.text),
  emailAddresses: entries(contact.optional("t:EmailAddresses")).map((entry) => ({
    name: entry.optionalAttribute("Name"),
    address: entry.element.text,
    routingType: entry.optionalAttribute("RoutingType"),
  })),
  phoneNumbers: entries(contact.optional("t:PhoneNumbers")).map((entry) => ({
    number: entry.element.text,
    type: entry.optionalAttribute("Key"),
  })),
  element: contact.element,
});

/** Returns the entries of a dictionary that are not empty: Exchange may list empty ones. */
const entries = (dictionary: XmlReader | undefined): readonly XmlReader[] =>
  dictionary?.all("t:Entry").filter(({ element }) => element.text.trim() !== "") ?? [];
