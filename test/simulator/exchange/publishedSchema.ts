import { existsSync, readFileSync } from "node:fs";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

const file = "../shared/schema/ews/soap-ews.xsd";

/** True if Exchange's published schema is next to the repository, which must not contain it. */
export const publishedSchemaIsPresent = existsSync(file);
if (!publishedSchemaIsPresent)
  console.warn(`${file} is absent: envelopes are not checked against Exchange's published schema.`);

/**
 * Compiles the published schema. The returned function validates an envelope and returns the error; undefined if the
 * envelope is valid.
 */
export function openPublishedSchema(): (envelope: string) => string | undefined {
  xmlRegisterFsInputProviders();
  const validator = XsdValidator.fromDoc(XmlDocument.fromString(readFileSync(file, "utf8"), { url: file }));
  return (envelope) => {
    const document = XmlDocument.fromString(envelope);
    try {
      validator.validate(document);
      return undefined;
    } catch (error) {
      return String(error);
    } finally {
      document.dispose();
    }
  };
}
