import type { LanguageTag } from "../../src/i18n/language.ts";
import { createWording, type Wording } from "../../src/i18n/wording.ts";
import { catalogs } from "./catalogs.ts";

/** The words of a language, for an Outlook of that language unless told otherwise. */
export function wordingIn(tag: LanguageTag, displayLanguage: string = tag): Wording {
  const [, messages] = catalogs.find(([one]) => one === tag) ?? [];
  if (!messages) throw new Error(`No catalog of ${tag}`);
  return createWording({ tag }, messages, displayLanguage);
}

/** A text without the marks that isolate its values. */
export const withoutIsolates = (text: string): string => text.replace(/[\u2068\u2069]/g, "");
