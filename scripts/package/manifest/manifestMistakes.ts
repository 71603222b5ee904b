import { languageTags } from "../../../src/i18n/language.ts";
import { iconMistakes } from "./iconMistakes.ts";
import { openManifest, overrides, type Manifest } from "./openManifest.ts";

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

/** The four places of a button. A pane can be pinned only on the message surfaces, and only in VersionOverrides 1.1. */
const surfaces = [
  { name: "MessageReadCommandSurface", pinning: true },
  { name: "MessageComposeCommandSurface", pinning: true },
  { name: "AppointmentOrganizerCommandSurface", pinning: false },
  { name: "AppointmentAttendeeCommandSurface", pinning: false },
];

/**
 * Returns surfaces without a button that opens the pane, in either VersionOverrides (clients that do not know 1.1 use
 * 1.0), and pinning that is missing or not allowed.
 * https://learn.microsoft.com/office/dev/add-ins/outlook/pinnable-taskpane
 */
function surfaceMistakes(manifest: Manifest): string[] {
  return overrides.flatMap((v) =>
    surfaces.flatMap(({ name, pinning }) => {
      const button = `//${v}:ExtensionPoint[@xsi:type='${name}']//${v}:Control[@xsi:type='Button']`;
      const action = `${button}/${v}:Action[@xsi:type='ShowTaskpane']`;
      const pinned = manifest(`${action}/*[local-name()='SupportsPinning']`).includes("true");
      const pinnable = pinning && v === "v1_1";
      return [
        ...(manifest(`${action}/${v}:SourceLocation/@resid`).length === 1
          ? []
          : [`${v}: ${name} has no button that opens the task pane`]),
        ...(pinned && !pinnable ? [`${v}: ${name} must not have SupportsPinning`] : []),
        ...(!pinned && pinnable ? [`${v}: ${name} can be pinned, but lacks SupportsPinning`] : []),
      ];
    }),
  );
}

/** Returns references to resources that do not exist, resources that are not used, and names that are used twice. */
function resourceMistakes(manifest: Manifest): string[] {
  return overrides.flatMap((v) => {
    const own = `ancestor::*[local-name()='VersionOverrides'][1]/@xsi:type='${overridesType(v)}'`;
    const used = new Set(manifest(`//@resid[${own}]`));
    const ids = manifest(`//${v}:Resources/*/*/@id`);
    return [
      ...[...used].filter((id) => !ids.includes(id)).map((id) => `${v}: the resource ${id} does not exist`),
      ...ids.filter((id) => !used.has(id)).map((id) => `${v}: nothing uses the resource ${id}`),
      ...ids
        .filter((id, index) => ids.indexOf(id) !== index)
        .map((id) => `${v}: two resources are named ${id}`),
    ];
  });
}

/** Returns texts that are missing or empty in one of the pane's languages. The manifest itself is in English. */
function languageMistakes(manifest: Manifest): string[] {
  const languages = languageTags.filter((tag) => tag !== "en");
  const inLanguage = (tag: string) => `*[@Locale='${tag}' or starts-with(@Locale, '${tag}-')]`;
  const missing = (path: string, name: string) =>
    languages
      .filter((language) => !manifest(`${path}/${inLanguage(language)}/@Value`)[0]?.trim())
      .map((language) => `${name} has no text in ${language}`);

  const strings = overrides.flatMap((v) =>
    manifest(`//${v}:Resources/*/bt:String/@id`).flatMap((id) =>
      missing(`//${v}:Resources/*/bt:String[@id='${id}']`, `${v} ${id}`),
    ),
  );
  return [
    ...missing("/app:OfficeApp/app:DisplayName", "DisplayName"),
    ...missing("/app:OfficeApp/app:Description", "Description"),
    ...strings,
  ];
}

const overridesType = (v: (typeof overrides)[number]) =>
  v === "v1_0" ? "VersionOverridesV1_0" : "VersionOverridesV1_1";
