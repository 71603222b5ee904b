import { describe, expect, it } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

// Microsoft's schemas may not be redistributed. They are beside the repository on some machines.
const schema = "../shared/schema/manifest/OfficeAppManifestV1_1.xsd";
const present = existsSync(schema);
if (!present) console.warn(`${schema} is absent: the manifest is not checked against Microsoft's schemas.`);

/** Returns the schemas' error for a manifest. Undefined if they accept it. */
function schemaError(xml: string): string | undefined {
  xmlRegisterFsInputProviders();
  const schemaDocument = XmlDocument.fromString(readFileSync(schema, "utf8"), { url: schema });
  const validator = XsdValidator.fromDoc(schemaDocument);
  try {
    validator.validate(XmlDocument.fromString(xml));
    return undefined;
  } catch (error) {
    return String(error);
  }
}

(present ? describe : describe.skip)("Microsoft's schemas", () => {
  const manifest = readFileSync("manifest.xml", "utf8");

  it("accept the manifest", () => {
    expect(schemaError(manifest)).toBeUndefined();
  });

  it.each([
    [
      "an element out of order",
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
      "$2$1",
      "not expected",
    ],
    ["an unknown permission", "ReadWriteMailbox</", "Everything</", "not an element of the set"],
    [
      "an error inside VersionOverrides 1.1",
      ">true</SupportsPinning>",
      ">perhaps</SupportsPinning>",
      "not a valid value",
    ],
  ])("reject %s", (_, search, replacement, words) => {
    expect(schemaError(manifest.replace(search, replacement))).toContain(words);
  });
});
