import { XmlDocument } from "libxml2-wasm";

/** Namespaces of an XML manifest, by the prefix that these checks use. */
const namespaces = {
  app: "http://schemas.microsoft.com/office/appforoffice/1.1",
  bt: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
  v1_0: "http://schemas.microsoft.com/office/mailappversionoverrides",
  v1_1: "http://schemas.microsoft.com/office/mailappversionoverrides/1.1",
  xsi: "http://www.w3.org/2001/XMLSchema-instance",
};

/** Prefixes of the VersionOverrides elements. */
export const overrides = ["v1_0", "v1_1"] as const;

/** Returns the texts of the elements or attributes that an XPath selects, in document order. */
export type Manifest = (xpath: string) => readonly string[];

/** Reads a manifest for the checks. Throws if the text is not well-formed XML. */
export function openManifest(xml: string): Manifest {
  const document = XmlDocument.fromString(xml);
  return (xpath) => document.root.find(xpath, namespaces).map((node) => node.content);
}
