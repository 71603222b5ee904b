import { readdirSync, readFileSync } from "node:fs";
import {
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from "libxml2-wasm";

const folder = new URL("schema/", import.meta.url);
// The schema files import each other. libxml2 loads them from memory and can load nothing else.
const address = (file: string): string => `memory://request/${file}`;

/**
 * Compiles the schema for requests (schema/soap.xsd and its imports): the subset of Exchange's schema that the
 * simulator supports, written for the simulator. It needs milliseconds, once per server.
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
