import type { Messages } from "./messages.ts";

/** A language that the pane speaks. */
export type LanguageTag = "en" | "fr" | "zh-TW";

export interface Language {
  readonly tag: LanguageTag;
  readonly direction: "ltr" | "rtl";
  readonly messages: Messages;
}

/** The language that fits Outlook's display language (RFC 5646, such as "fr-CA"), English where none does. */
export function chooseLanguage(displayLanguage: string): LanguageTag {
  const [language, ...rest] = displayLanguage.toLowerCase().split("-");
  if (language === "fr") return "fr";
  const isTraditional =
    rest.some((part) => ["tw", "hk", "mo", "hant"].includes(part)) && !rest.includes("hans");
  return language === "zh" && isTraditional ? "zh-TW" : "en";
}

/** Loads one catalog, and that alone. Rejects if its file cannot be fetched. */
export async function loadLanguage(tag: LanguageTag): Promise<Language> {
  return { tag, direction: "ltr", messages: await catalogs[tag]() };
}

const catalogs: Readonly<Record<LanguageTag, () => Promise<Messages>>> = {
  en: async () => (await import(/* webpackChunkName: "en" */ "./en.ts")).en,
  fr: async () => (await import(/* webpackChunkName: "fr" */ "./fr.ts")).fr,
  "zh-TW": async () => (await import(/* webpackChunkName: "zh-TW" */ "./zh-TW.ts")).zhTW,
};
