import type { LanguageTag } from "../../src/i18n/language.ts";
import { createWording, type Wording } from "../../src/i18n/wording.ts";
import { catalogs } from "./catalogs.ts";

/** Returns the texts of a language, by default for an Outlook in the same language. */
export function wordingIn(tag: LanguageTag, displayLanguage: string = tag): Wording {
  const [, messages] = catalogs.find(([one]) => one === tag) ?? [];
  if (!messages) throw new Error(`No catalog of ${tag}`);
  return createWording({ tag }, messages, displayLanguage);
}

/** Removes the marks that isolate a text's values. */
export const withoutIsolates = (text: string): string => text.replace(/[\u2068\u2069]/g, "");
