import type { LaterMessages, Messages, StartMessages } from "./messages.ts";

/** A language that the pane speaks. */
export type LanguageTag = "en" | "fr" | "zh-TW";

export interface Language {
  readonly tag: LanguageTag;
  readonly direction: "ltr" | "rtl";
  /** What the pane starts with. */
  readonly messages: StartMessages;
  /** Fetches the rest, and gives all. Rejects if its file cannot be fetched. */
  readonly fetchAll: () => Promise<Messages>;
}

/** What the pane speaks where nobody has chosen less; the first is for those whose own is not among them. */
const every: readonly LanguageTag[] = ["en", "fr", "zh-TW"];

/** The one of some languages that fits Outlook's display language (RFC 5646, such as "fr-CA"), else their first one. */
export function chooseLanguage(displayLanguage: string, languages = every): LanguageTag {
  const fitting = fittingLanguage(displayLanguage);
  return languages.find((language) => language === fitting) ?? languages[0] ?? "en";
}

function fittingLanguage(displayLanguage: string): LanguageTag {
  const [language, ...rest] = displayLanguage.toLowerCase().split("-");
  if (language === "fr") return "fr";
  const isTraditional =
    rest.some((part) => ["tw", "hk", "mo", "hant"].includes(part)) && !rest.includes("hans");
  return language === "zh" && isTraditional ? "zh-TW" : "en";
}

/** Loads what one language starts with, and that alone. Rejects if its file cannot be fetched. */
export async function loadLanguage(tag: LanguageTag): Promise<Language> {
  const messages = await starts[tag]();
  return {
    tag,
    direction: "ltr",
    messages,
    fetchAll: async () => ({ ...messages, ...(await others[tag]()) }),
  };
}

const starts: Readonly<Record<LanguageTag, () => Promise<StartMessages>>> = {
  en: async () => (await import(/* webpackChunkName: "en" */ "./en/start.ts")).start,
  fr: async () => (await import(/* webpackChunkName: "fr" */ "./fr/start.ts")).start,
  "zh-TW": async () => (await import(/* webpackChunkName: "zh-TW" */ "./zh-TW/start.ts")).start,
};

const others: Readonly<Record<LanguageTag, () => Promise<LaterMessages>>> = {
  en: async () => (await import(/* webpackChunkName: "en-more" */ "./en.ts")).en,
  fr: async () => (await import(/* webpackChunkName: "fr-more" */ "./fr.ts")).fr,
  "zh-TW": async () => (await import(/* webpackChunkName: "zh-TW-more" */ "./zh-TW.ts")).zhTW,
};
