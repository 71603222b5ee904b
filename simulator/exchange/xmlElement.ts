/** Element to be serialized. Its children are elements or texts, and texts are escaped. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

type Attributes = Readonly<Record<string, string | undefined>>;
type Children = readonly (XmlElement | string | undefined)[];

/** Creates an element. Omits undefined attributes and children. */
export const element = (name: string, attributes: Attributes = {}, children: Children = []): XmlElement => ({
  name,
  attributes: Object.fromEntries(Object.entries(attributes).filter(isPresent)),
  children: children.filter((child) => child !== undefined),
});

/** Creates an element with a text, which can be empty, or returns undefined if there is no text. */
export const textElement = (name: string, text: string | undefined): XmlElement | undefined =>
  text === undefined ? undefined : element(name, {}, [text]);

/** Declares the default namespace on an element. */
export const inNamespace = (namespace: string, { name, attributes, children }: XmlElement): XmlElement => ({
  name,
  attributes: { xmlns: namespace, ...attributes },
  children,
});

/** Serializes an element without additional white space. An empty element becomes `<Name/>`. */
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
