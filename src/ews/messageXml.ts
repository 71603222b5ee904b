import type { MessageValues } from "./failure.ts";
import type { XmlElement } from "./xml/tree.ts";

/**
 * Reads the MessageXml in an element: each `t:Value` by its Name, any other child by its own name.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/messagexml
 */
export function readMessageXml(parent: XmlElement | undefined): MessageValues {
  // MessageXml is in the types namespace in a fault, and in the messages namespace in a response (sampled).
  const messageXml = parent?.children.find(({ name }) => name === "MessageXml");
  return Object.fromEntries(
    (messageXml?.children ?? []).map(({ name, attributes, text }) => [
      attributes["Name"] ?? name,
      text.trim(),
    ]),
  );
}
