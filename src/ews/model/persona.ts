import type { XmlElement } from "../xml/tree.ts";
import type { StoreId } from "./storeId.ts";

/** A person as Exchange merged them. https://learn.microsoft.com/exchange/client-developer/web-service-reference/persona */
export interface Persona {
  readonly personaId: StoreId;
  readonly personaType: string | undefined;
  /** xs:dateTime as it came. */
  readonly creationTime: string | undefined;
  readonly displayName: string | undefined;
  readonly displayNameFirstLast: string | undefined;
  readonly imAddress: string | undefined;
  readonly emailAddress: EmailAddress | undefined;
  readonly emailAddresses: readonly EmailAddress[];
  readonly phoneNumber: PhoneNumber | undefined;
  readonly attributions: readonly Attribution[];
  /** The element with every field, known or not. */
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

/** One of the sources that a persona was merged from. */
export interface Attribution {
  readonly id: string;
  /** The ContactId that other operations want, if `isQuickContact`. */
  readonly sourceId: StoreId | undefined;
  readonly displayName: string | undefined;
  readonly isWritable: boolean | undefined;
  readonly isQuickContact: boolean | undefined;
  readonly isHidden: boolean | undefined;
}
