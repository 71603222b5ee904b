/** An element of a response. Small on purpose: a long list has 100,000 elements. */
export interface XmlElement {
  /** Namespace. `https://schemas.microsoft.com/...` is returned as the correct `http://` spelling. */
  readonly namespace: string;
  readonly name: string;
  /**
   * Attributes: those without a namespace by name, others by "{namespace}name". Namespace declarations are not
   * included.
   */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Character data of the element itself, without that of its children. */
  readonly text: string;
}

/** An element whose content is still being read. */
export interface OpenElement extends XmlElement {
  children: OpenElement[];
  text: string;
}

/** Shared values, because most elements have no children, and most have no attributes. */
const noChildren: OpenElement[] = [];
export const noAttributes: XmlElement["attributes"] = Object.freeze({});

/** Creates an element without content. `namespace` is spelled as by realNamespace. */
export const createElement = (namespace: string, name: string, attributes = noAttributes): OpenElement => ({
  namespace,
  name,
  attributes,
  children: noChildren,
  text: "",
});

export function addChild(parent: OpenElement, child: OpenElement): void {
  if (parent.children === noChildren) parent.children = [child];
  else parent.children.push(child);
}

/**
 * Returns the correct spelling of a namespace. Microsoft's pages used `https:` from 2020 to 2024, also in responses.
 */
export const realNamespace = (uri: string): string =>
  uri.startsWith("https://schemas.microsoft.com/") ? `http:${uri.slice("https:".length)}` : uri;

/** Maximum depth of elements. EWS nests about 12 levels deep. */
export const maximumDepth = 100;

/** Returns the key of an attribute in `attributes`. */
export const attributeKey = (namespace: string, local: string): string =>
  namespace === "" ? local : `{${realNamespace(namespace)}}${local}`;
