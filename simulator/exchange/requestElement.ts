import { XmlElement } from "libxml2-wasm";

/** Element of a valid request, independent of the parser's memory. */
export interface RequestElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly RequestElement[];
  /** All text in the element. */
  readonly text: string;
}

/** Copies an element. Local names are sufficient, because the schema has checked the namespaces. */
export function requestElement(node: XmlElement): RequestElement {
  const children: RequestElement[] = [];
  for (let child = node.firstChild; child; child = child.next)
    if (child instanceof XmlElement) children.push(requestElement(child));
  return {
    name: node.name,
    attributes: new Map(node.attrs.map(({ name, value }) => [name, value])),
    children,
    text: node.content,
  };
}

/** Returns the child with this name, if there is one. */
export const child = (parent: RequestElement, name: string): RequestElement | undefined =>
  parent.children.find((element) => element.name === name);

/** Returns the text of a child that the schema requires. */
export function requiredText(parent: RequestElement, name: string): string {
  const found = child(parent, name);
  if (!found) throw new Error(`The schema lets ${parent.name} without ${name} pass.`);
  return found.text;
}
