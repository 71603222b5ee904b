import { XmlCData, XmlDocument, XmlElement as Node, XmlText } from "libxml2-wasm";
import type { XmlElement } from "../../src/ews/xml/tree.ts";

/** A tree of the same shape as ours, made by libxml2: what a reply or a request holds according to somebody else. */
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

/** The same tree without the blanks that only indent, and with Microsoft's namespaces spelt as they are. */
export const infoset = ({ namespace, name, attributes, children, text }: XmlElement): XmlElement => ({
  namespace: namespace.replace(/^https(?=:\/\/schemas\.microsoft\.com)/, "http"),
  name,
  attributes: { ...attributes },
  children: children.map(infoset),
  text: children.length > 0 ? text.trim() : text,
});

/** The first element on a way of local names from the root, such as "Body/AddImGroupResponse/ImGroup". */
export const findElement = (root: XmlElement | undefined, path: string): XmlElement | undefined =>
  path.split("/").reduce((parent, name) => parent?.children.find((element) => element.name === name), root);

/** The same, where it must be there. */
export function elementAt(root: XmlElement, path: string): XmlElement {
  const element = findElement(root, path);
  if (element === undefined) throw new Error(`There is no ${path}.`);
  return element;
}
