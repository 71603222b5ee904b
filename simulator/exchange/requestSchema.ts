import { readdirSync, readFileSync } from "node:fs";
import {
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from "libxml2-wasm";

const folder = new URL("schema/", import.meta.url);
// The schema files import each other: libxml2 gets them from memory and nothing else from anywhere.
const address = (file: string): string => `memory://request/${file}`;

/**
 * Compiles the schema that requests are judged by (schema/soap.xsd and what it imports): the subset of
 * Exchange's that the simulator knows, written for it. Takes milliseconds; done once for each server.
 */
export function compileRequestSchema(): XsdValidator {
  const files = readdirSync(folder).map(
    (file) => [address(file), readFileSync(new URL(file, folder))] as const,
  );
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(files)));
  const root = XmlDocument.fromBuffer(readFileSync(new URL("soap.xsd", folder)), {
    url: address("soap.xsd"),
  });
  try {
    return XsdValidator.fromDoc(root);
  } finally {
    root.dispose();
    xmlCleanupInputProvider();
  }
}
