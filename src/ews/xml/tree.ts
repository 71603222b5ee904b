import { SaxesParser, type SaxesTagNS } from "saxes";
import { failed, success, type Result } from "../../shared/result.ts";
import type { MalformedFailure } from "../failure.ts";
import {
  addChild,
  attributeKey,
  createElement,
  maximumDepth,
  noAttributes,
  realNamespace,
  type XmlElement,
} from "./element.ts";
import { readPlainXml } from "./plainXml.ts";
import { isXmlCharacter } from "./writer.ts";

/**
 * Parses a response. Never throws: a text that is not XML 1.0, has a DOCTYPE, or nests deeper than 100 levels is
 * returned as a failure with its line and column. Read all the same: characters that XML forbids, raw or as references
 * (as U+FFFD), and anything invisible before and after the document, such as a byte order mark, line ends, or NUL
 * characters.
 */
export function parseXml(text: string): Result<XmlElement, MalformedFailure> {
  const permitted = permitCharacters(text);
  const { prolog, document } = findDocument(permitted);
  const parser = new SaxesParser({ xmlns: true, position: false, additionalNamespaces });
  try {
    requireVersion(prolog);
    return success(readPlainXml(document, additionalNamespaces) ?? build(parser, document));
  } catch (error) {
    // All errors of saxes end here, including the few that it throws by accident.
    const message = error instanceof Error ? error.message : String(error);
    const linesBefore = permitted.slice(0, permitted.indexOf(document)).split(/\r\n?|\n/);
    const line = parser.line + linesBefore.length - 1;
    const column = parser.column + (parser.line === 1 ? (linesBefore.at(-1)?.length ?? 0) : 0);
    return failed({ kind: "malformed", cause: "xml", message, path: undefined, line, column });
  }
}

/** Prefixes that responses may use without declaring them. */
const additionalNamespaces = { xsi: "http://www.w3.org/2001/XMLSchema-instance" };

function build(parser: SaxesParser<{ xmlns: true }>, text: string): XmlElement {
  const { source, entities } = permitReferences(text);
  Object.assign(parser.ENTITIES, entities);
  const document = createElement("", "");
  const open = [document];
  let current = document;
  let hasAttributes = false;

  parser.on("error", (error) => {
    throw error; // otherwise, saxes continues, and text after the error is read
  });
  parser.on("doctype", () => {
    throw new Error("a DOCTYPE, which no reply has");
  });
  parser.on("opentagstart", () => {
    // The time that saxes needs is quadratic in the depth (measured).
    if (open.length > maximumDepth) throw new Error(`elements more than ${maximumDepth} deep`);
  });
  parser.on("attribute", () => void (hasAttributes = true));
  parser.on("opentag", (tag) => {
    const namespace = realNamespace(tag.uri);
    const attributes = hasAttributes ? readAttributes(tag) : noAttributes;
    hasAttributes = false;
    const element = createElement(namespace, tag.local, attributes);
    addChild(current, element);
    open.push(element);
    current = element;
  });
  parser.on("closetag", () => {
    open.pop();
    current = open.at(-1) ?? document;
  });
  const addText = (characters: string): void => void (current.text += characters);
  parser.on("text", addText);
  parser.on("cdata", addText);

  parser.write(source).close();
  const [root] = document.children;
  if (root === undefined) throw new Error("no element");
  return root;
}

function readAttributes(tag: SaxesTagNS): XmlElement["attributes"] {
  let read: Record<string, string> | undefined;
  for (const key in tag.attributes) {
    const attribute = tag.attributes[key];
    if (attribute === undefined || attribute.uri === "http://www.w3.org/2000/xmlns/") continue;
    const { uri, local, value } = attribute;
    read ??= Object.create(null) as Record<string, string>; // a response may have an attribute named "constructor"
    read[attributeKey(uri, local)] = value;
  }
  return read ?? noAttributes;
}

/**
 * Replaces raw characters that XML forbids by U+FFFD: names typed in other programs contain them (reported). Also
 * replaces lone surrogates: saxes would treat the character after one as its other half, even a "<". Almost no response
 * has such a character, and looking for one first takes a quarter of the time (measured).
 */
const permitCharacters = (text: string): string =>
  /[^\t\n\r -\uD7FF\uE000-\uFFFD]/.test(text)
    ? text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    : text;

/**
 * Finds what comes before the document element, and the document. Leaves out characters that mean nothing around it,
 * because a strict parser refuses some of them, such as a line end before the declaration. A document without any stays
 * as it is: part of a string is slower to read (measured).
 */
function findDocument(text: string): { readonly prolog: string; readonly document: string } {
  const [prolog = ""] = /^(?:[\s\uFFFD\xEF\xBB\xBF]|<!--[^]*?-->|<\?[^]*?\?>)*/.exec(text) ?? [];
  const end = text.lastIndexOf(">") + 1;
  const isAtEnd = /^[\s\uFFFD]*$/.test(text.slice(end));
  const isPlain = text.startsWith("<") && /^[\t\n\r -~]*$/.test(prolog + (isAtEnd ? text.slice(end) : ""));
  return { prolog, document: isPlain ? text : text.slice(prolog.length, isAtEnd ? end : undefined) };
}

/** Throws if the declaration is that of another version of XML. */
function requireVersion(prolog: string): void {
  const [, version = "1.0"] = /<\?xml\s[^>]*?version\s*=\s*["']([^"']*)/.exec(prolog) ?? [];
  if (version !== "1.0") throw new Error(`XML ${version} instead of 1.0`);
}

/**
 * Makes a response readable that contains references to characters that XML forbids, such as `&#x0;` (reported): a
 * strict parser fails at them. Replaces each run of references that includes a forbidden one with an entity. Its text
 * is what was meant: one character for a surrogate pair written as two references, and U+FFFD for a character that
 * cannot exist. The entity's name is as long as the text it replaces, so that the line and column of a later failure
 * stay correct.
 */
function permitReferences(source: string) {
  const entities: Record<string, string> = {};
  if (!source.includes("&#")) return { source, entities };
  const permitted = source.replace(runOfReferences, (match) => {
    if (match.startsWith("<")) return match;
    const codePoints = Array.from(match.matchAll(reference), ([, hex, digits = ""]) =>
      parseInt(digits, hex === "x" ? 16 : 10),
    );
    if (codePoints.every(isXmlCharacter)) return match;
    const name = match.slice(1, -1).replace(/[#;&]/g, "_");
    entities[name] = joinCharacters(codePoints);
    return `&${name};`;
  });
  return { source: permitted, entities };
}

/** Also matches comments and CDATA sections, which are skipped, because they contain no references. */
const runOfReferences = /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|(?:&#(?:x[\da-fA-F]+|\d+);)+/g;
const reference = /&#(x?)([\da-fA-F]+);/g;

function joinCharacters(codePoints: readonly number[]): string {
  const units = codePoints.map((code) => (code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD"));
  // Iterating joins surrogate pairs. A lone surrogate stays, and XML cannot contain it.
  return Array.from(units.join(""), (character) =>
    isXmlCharacter(character.codePointAt(0) ?? 0) ? character : "\uFFFD",
  ).join("");
}
