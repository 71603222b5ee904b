/** An element to be written: its children are elements or texts, and texts are escaped when written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

type Attributes = Readonly<Record<string, string | undefined>>;
type Children = readonly (XmlElement | string | undefined)[];

/** Makes an element. Attributes and children that are undefined are left out. */
export const element = (name: string, attributes: Attributes = {}, children: Children = []): XmlElement => ({
  name,
  attributes: Object.fromEntries(Object.entries(attributes).filter(isPresent)),
  children: children.filter((child) => child !== undefined),
});

/** Makes an element that holds a text, which may be empty; none for no text. */
export const textElement = (name: string, text: string | undefined): XmlElement | undefined =>
  text === undefined ? undefined : element(name, {}, [text]);

/** The same element with its default namespace declared on itself. */
export const inNamespace = (namespace: string, { name, attributes, children }: XmlElement): XmlElement => ({
  name,
  attributes: { xmlns: namespace, ...attributes },
  children,
});

/** Writes an element as text, without white space of its own, an empty one as `<Name/>`. */
export function writeXml({ name, attributes, children }: XmlElement): string {
  const start = Object.entries(attributes).reduce(
    (tag, [attribute, value]) => `${tag} ${attribute}="${escape(value)}"`,
    name,
  );
  const content = children
    .map((child) => (typeof child === "string" ? escape(child) : writeXml(child)))
    .join("");
  return content === "" ? `<${start}/>` : `<${start}>${content}</${name}>`;
}

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#xD;",
  "\n": "&#xA;",
  "\t": "&#x9;",
};

const escape = (text: string): string =>
  text.replaceAll(/[&<>"\r\n\t]/g, (character) => references[character] ?? character);

const isPresent = (attribute: [string, string | undefined]): attribute is [string, string] =>
  attribute[1] !== undefined;
