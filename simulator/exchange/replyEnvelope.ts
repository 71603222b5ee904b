import { element, inNamespace, textElement, type XmlElement } from "./xmlElement.ts";
import { messagesNamespace, soapNamespace, typesNamespace } from "./namespaces.ts";
import type { Payload, ReplyForm } from "./operationHandler.ts";
import type { ResponseError } from "./outcome.ts";

/** Version that the simulator reports: Exchange Server SE, whose schema the project was checked against. */
const version = { major: "15", minor: "2", majorBuild: "2562", minorBuild: "17", schema: "V2017_07_11" };

const schemaInstance = {
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xmlns:xsd": "http://www.w3.org/2001/XMLSchema",
};

/**
 * Creates the envelope of a response: `<operation>Response` directly in Body with its payload last, or a message per
 * payload in a wrapper.
 */
export const replyEnvelope = (form: ReplyForm, payloads: readonly Payload[]): XmlElement =>
  element("s:Envelope", { "xmlns:s": soapNamespace }, [
    element("s:Header", {}, [
      element("h:ServerVersionInfo", {
        MajorVersion: version.major,
        MinorVersion: version.minor,
        MajorBuildNumber: version.majorBuild,
        MinorBuildNumber: version.minorBuild,
        Version: version.schema,
        "xmlns:h": typesNamespace,
        xmlns: typesNamespace,
        ...schemaInstance,
      }),
    ]),
    element("s:Body", schemaInstance, [inNamespace(messagesNamespace, responseElement(form, payloads))]),
  ]);

function responseElement(
  { name, isWrapped, alwaysHas }: ReplyForm,
  payloads: readonly Payload[],
): XmlElement {
  const messages = payloads.map((payload) =>
    element(
      isWrapped ? `${name}ResponseMessage` : `${name}Response`,
      { ResponseClass: responseClass(payload) },
      payload.ok
        ? [
            ...(payload.warning ? errorElements(payload.warning) : [textElement("ResponseCode", "NoError")]),
            ...[payload.value ?? []].flat().map(redeclared),
          ]
        : [...errorElements(payload.error), alwaysHas],
    ),
  );
  const [only] = messages;
  return only && !isWrapped
    ? only
    : element(`${name}Response`, {}, [element("ResponseMessages", {}, messages)]);
}

function responseClass(payload: Payload): string {
  if (!payload.ok) return "Error";
  return payload.warning ? "Warning" : "Success";
}

/** Declares the types namespace on each child of the payload, never on the payload itself, as Exchange does. */
const redeclared = ({ name, attributes, children }: XmlElement): XmlElement =>
  element(
    name,
    attributes,
    children.map((child) => (typeof child === "string" ? child : inNamespace(typesNamespace, child))),
  );

const errorElements = ({ code, messageText, values = {} }: ResponseError): (XmlElement | undefined)[] => {
  const entries = Object.entries(values);
  return [
    textElement("MessageText", messageText),
    textElement("ResponseCode", code),
    textElement("DescriptiveLinkKey", "0"),
    entries.length === 0
      ? undefined
      : element(
          "MessageXml",
          {},
          entries.map(([name, value]) =>
            element("t:Value", { Name: name, "xmlns:t": typesNamespace }, [value]),
          ),
        ),
  ];
};
