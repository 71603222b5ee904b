import { SaxesParser, type SaxesTagNS } from "saxes";
import { failed, success, type Result } from "../../shared/result.ts";
import type { MalformedFailure } from "../failure.ts";
import { permitReferences } from "./forbiddenReferences.ts";
import { isWebPage } from "./webPage.ts";

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

/** EWS nests a dozen deep; saxes needs time quadratic in the depth (measured). */
const maximumDepth = 100;

/**
 * Parses a reply. Never throws: a text that is no XML 1.0, has a DOCTYPE, nests deeper than 100 or is a web page
 * is a failure with its line and column.
 */
export function parseXml(text: string): Result<XmlElement, MalformedFailure> {
  if (isWebPage(text)) return failed(malformed("html", "a web page, most often a sign-in form"));
  const parser = new SaxesParser({ xmlns: true, position: false });
  try {
    return success(build(parser, text));
  } catch (error) {
    // Every error of saxes comes through here, the few that it raises by accident too.
    const message = error instanceof Error ? error.message : String(error);
    return failed({ ...malformed("xml", message), line: parser.line, column: parser.column });
  }
}

/** An element while its children are still coming. */
interface OpenElement extends XmlElement {
  children: OpenElement[];
  text: string;
}

/** Most elements have no child, and most have no attribute: they share these. */
const noChildren: OpenElement[] = [];
const noAttributes: XmlElement["attributes"] = Object.freeze({});

function build(parser: SaxesParser<{ xmlns: true }>, text: string): XmlElement {
  // saxes would take what follows a lone surrogate for its other half, even a "<".
  const { source, entities } = permitReferences(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
  Object.assign(parser.ENTITIES, entities);
  const document: OpenElement = {
    namespace: "",
    name: "",
    attributes: noAttributes,
    children: noChildren,
    text: "",
  };
  const open = [document];
  let current = document;
  let hasAttributes = false;

  parser.on("error", (error) => {
    throw error; // else saxes goes on, and text after the error slips in
  });
  parser.on("xmldecl", ({ version }) => {
    if (version !== "1.0") throw new Error(`XML ${version ?? ""} instead of 1.0`);
  });
  parser.on("doctype", () => {
    throw new Error("a DOCTYPE, which no reply has");
  });
  parser.on("opentagstart", () => {
    if (open.length > maximumDepth) throw new Error(`elements more than ${maximumDepth} deep`);
  });
  parser.on("attribute", () => void (hasAttributes = true));
  parser.on("opentag", (tag) => {
    const namespace = realNamespace(tag.uri);
    const attributes = hasAttributes ? readAttributes(tag) : noAttributes;
    hasAttributes = false;
    const element: OpenElement = { namespace, name: tag.local, attributes, children: noChildren, text: "" };
    if (current.children === noChildren) current.children = [element];
    else current.children.push(element);
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
    read ??= Object.create(null) as Record<string, string>; // a reply may name an attribute "constructor"
    read[uri === "" ? local : `{${realNamespace(uri)}}${local}`] = value;
  }
  return read ?? noAttributes;
}

/** Microsoft's pages spelt its namespaces with `https:` from 2020 to 2024, in replies too. */
const realNamespace = (uri: string): string =>
  uri.startsWith("https://schemas.microsoft.com/") ? `http:${uri.slice("https:".length)}` : uri;

const malformed = (cause: MalformedFailure["cause"], message: string): MalformedFailure => ({
  kind: "malformed",
  cause,
  message,
  path: undefined,
  line: undefined,
  column: undefined,
});
