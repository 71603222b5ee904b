/** An element of a reply. Small on purpose: it is made for each of a long list's 100,000 elements. */
export interface XmlElement {
  /** The namespace; `https://schemas.microsoft.com/...` is given as its real `http://` spelling. */
  readonly namespace: string;
  /** The local name. */
  readonly name: string;
  /** Attributes without a namespace by name; those with one by "{namespace}name". Declarations are left out. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The element's own character data, not its children's. */
  readonly text: string;
}
