import type { LanguageTag } from "../i18n/language.ts";

/** The name of each language in itself. */
export const languageNames: Readonly<Record<LanguageTag, string>> = {
  en: "English",
  fr: "Français",
  "zh-TW": "中文（繁體）",
};
