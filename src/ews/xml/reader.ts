import type { MalformedFailure } from "../failure.ts";
import { namespaces, type QualifiedName } from "./namespaces.ts";
import type { XmlElement } from "./tree.ts";

/** Thrown by a reader that cannot read an element. It stays within src/ews: readReply returns the failure in it. */
export class MalformedReply extends Error {
  readonly failure: MalformedFailure;

  constructor(message: string, path: string) {
    super(`${path}: ${message}`);
    this.failure = { kind: "malformed", cause: "shape", message, path };
  }
}

/**
 * Reads an element's direct children by namespace and local name. Never reads deeper: a persona has a DisplayName, and
 * so has each of its attributions. Knows the element's path, for failures. Throws MalformedReply if something required
 * is missing. A class, because a long list creates 20,000 readers, which share their methods.
 */
export class XmlReader {
  readonly element: XmlElement;
  readonly #parent: XmlReader | undefined;

  constructor(element: XmlElement, parent?: XmlReader) {
    this.element = element;
    this.#parent = parent;
  }

  is(name: QualifiedName): boolean {
    return isNamed(this.element, namespaceOf(name), localName(name));
  }

  /** Returns the first child with that name. */
  optional(name: QualifiedName): XmlReader | undefined {
    const child = findChild(this.element, name);
    return child && new XmlReader(child, this);
  }

  /** Reads the first child with that name. Undefined if there is none. */
  readOptional<T>(name: QualifiedName, read: (child: XmlReader) => T): T | undefined {
    const child = this.optional(name);
    return child && read(child);
  }

  /** Returns the first child with that name. Throws if there is none. */
  required(name: QualifiedName): XmlReader {
    return this.optional(name) ?? this.fail("is missing", localName(name));
  }

  /** Returns all children with that name, in document order. Without a name, returns all children. */
  all(name?: QualifiedName): readonly XmlReader[] {
    const { children } = this.element;
    const named =
      name === undefined
        ? children
        : children.filter((child) => isNamed(child, namespaceOf(name), localName(name)));
    return named.map((child) => new XmlReader(child, this));
  }

  /** Returns the text of a required child. The text may be empty. */
  text(name: QualifiedName): string {
    return this.required(name).element.text;
  }

  /** Returns the text of a child. Undefined if there is no such child. */
  optionalText(name: QualifiedName): string | undefined {
    return findChild(this.element, name)?.text;
  }

  /** Returns the value of a child that is an xs:boolean. Undefined if there is no such child. */
  optionalBoolean(name: QualifiedName): boolean | undefined {
    const text = this.optionalText(name)?.trim();
    if (text === undefined) return undefined;
    if (text === "true" || text === "1") return true;
    if (text === "false" || text === "0") return false;
    return this.fail(`is neither true nor false but "${text.slice(0, 40)}"`, localName(name));
  }

  /** Returns an attribute that has no namespace. */
  optionalAttribute(name: string): string | undefined {
    return this.element.attributes[name];
  }

  /** Returns the value of an attribute that is a count. Undefined if there is no such attribute. */
  optionalCount(name: string): number | undefined {
    const digits = this.optionalAttribute(name);
    if (digits === undefined) return undefined;
    if (/^\d+$/.test(digits)) return Number(digits);
    return this.fail(`is not a number but "${digits.slice(0, 40)}"`, `@${name}`);
  }

  attribute(name: string): string {
    return this.optionalAttribute(name) ?? this.fail("is missing", `@${name}`);
  }

  /** Throws MalformedReply for this element, or for the child or attribute named in `step`. */
  fail(message: string, step?: string): never {
    throw new MalformedReply(message, step === undefined ? this.#path() : `${this.#path()}/${step}`);
  }

  /** Returns the path from the root, such as "Envelope/Body/GetImItemListResponse/ImItemList/Personas/Persona[17]". */
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
