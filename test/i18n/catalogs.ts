import { languageTags, loadLanguage, type LanguageTag } from "../../src/i18n/language.ts";
import type { Messages } from "../../src/i18n/messages.ts";

/** Every language of the pane with all its texts. */
export const catalogs: readonly (readonly [LanguageTag, Messages])[] = await Promise.all(
  languageTags.map(async (tag) => [tag, await (await loadLanguage(tag)).fetchAll()] as const),
);

/** A catalog's texts with their keys, one for each plural form. */
export const textsOf = (messages: Messages): readonly (readonly [string, string])[] =>
  Object.entries(messages).flatMap(([key, message]) =>
    (typeof message === "string" ? [message] : Object.values(message)).map((text) => [key, text] as const),
  );
