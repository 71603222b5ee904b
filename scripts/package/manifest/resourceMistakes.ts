import { overrides, type Manifest } from "./openManifest.ts";

/** Languages of the pane, in addition to English, the manifest's default. */
const languages = ["fr-FR", "zh-TW"];

/** Returns references to resources that do not exist, resources that are not used, and names that are used twice. */
export function resourceMistakes(manifest: Manifest): string[] {
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

/** Returns texts that are missing or empty in one of the pane's languages. */
export function languageMistakes(manifest: Manifest): string[] {
  const missing = (path: string, name: string) =>
    languages
      .filter((language) => !manifest(`${path}/*[@Locale='${language}']/@Value`)[0]?.trim())
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
