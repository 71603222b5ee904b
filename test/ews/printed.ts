import type { FaultFailure, ResponseFailure } from "../../src/ews/failure.ts";
import type { ImGroup } from "../../src/ews/model/imGroup.ts";
import type { Persona } from "../../src/ews/model/persona.ts";
import type { StoreId } from "../../src/ews/model/storeId.ts";
import type { XmlElement } from "../../src/ews/xml/element.ts";
import { findElement, infoset } from "./independentTree.ts";

/*
 * The values in a printed response, read from libxml2's tree without the add-in's own code: the expected result of the
 * add-in's reader.
 */
const text = (parent: XmlElement | undefined, path: string): string | undefined =>
  findElement(parent, path)?.text;
const number = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);
const storeId = (element: XmlElement): StoreId => ({
  id: element.attributes["Id"] ?? "no id",
  changeKey: element.attributes["ChangeKey"],
});

const values = (messageXml: XmlElement | undefined) =>
  Object.fromEntries(
    (messageXml?.children ?? [])
      .filter(({ name }) => name === "Value")
      .map(({ attributes, text: value }) => [attributes["Name"] ?? "no name", value] as const),
  );

export function printedFault(fault: XmlElement): FaultFailure {
  const messageXml = findElement(fault, "detail/MessageXml");
  return {
    kind: "fault",
    code: text(fault, "detail/ResponseCode") ?? "no code",
    message: text(fault, "faultstring") ?? "no words",
    line: number(text(messageXml, "LineNumber")),
    position: number(text(messageXml, "LinePosition")),
    violation: text(messageXml, "Violation"),
    values: values(messageXml),
  };
}

export const printedError = (response: XmlElement): ResponseFailure => ({
  kind: "response",
  code: text(response, "ResponseCode") ?? "no code",
  message: text(response, "MessageText") ?? "no words",
  values: values(findElement(response, "MessageXml")),
});

export const printedGroup = (group: XmlElement): ImGroup => ({
  displayName: text(group, "DisplayName") ?? "no name",
  groupType: text(group, "GroupType") ?? "no type",
  storeId: storeId(findElement(group, "ExchangeStoreId") ?? group),
  members: findElement(group, "MemberCorrelationKey")?.children.map(storeId) ?? [],
  smtpAddress: text(group, "SmtpAddress"),
  element: infoset(group),
});

export function printedPersona(persona: XmlElement): Persona {
  const email = (element: XmlElement) => ({
    name: text(element, "Name"),
    address: text(element, "EmailAddress") ?? text(element, "Address"),
    routingType: text(element, "RoutingType"),
  });
  const boolean = (parent: XmlElement, name: string) => {
    const written = text(parent, name);
    return written === undefined ? undefined : written === "true";
  };
  const address = findElement(persona, "EmailAddress");
  const phone = findElement(persona, "PhoneNumber");
  return {
    personaId: storeId(findElement(persona, "PersonaId") ?? persona),
    personaType: text(persona, "PersonaType"),
    creationTime: text(persona, "CreationTime"),
    displayName: text(persona, "DisplayName"),
    displayNameFirstLast: text(persona, "DisplayNameFirstLast"),
    imAddress: text(persona, "ImAddress"),
    storedImAddress: text(persona, "ImAddress"),
    emailAddress: address && email(address),
    emailAddresses: findElement(persona, "EmailAddresses")?.children.map(email) ?? [],
    phoneNumber: phone && { number: text(phone, "Number") ?? "no number", type: text(phone, "Type") },
    attributions:
      findElement(persona, "Attributions")?.children.map((attribution) => ({
        id: text(attribution, "Id") ?? "no id",
        sourceId: storeId(findElement(attribution, "SourceId") ?? attribution),
        displayName: text(attribution, "DisplayName"),
        isWritable: boolean(attribution, "IsWritable"),
        isQuickContact: boolean(attribution, "IsQuickContact"),
        isHidden: boolean(attribution, "IsHidden"),
      })) ?? [],
    element: infoset(persona),
  };
}
