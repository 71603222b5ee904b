import type { LaterMessages, Messages, StartMessages } from "./messages.ts";

/** Tag of a language that the pane supports. */
export type LanguageTag = "en" | "fr" | "zh-TW";

export interface Language {
  readonly tag: LanguageTag;
  readonly direction: "ltr" | "rtl";
  /** Texts that the pane starts with. */
  readonly messages: StartMessages;
  /** Loads the other texts and returns all of them. Rejects if their file cannot be loaded. */
  readonly fetchAll: () => Promise<Messages>;
}

/**
 * Languages of the pane unless the settings allow fewer. The first is for users whose own language is not among them.
 */
const every: readonly LanguageTag[] = ["en", "fr", "zh-TW"];

/**
 * Returns the language that fits Outlook's display language (RFC 5646, such as "fr-CA"), or the first one if none fits.
 */
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

/** Loads only the texts that one language starts with. Rejects if their file cannot be loaded. */
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
