import { XmlCData, XmlDocument, XmlElement as Node, XmlText } from "libxml2-wasm";
import type { XmlElement } from "../../src/ews/xml/element.ts";

/** Parses XML with libxml2 into the add-in's tree type: an independent view of a request or a response. */
export function parseIndependently(xml: string): XmlElement {
  const document = XmlDocument.fromString(xml);
  try {
    return elementOf(document.root);
  } finally {
    document.dispose();
  }
}

function elementOf(node: Node): XmlElement {
  const children: XmlElement[] = [];
  let text = "";
  for (let child = node.firstChild; child; child = child.next) {
    if (child instanceof Node) children.push(elementOf(child));
    if (child instanceof XmlText || child instanceof XmlCData) text += child.content;
  }
  const attributes = Object.fromEntries(
    node.attrs.map(({ name, namespaceUri, value }) => [
      namespaceUri ? `{${namespaceUri}}${name}` : name,
      value,
    ]),
  );
  return { namespace: node.namespaceUri, name: node.name, attributes, children, text };
}

/** Returns the same tree without spaces that only indent, and with Microsoft's namespaces spelled correctly. */
export const infoset = ({ namespace, name, attributes, children, text }: XmlElement): XmlElement => ({
  namespace: namespace.replace(/^https(?=:\/\/schemas\.microsoft\.com)/, "http"),
  name,
  attributes: { ...attributes },
  children: children.map(infoset),
  text: children.length > 0 ? text.trim() : text,
});

/** Finds the first element on a path of local names from the root, such as "Body/AddImGroupResponse/ImGroup". */
export const findElement = (root: XmlElement | undefined, path: string): XmlElement | undefined =>
  path.split("/").reduce((parent, name) => parent?.children.find((element) => element.name === name), root);

/** Returns the first element on a path from the root. Throws if there is none. */
export function elementAt(root: XmlElement, path: string): XmlElement {
  const element = findElement(root, path);
  if (element === undefined) throw new Error(`There is no ${path}.`);
  return element;
}
