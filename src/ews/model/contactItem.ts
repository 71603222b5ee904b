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
  /** The element with every field, known or not. */
  readonly element: XmlElement;
}

/** What is asked of a contact beside its id. */
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

/** Reads a Contact, of which nothing but the id has to be there. */
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

/** The entries of a dictionary that hold something: Exchange may list places that are empty. */
const entries = (dictionary: XmlReader | undefined): readonly XmlReader[] =>
  dictionary?.all("t:Entry").filter(({ element }) => element.text.trim() !== "") ?? [];
