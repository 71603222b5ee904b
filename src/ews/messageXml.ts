import type { MessageValues } from "./failure.ts";
import type { XmlElement } from "./xml/tree.ts";

/**
 * What the MessageXml in an element says: each `t:Value` by its Name, any other child by its own name.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/messagexml
 */
export function readMessageXml(parent: XmlElement | undefined): MessageValues {
  // In a fault it stands in the namespace of types, in a response in that of messages (sampled).
  const messageXml = parent?.children.find(({ name }) => name === "MessageXml");
  return Object.fromEntries(
    (messageXml?.children ?? []).map(({ name, attributes, text }) => [
      attributes["Name"] ?? name,
      text.trim(),
    ]),
  );
}
