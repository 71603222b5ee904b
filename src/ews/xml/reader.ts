import type { MalformedFailure } from "../failure.ts";
import { namespaces, type QualifiedName } from "./namespaces.ts";
import type { XmlElement } from "./element.ts";

/** Thrown by a reader that cannot read an element. It stays within src/ews: readReply returns the failure in it. */
export class MalformedReply extends Error {
  readonly failure: MalformedFailure;

  constructor(message: string, path: string) {
    super(`${path}: ${message}`);
    this.failure = { kind: "malformed", cause: "shape", message, path };
  }
}

/** A field that could not be read although it was there, and how many people or groups it concerns. */
export interface UnreadField {
  /** Path within the person or group, such as "Attributions/Attribution/SourceId". Contains nothing of its content. */
  readonly field: string;
  /** Whose field it is. "response": it belongs to neither. */
  readonly of: "people" | "groups" | "response";
  readonly count: number;
}

/**
 * Reads an element's direct children by namespace and local name. Never reads deeper: a persona has a DisplayName, and
 * so has each of its attributions. Knows the element's path, for failures. Throws MalformedReply if something required
 * is missing. A field that may be missing and cannot be read is skipped: one field must not cost the list. A class,
 * because a long list creates 20,000 readers, which share their methods.
 */
export class XmlReader {
  readonly element: XmlElement;
  readonly #parent: XmlReader | undefined;
  /** Skipped fields, kept at the root: for each path, the elements of the people and groups. */
  #skipped: Map<string, Set<XmlElement>> | undefined;

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

  /**
   * Returns the children with that name of an element that is a list of them. Undefined if it has other content and no
   * such child, so that it is something else.
   */
  list(name: QualifiedName): readonly XmlReader[] | undefined {
    const entries = this.all(name);
    return entries.length > 0 || this.isEmpty() ? entries : undefined;
  }

  /** True for an element without children and without text. */
  isEmpty(): boolean {
    return this.element.children.length === 0 && this.element.text.trim() === "";
  }

  /** Returns the text of a child. Undefined if there is no such child. */
  optionalText(name: QualifiedName): string | undefined {
    return findChild(this.element, name)?.text;
  }

  /** Returns the text of a child, trimmed. Undefined if there is none. */
  filledText(name: QualifiedName): string | undefined {
    return this.optionalText(name)?.trim() || undefined;
  }

  /** Returns the text of a child that should be there. Skips it if it is not, and returns "". */
  text(name: QualifiedName): string {
    const text = this.optionalText(name);
    if (text === undefined) this.skip(localName(name));
    return text ?? "";
  }

  /** Returns the value of a child that is an xs:boolean. Undefined if there is no such child. Skips another value. */
  optionalBoolean(name: QualifiedName): boolean | undefined {
    const text = this.optionalText(name)?.trim();
    if (text === undefined) return undefined;
    if (text === "true" || text === "1") return true;
    if (text === "false" || text === "0") return false;
    this.skip(localName(name));
    return undefined;
  }

  /** Returns an attribute that has no namespace. */
  optionalAttribute(name: string): string | undefined {
    return this.element.attributes[name];
  }

  /** Returns the value of an attribute that is a count. Undefined if there is no such attribute. Skips another value. */
  optionalCount(name: string): number | undefined {
    const digits = this.optionalAttribute(name);
    if (digits === undefined) return undefined;
    if (/^\d+$/.test(digits)) return Number(digits);
    this.skip(`@${name}`);
    return undefined;
  }

  attribute(name: string): string {
    return this.optionalAttribute(name) ?? this.fail("is missing", `@${name}`);
  }

  /** Throws MalformedReply for this element, or for the child or attribute named in `step`. */
  fail(message: string, step?: string): never {
    throw new MalformedReply(message, step === undefined ? this.#path() : `${this.#path()}/${step}`);
  }

  /** Records that this element, or the child or attribute named in `step`, could not be read. */
  skip(step?: string): void {
    this.#record(step === undefined ? [] : [step]);
  }

  /** Records a path at the root, once for each `owner`, which is the closest person or group around the field. */
  #record(steps: readonly string[], owner?: XmlElement): void {
    const { element } = this;
    const isOwner = owner === undefined && (element.name in owners || !this.#parent);
    const longer = owner ? steps : [element.name, ...steps];
    const found = isOwner ? element : owner;
    if (this.#parent) {
      this.#parent.#record(longer, found);
      return;
    }
    this.#skipped ??= new Map();
    const path = longer.join("/");
    this.#skipped.set(path, (this.#skipped.get(path) ?? new Set()).add(found ?? element));
  }

  /** Returns what was skipped below this element, which is the root. Undefined if nothing was. */
  unreadFields(): readonly UnreadField[] | undefined {
    return (
      this.#skipped &&
      Array.from(this.#skipped, ([path, { size }]) => {
        const [owner = "", ...steps] = path.split("/");
        return { field: steps.join("/") || owner, of: owners[owner] ?? "response", count: size };
      })
    );
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

/** Elements of people and of groups. */
const owners: Readonly<Record<string, "people" | "groups">> = {
  Persona: "people",
  Contact: "people",
  ImGroup: "groups",
  DistributionList: "groups",
};

function findChild({ children }: XmlElement, name: QualifiedName): XmlElement | undefined {
  const namespace = namespaceOf(name);
  const local = localName(name);
  return children.find((child) => isNamed(child, namespace, local));
}

const isNamed = (element: XmlElement, namespace: string, name: string): boolean =>
  element.name === name && element.namespace === namespace;

const namespaceOf = (name: QualifiedName): string => namespaces[name.charAt(0) as keyof typeof namespaces];
const localName = (name: QualifiedName): string => name.slice(2);
