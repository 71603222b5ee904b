import {
  addChild,
  attributeKey,
  createElement,
  maximumDepth,
  noAttributes,
  realNamespace,
  type OpenElement,
  type XmlElement,
} from "./element.ts";
import { isXmlCharacter } from "./writer.ts";

/** The namespaces that are declared at a place. Shared by all elements below it that declare none. */
interface Scope {
  readonly prefixes: Readonly<Record<string, string>>;
  /** Names of elements by their spelling with prefix: a long list repeats some 40 names 100,000 times. */
  readonly names: Map<string, Name>;
}

interface Name {
  readonly namespace: string;
  readonly local: string;
}

/** An element whose end has not been read yet. */
interface Open {
  readonly element: OpenElement;
  /** Its name as it is spelled, with prefix. */
  readonly spelled: string;
  /** What is declared for its content. */
  readonly scope: Scope;
}

interface Tag extends Open {
  readonly isEmpty: boolean;
  /** Position after the tag. */
  readonly end: number;
}

const declaration = /<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?(?: standalone="(?:yes|no)")? ?\?>/y;
const tagName = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const attribute = /[ \n]+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)=(?:"([^"<\t\n]*)"|'([^'<\t\n]*)')/y;
const tagEnd = /[ \n]*(\/?)>/y;
const references = /&(?:(lt|gt|amp|quot|apos);|#(?:x([\da-fA-F]{1,6})|(\d{1,7}));)?/g;
const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
const blank = /^[\t\n ]*$/;
const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Thrown within this file where a text is not plain. */
const notPlain = new Error("not plain");

/**
 * Reads XML as Exchange writes it. The platform's own search finds the ends of texts and tags, which is twice as
 * fast as a parser that looks at each character (measured: `npm run bench:read`).
 *
 * @param text has no character that XML forbids
 * @param implied prefixes that need no declaration
 * @returns what saxes would read too. Undefined for a text with anything else in it, which saxes has to judge: comments,
 *   CDATA, other declarations, names beyond ASCII, carriage returns, and every mistake.
 */
export function readPlainXml(text: string, implied: Scope["prefixes"]): XmlElement | undefined {
  if (text.includes("\r") || text.includes("]]>")) return undefined;
  try {
    return read(text, {
      prefixes: Object.assign(emptyRecord(), implied, { xml: xmlNamespace }),
      names: new Map(),
    });
  } catch (thrown) {
    if (thrown === notPlain) return undefined;
    throw thrown;
  }
}

function read(text: string, scope: Scope): XmlElement {
  declaration.lastIndex = 0;
  const start = declaration.exec(text)?.[0].length ?? 0;
  const rootAt = text.indexOf("<", start);
  if (rootAt < 0 || !blank.test(text.slice(start, rootAt))) throw notPlain;
  const root = readTag(text, rootAt, scope);
  const outer: Open[] = [];
  let current: Open = root;
  let at = root.end;
  let isOpen = !root.isEmpty;
  while (isOpen) {
    const tagAt = text.indexOf("<", at);
    if (tagAt < 0) throw notPlain;
    if (tagAt > at) current.element.text += resolve(text.slice(at, tagAt));
    if (text.charAt(tagAt + 1) === "/") {
      at = tagAt + 2 + current.spelled.length + 1;
      if (!text.startsWith(current.spelled, tagAt + 2) || text.charAt(at - 1) !== ">") throw notPlain;
      const parent = outer.pop();
      if (parent) current = parent;
      else isOpen = false;
      continue;
    }
    const tag = readTag(text, tagAt, current.scope);
    addChild(current.element, tag.element);
    at = tag.end;
    if (tag.isEmpty) continue;
    outer.push(current);
    if (outer.length >= maximumDepth) throw notPlain;
    current = tag;
  }
  if (!blank.test(text.slice(at))) throw notPlain;
  return root.element;
}

function readTag(text: string, at: number, scope: Scope): Tag {
  // Most tags are nothing but a name that was found before.
  const close = text.indexOf(">", at);
  if (close < 0) throw notPlain;
  const inside = text.slice(at + 1, close);
  const known = scope.names.get(inside);
  if (known)
    return {
      element: createElement(known.namespace, known.local),
      spelled: inside,
      scope,
      isEmpty: false,
      end: close + 1,
    };

  tagName.lastIndex = at + 1;
  const [spelled] = tagName.exec(text) ?? [];
  if (spelled === undefined) throw notPlain;
  attribute.lastIndex = tagName.lastIndex;
  let end = tagName.lastIndex;
  let declared: Record<string, string> | undefined;
  let written: Record<string, string> | undefined;
  for (let match = attribute.exec(text); match; match = attribute.exec(text)) {
    const [, name = "", inQuotes, inApostrophes = ""] = match;
    const value = resolve(inQuotes ?? inApostrophes);
    end = attribute.lastIndex;
    const prefix =
      name === "xmlns" ? "" : name.startsWith("xmlns:") ? name.slice("xmlns:".length) : undefined;
    if (prefix === undefined) {
      written ??= emptyRecord();
      if (name in written) throw notPlain;
      written[name] = value;
    } else {
      declared ??= emptyRecord();
      if (prefix in declared || isReserved(prefix, value) || (prefix !== "" && value === "")) throw notPlain;
      // saxes leaves out spaces around a namespace.
      if (value !== value.trim()) throw notPlain;
      declared[prefix] = value;
    }
  }
  tagEnd.lastIndex = end;
  const last = tagEnd.exec(text);
  if (!last) throw notPlain;
  // Inherits what is declared around it. A copy would take quadratic time where every element declares something.
  const inner = declared
    ? {
        prefixes: Object.setPrototypeOf(declared, scope.prefixes) as Scope["prefixes"],
        names: new Map<string, Name>(),
      }
    : scope;
  const name = nameOf(spelled, inner);
  const attributes = written ? nameAttributes(written, inner) : noAttributes;
  return {
    element: createElement(name.namespace, name.local, attributes),
    spelled,
    scope: inner,
    isEmpty: last[1] === "/",
    end: tagEnd.lastIndex,
  };
}

/** Returns the name of an element, with the declarations of its own tag. */
function nameOf(spelled: string, scope: Scope): Name {
  const known = scope.names.get(spelled);
  if (known) return known;
  const name = splitName(spelled, scope.prefixes[""] ?? "", scope);
  scope.names.set(spelled, name);
  return name;
}

function splitName(spelled: string, withoutPrefix: string, { prefixes }: Scope): Name {
  const colon = spelled.indexOf(":");
  if (colon < 0) return { namespace: realNamespace(withoutPrefix), local: spelled };
  const namespace = prefixes[spelled.slice(0, colon)];
  if (namespace === undefined) throw notPlain;
  return { namespace: realNamespace(namespace), local: spelled.slice(colon + 1) };
}

function nameAttributes(written: Readonly<Record<string, string>>, scope: Scope): XmlElement["attributes"] {
  const attributes = emptyRecord();
  for (const spelled in written) {
    const { namespace, local } = splitName(spelled, "", scope);
    const key = attributeKey(namespace, local);
    if (key in attributes) throw notPlain;
    attributes[key] = written[spelled] ?? "";
  }
  return attributes;
}

/** Creates a record that inherits nothing: a response may have an attribute named "constructor". */
const emptyRecord = () => Object.create(null) as Record<string, string>;

/** True for what XML reserves: the prefixes `xml` and `xmlns`, and their namespaces. */
const isReserved = (prefix: string, namespace: string): boolean =>
  prefix === "xml" ||
  prefix === "xmlns" ||
  namespace === xmlNamespace ||
  namespace.startsWith("http://www.w3.org/2000/xmlns");

/** Replaces the references in a text by their characters. */
function resolve(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    references,
    (_, name: string | undefined, hex: string | undefined, decimal: string | undefined) => {
      if (name !== undefined) return named[name] ?? "";
      const code = parseInt(hex ?? decimal ?? "", hex === undefined ? 10 : 16);
      if (!isXmlCharacter(code)) throw notPlain;
      return String.fromCodePoint(code);
    },
  );
}
