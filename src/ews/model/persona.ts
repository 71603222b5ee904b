import type { QualifiedName } from "../xml/namespaces.ts";
import type { XmlReader } from "../xml/reader.ts";
import type { XmlElement } from "../xml/element.ts";
import { readStoreId, type StoreId } from "./storeId.ts";

/**
 * A person whom Exchange merged from one or more contacts.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/persona
 */
export interface Persona {
  readonly personaId: StoreId;
  readonly personaType: string | undefined;
  /** Time of creation, as an xs:dateTime from Exchange. */
  readonly creationTime: string | undefined;
  readonly displayName: string | undefined;
  readonly displayNameFirstLast: string | undefined;
  /** Without `sip:`, which Exchange stores or not, by installation (reported). */
  readonly imAddress: string | undefined;
  /** As Exchange stores it and compares it (reported). */
  readonly storedImAddress: string | undefined;
  readonly emailAddress: EmailAddress | undefined;
  readonly emailAddresses: readonly EmailAddress[];
  readonly phoneNumber: PhoneNumber | undefined;
  readonly attributions: readonly Attribution[];
  /** Element with all fields, including unknown ones. */
  readonly element: XmlElement;
}

export interface EmailAddress {
  readonly name: string | undefined;
  readonly address: string | undefined;
  readonly routingType: string | undefined;
}

export interface PhoneNumber {
  readonly number: string;
  readonly type: string | undefined;
}

/** A source that a persona was merged from. */
export interface Attribution {
  readonly id: string;
  /** ContactId that other operations need, if `isQuickContact`. */
  readonly sourceId: StoreId | undefined;
  readonly displayName: string | undefined;
  readonly isWritable: boolean | undefined;
  readonly isQuickContact: boolean | undefined;
  readonly isHidden: boolean | undefined;
}

/**
 * Reads a Persona. Its 112 fields may come in any order (reported), and only PersonaId is required (schema). `element`
 * keeps all fields, including those read here. A field that cannot be read is skipped. A persona without its own ID has
 * that of its first source. Undefined if it has neither: no group can name such a person.
 */
export function readPersona(persona: XmlReader): Persona | undefined {
  const attributions = readList(persona.optional("t:Attributions"), "t:Attribution").map(readAttribution);
  const ownId = persona.readOptional("t:PersonaId", readStoreId);
  const personaId = ownId ?? attributions.find(({ sourceId }) => sourceId)?.sourceId;
  if (personaId === undefined) {
    persona.skip();
    return undefined;
  }
  return {
    personaId,
    personaType: persona.optionalText("t:PersonaType"),
    creationTime: persona.readOptional("t:CreationTime", readTime),
    displayName: persona.optionalText("t:DisplayName"),
    displayNameFirstLast: persona.optionalText("t:DisplayNameFirstLast"),
    ...readStoredAddress(persona.optionalText("t:ImAddress")),
    emailAddress: persona.readOptional("t:EmailAddress", readEmailAddress),
    emailAddresses: persona.readOptional("t:EmailAddresses", readEmailAddresses) ?? [],
    phoneNumber: persona.readOptional("t:PhoneNumber", readPhoneNumber),
    attributions,
    element: persona.element,
  };
}

/** Reads a persona that a response must have, because it is all that the response is about. */
export const requirePersona = (persona: XmlReader): Persona =>
  readPersona(persona) ?? persona.fail("has no ID");

function readList(list: XmlReader | undefined, name: QualifiedName): readonly XmlReader[] {
  const entries = list?.list(name);
  if (!entries) list?.skip();
  return entries ?? [];
}

function readTime(time: XmlReader): string | undefined {
  const text = time.element.text.trim();
  if (!Number.isNaN(Date.parse(text))) return text;
  time.skip();
  return undefined;
}

/** Returns the fields of a persona for an IM address as Exchange stores it. */
export const readStoredAddress = (
  storedImAddress: string | undefined,
): Pick<Persona, "imAddress" | "storedImAddress"> => ({
  imAddress: storedImAddress === undefined ? undefined : withoutSip(storedImAddress),
  storedImAddress,
});

/** Returns an address without `sip:` before it. A SIP URI without an address, such as of a phone, stays as it is. */
export const withoutSip = (address: string): string =>
  address.replace(/^\s*(?:sips?:\s*)+(?=[^\s@]+@)/i, "").trim();

/**
 * Reads an email address in both known forms (sampled): `EmailAddress/EmailAddress` and `EmailAddresses/Address` in
 * released builds, `EmailAddress/Address` and `EmailAddresses/EmailAddress` in beta builds.
 */
function readEmailAddress(email: XmlReader): EmailAddress | undefined {
  const name = email.optionalText("t:Name");
  const address = email.optionalText("t:EmailAddress") ?? email.optionalText("t:Address");
  if (!name?.trim() && !address?.trim()) {
    email.skip();
    return undefined;
  }
  return { name, address, routingType: email.optionalText("t:RoutingType") };
}

function readEmailAddresses(emails: XmlReader): readonly EmailAddress[] {
  const entries = [...emails.all("t:Address"), ...emails.all("t:EmailAddress")];
  if (entries.length === 0 && !emails.isEmpty()) emails.skip();
  return entries.flatMap((entry) => readEmailAddress(entry) ?? []);
}

function readPhoneNumber(phone: XmlReader): PhoneNumber | undefined {
  const number = phone.optionalText("t:Number");
  if (number?.trim()) return { number, type: phone.optionalText("t:Type") };
  phone.skip();
  return undefined;
}

const readAttribution = (attribution: XmlReader): Attribution => ({
  id: attribution.text("t:Id"),
  sourceId: attribution.readOptional("t:SourceId", readStoreId),
  displayName: attribution.optionalText("t:DisplayName"),
  isWritable: attribution.optionalBoolean("t:IsWritable"),
  isQuickContact: attribution.optionalBoolean("t:IsQuickContact"),
  isHidden: attribution.optionalBoolean("t:IsHidden"),
});
