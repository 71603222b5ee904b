import { XmlDocument } from "libxml2-wasm";
import { compileRequestSchema } from "../../simulator/exchange/requestSchema.ts";
import { openPublishedSchema, publishedSchemaIsPresent } from "../simulator/exchange/publishedSchema.ts";

const own = compileRequestSchema();
const published = publishedSchemaIsPresent ? openPublishedSchema() : () => undefined;

/**
 * Describes what makes a request invalid. Undefined if it is pure ASCII and valid against the simulator's schema, and
 * against the schema of Exchange Server SE if that is present beside the repository.
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
