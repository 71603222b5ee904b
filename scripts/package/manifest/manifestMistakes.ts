import { iconMistakes } from "./iconMistakes.ts";
import { openManifest, type Manifest } from "./openManifest.ts";
import { languageMistakes, resourceMistakes } from "./resourceMistakes.ts";
import { surfaceMistakes } from "./surfaceMistakes.ts";

/** Values that the check needs in addition to the manifest's text. */
type Surroundings = {
  /** Version that the manifest must have, for example `1.2.3.0`. */
  readonly version: string;
  /** Returns the bytes of the icon at an address, undefined if there is none. */
  readonly readIcon: (address: string) => Buffer | undefined;
};

/** Mailbox requirement set that each part of the manifest must name, for Exchange 2016 and later. */
const minimumVersions = [
  {
    part: "the base",
    path: "/app:OfficeApp/app:Requirements//app:Set[@Name='Mailbox']/@MinVersion",
    is: "1.1",
  },
  { part: "VersionOverrides 1.0", path: "//v1_0:Requirements/bt:Sets/@DefaultMinVersion", is: "1.3" },
  { part: "VersionOverrides 1.1", path: "//v1_1:Requirements/bt:Sets/@DefaultMinVersion", is: "1.5" },
];

/** Returns mistakes in a manifest that the XSDs do not find: one sentence for each, none if the manifest is correct. */
export function manifestMistakes(xml: string, { version, readIcon }: Surroundings): string[] {
  const manifest = openManifest(xml);
  return [
    ...(Buffer.byteLength(xml) > 256 * 1024 ? ["The manifest is larger than 256 KB"] : []),
    ...valueMistakes(manifest, "/app:OfficeApp/app:Permissions", "ReadWriteMailbox", "Permissions"),
    ...valueMistakes(manifest, "/app:OfficeApp/app:Version", version, "Version"),
    ...valueMistakes(manifest, "/app:OfficeApp/app:DefaultLocale", "en-US", "DefaultLocale"),
    ...minimumVersions.flatMap(({ part, path, is }) =>
      valueMistakes(manifest, path, is, `Mailbox of ${part}`),
    ),
    ...(manifest("/app:OfficeApp/app:SupportUrl/@DefaultValue").length === 1
      ? []
      : ["SupportUrl is missing"]),
    ...(manifest("//*[local-name()='GetStarted']").length === 0 ? [] : ["GetStarted breaks Outlook add-ins"]),
    ...(manifest("//v1_0:VersionOverrides/*[last()][self::v1_1:VersionOverrides]").length === 1
      ? []
      : ["VersionOverrides 1.1 is not the last child of 1.0"]),
    ...addressMistakes(manifest),
    ...surfaceMistakes(manifest),
    ...resourceMistakes(manifest),
    ...languageMistakes(manifest),
    ...iconMistakes(manifest, readIcon),
  ];
}

function valueMistakes(manifest: Manifest, path: string, expected: string, name: string): string[] {
  const actual = manifest(path).join(", ") || "missing";
  return actual === expected ? [] : [`${name} should be ${expected}, is ${actual}`];
}

function addressMistakes(manifest: Manifest): string[] {
  const elements = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "Image", "Url"];
  const holders = elements.map((name) => `self::*[local-name()='${name}']`).join(" or ");
  return manifest(
    `//*[${holders}]/descendant-or-self::*/@*[local-name()='DefaultValue' or local-name()='Value']`,
  )
    .filter((address) => !address.startsWith("https://"))
    .map((address) => `${address} is not an https address`);
}
