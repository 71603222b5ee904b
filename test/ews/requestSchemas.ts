import { XmlDocument } from "libxml2-wasm";
import { compileRequestSchema } from "../../simulator/exchange/requestSchema.ts";
import { openPublishedSchema, publishedSchemaIsPresent } from "../simulator/exchange/publishedSchema.ts";

const own = compileRequestSchema();
const published = publishedSchemaIsPresent ? openPublishedSchema() : () => undefined;

/**
 * What is wrong with a request: what the simulator's schema says, what the schema of Exchange Server SE says where
 * it stands beside the repository, and whether it is pure ASCII. Undefined if nothing is.
 */
export function violationOf(envelope: string): string | undefined {
  if (!/^[\0-\x7f]*$/.test(envelope)) return "It is not pure ASCII.";
  const document = XmlDocument.fromString(envelope);
  try {
    own.validate(document);
    return published(envelope);
  } catch (error) {
    return String(error);
  } finally {
    document.dispose();
  }
}
