import type { LaterMessages, Messages, StartMessages } from "./messages.ts";

/**
 * The languages of the pane, by their tags (RFC 5646). The first is for users whose own is not here. A language is a
 * folder with start.ts and rest.ts, and a line here.
 */
const languages = {
  en: {
    start: () => import(/* webpackChunkName: "en" */ "./en/start.ts"),
    rest: () => import(/* webpackChunkName: "en-more" */ "./en/rest.ts"),
  },
  fr: {
    start: () => import(/* webpackChunkName: "fr" */ "./fr/start.ts"),
    rest: () => import(/* webpackChunkName: "fr-more" */ "./fr/rest.ts"),
  },
  "zh-TW": {
    start: () => import(/* webpackChunkName: "zh-TW" */ "./zh-TW/start.ts"),
    rest: () => import(/* webpackChunkName: "zh-TW-more" */ "./zh-TW/rest.ts"),
  },
} as const satisfies Readonly<Record<string, Catalog>>;

interface Catalog {
  /** What the pane starts with. */
  readonly start: () => Promise<{ readonly start: StartMessages }>;
  /** Everything else, which loads after the start. */
  readonly rest: () => Promise<{ readonly rest: LaterMessages }>;
}

export type LanguageTag = keyof typeof languages;

export const languageTags = Object.keys(languages) as readonly LanguageTag[];

export interface Language {
  readonly tag: LanguageTag;
  readonly direction: "ltr" | "rtl";
  readonly messages: StartMessages;
  /** Loads the rest, and returns all texts. Rejects if a file cannot be loaded. */
  readonly fetchAll: () => Promise<Messages>;
}

/**
 * The language that fits Outlook's display language (such as "fr-CA") best.
 *
 * @param allowed tags of languages, the first for users whose own is not among them; empty for all languages
 * @param selected the tag of the language that the user has selected, if any: it wins if it is allowed
 */
export function chooseLanguage(
  displayLanguage: string,
  allowed: readonly string[] = [],
  selected = "",
): LanguageTag {
  const possible = allowed.length > 0 ? allowed : languageTags;
  const wanted = normalized(displayLanguage);
  const fitting = possible.includes(selected)
    ? selected
    : (possible.find((tag) => normalized(tag) === wanted) ?? possible[0]);
  return languageTags.find((tag) => tag === fitting) ?? "en";
}

/** The language without its region; Chinese keeps its script, which decides what its readers can read. */
function normalized(tag: string): string {
  const lower = tag.toLowerCase();
  const isTraditional = /^zh-(?!.*\bhans\b).*\b(tw|hk|mo|hant)\b/.test(lower);
  return isTraditional ? "zh-hant" : (lower.split("-")[0] ?? "");
}

/** Loads what one language starts with, and nothing else. Rejects if its file cannot be loaded. */
export async function loadLanguage(tag: LanguageTag): Promise<Language> {
  const { start, rest } = languages[tag];
  const messages = (await start()).start;
  return {
    tag,
    direction: messages.direction === "rtl" ? "rtl" : "ltr",
    messages,
    fetchAll: async () => ({ ...messages, ...(await rest()).rest }),
  };
}
