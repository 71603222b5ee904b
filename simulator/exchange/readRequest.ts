import { ParseOption, XmlDocument, XmlElement, XmlParseError, XmlValidateError } from "libxml2-wasm";
import type { XsdValidator } from "libxml2-wasm";
import { parseViolation, schemaViolation } from "./schemaViolation.ts";
import { placeAt, tagPlaces } from "./tagPositions.ts";
import { requestElement, type RequestElement } from "./requestElement.ts";
import { schemaFault, type SoapFault } from "./soapFault.ts";

/** Request that is valid against the schema. */
export interface ExchangeRequest {
  /** Element of the operation, the only child of Body. */
  readonly body: RequestElement;
  /** Header blocks by local name. */
  readonly headers: ReadonlyMap<string, RequestElement>;
}

/** Request, or the schema fault with which Exchange would respond. Invalid input never throws. */
export type ReadRequest =
  | { readonly ok: true; readonly request: ExchangeRequest }
  | { readonly ok: false; readonly fault: SoapFault };

/** Reads and validates one envelope, as bytes in their declared encoding. */
export function readRequest(envelope: Buffer, schema: XsdValidator): ReadRequest {
  const source = envelope.toString("utf8");
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(envelope, { option: ParseOption.XML_PARSE_NO_XXE });
  } catch (error) {
    if (error instanceof XmlParseError) return { ok: false, fault: notWellFormed(error, source) };
    throw error;
  }
  try {
    if (document.dtd) return { ok: false, fault: documentType(source) };
    schema.validate(document);
    return { ok: true, request: readEnvelope(document.root) };
  } catch (error) {
    if (error instanceof XmlValidateError) return { ok: false, fault: notValid(error, document, source) };
    throw error;
  } finally {
    document.dispose();
  }
}

function readEnvelope(root: XmlElement): ExchangeRequest {
  const parts = requestElement(root).children;
  const body = parts.find(({ name }) => name === "Body")?.children[0];
  if (!body) throw new Error("The schema lets an envelope without an operation pass.");
  const headers = parts.find(({ name }) => name === "Header")?.children ?? [];
  return { body, headers: new Map(headers.map((block) => [block.name, block])) };
}

function notWellFormed(error: XmlParseError, source: string): SoapFault {
  const { message = "Root element is missing", line = 1, col = 1 } = error.details[0] ?? {};
  // libxml2 counts characters, but .NET counts UTF-16 code units, which differ after an emoji.
  const characters = Array.from(source.split(/\r\n|\r|\n/)[line - 1] ?? "");
  const position = characters.slice(0, col - 1).join("").length + 1;
  return schemaFault(line, position, parseViolation(message, characters[col - 1] ?? "", line, position));
}

function documentType(source: string): SoapFault {
  const { line, position } = placeAt(source, source.indexOf("<!DOCTYPE") + "<!".length);
  return schemaFault(line, position, "For security reasons DTD is prohibited in this XML document.");
}

function notValid(error: XmlValidateError, document: XmlDocument, source: string): SoapFault {
  const [finding] = error.details;
  const path = finding?.xpath ?? "/*";
  const node = document.get(path, prefixes(document));
  const parent = node?.parent;
  const { text, at } = schemaViolation(
    finding?.message ?? error.message,
    parent instanceof XmlElement ? `{${parent.namespaceUri}}${parent.name}` : "",
  );
  const elementsBefore = node?.eval("count(preceding::*) + count(ancestor::*)");
  const { line, position } = tagPlaces(source, Number(elementsBefore ?? 0))?.[at] ?? { line: 1, position: 1 };
  return schemaFault(line, position, text);
}

/** Returns every prefix of the document, to resolve libxml2's path to an element. */
function prefixes(document: XmlDocument): Record<string, string> {
  const found: Record<string, string> = {};
  for (const node of document.find("//*"))
    if (node instanceof XmlElement) Object.assign(found, node.nsDeclarations);
  return found;
}
