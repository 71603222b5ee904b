import type { MalformedFailure } from "../failure.ts";
import { namespaces, type QualifiedName } from "./namespaces.ts";
import type { XmlElement } from "./tree.ts";

/** Thrown by a reader at what it cannot read. Stays within src/ews: readReply makes it the failure that it holds. */
export class MalformedReply extends Error {
  readonly failure: MalformedFailure;

  constructor(message: string, path: string) {
    super(`${path}: ${message}`);
    this.failure = { kind: "malformed", cause: "shape", message, path, line: undefined, column: undefined };
  }
}

/**
 * Reads an element's direct children by namespace and local name: never deeper, since a persona has a DisplayName
 * and each of its attributions has one too. Knows the way to the element, for failures. What is required and not
 * there throws MalformedReply. A class, because a long list makes 20,000 of them that share their methods.
 */
export class XmlReader {
  readonly element: XmlElement;
  readonly #parent: XmlReader | undefined;

  constructor(element: XmlElement, parent?: XmlReader) {
    this.element = element;
    this.#parent = parent;
  }

  /** Whether this is an element of that name. */
  is(name: QualifiedName): boolean {
    return isNamed(this.element, namespaceOf(name), localName(name));
  }

  /** The first child of that name. */
  optional(name: QualifiedName): XmlReader | undefined {
    const child = findChild(this.element, name);
    return child && new XmlReader(child, this);
  }

  /** The first child of that name, which must be there. */
  required(name: QualifiedName): XmlReader {
    return this.optional(name) ?? this.fail("is missing", localName(name));
  }

  /** All children of that name, in their order. */
  all(name: QualifiedName): readonly XmlReader[] {
    return this.element.children
      .filter((child) => isNamed(child, namespaceOf(name), localName(name)))
      .map((child) => new XmlReader(child, this));
  }

  /** The text of a child that must be there; it may be empty. */
  text(name: QualifiedName): string {
    return this.required(name).element.text;
  }

  /** The text of a child; undefined if the child is not there. */
  optionalText(name: QualifiedName): string | undefined {
    return findChild(this.element, name)?.text;
  }

  /** A child that holds an xs:boolean; undefined if it is not there. */
  optionalBoolean(name: QualifiedName): boolean | undefined {
    const text = this.optionalText(name)?.trim();
    if (text === undefined) return undefined;
    if (text === "true" || text === "1") return true;
    if (text === "false" || text === "0") return false;
    return this.fail(`is neither true nor false but "${text.slice(0, 40)}"`, localName(name));
  }

  /** An attribute without a namespace. */
  optionalAttribute(name: string): string | undefined {
    return this.element.attributes[name];
  }

  /** An attribute that holds a count; undefined if it is not there. */
  optionalCount(name: string): number | undefined {
    const digits = this.optionalAttribute(name);
    if (digits === undefined) return undefined;
    if (/^\d+$/.test(digits)) return Number(digits);
    return this.fail(`is not a number but "${digits.slice(0, 40)}"`, `@${name}`);
  }

  /** An attribute that must be there. */
  attribute(name: string): string {
    return this.optionalAttribute(name) ?? this.fail("is missing", `@${name}`);
  }

  /** Throws MalformedReply for this element, or for the child or attribute named in `step`. */
  fail(message: string, step?: string): never {
    throw new MalformedReply(message, step === undefined ? this.#path() : `${this.#path()}/${step}`);
  }

  /** The way from the root, such as "Envelope/Body/GetImItemListResponse/ImItemList/Personas/Persona[17]". */
  #path(): string {
    if (this.#parent === undefined) return this.element.name;
    const { namespace, name } = this.element;
    const alike = this.#parent.element.children.filter((child) => isNamed(child, namespace, name));
    const position = alike.length > 1 ? `[${alike.indexOf(this.element) + 1}]` : "";
    return `${this.#parent.#path()}/${name}${position}`;
  }
}

function findChild({ children }: XmlElement, name: QualifiedName): XmlElement | undefined {
  const namespace = namespaceOf(name);
  const local = localName(name);
  return children.find((child) => isNamed(child, namespace, local));
}

const isNamed = (element: XmlElement, namespace: string, name: string): boolean =>
  element.name === name && element.namespace === namespace;

const namespaceOf = (name: QualifiedName): string => namespaces[name.charAt(0) as keyof typeof namespaces];
const localName = (name: QualifiedName): string => name.slice(2);
