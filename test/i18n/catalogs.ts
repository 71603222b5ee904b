import { en } from "../../src/i18n/en.ts";
import { start as enStart } from "../../src/i18n/en/start.ts";
import { fr } from "../../src/i18n/fr.ts";
import { start as frStart } from "../../src/i18n/fr/start.ts";
import type { LanguageTag } from "../../src/i18n/language.ts";
import type { Messages } from "../../src/i18n/messages.ts";
import { zhTW } from "../../src/i18n/zh-TW.ts";
import { start as zhTWStart } from "../../src/i18n/zh-TW/start.ts";

/** All languages of the pane, each with all its texts. */
export const catalogs: readonly (readonly [LanguageTag, Messages])[] = [
  ["en", { ...enStart, ...en }],
  ["fr", { ...frStart, ...fr }],
  ["zh-TW", { ...zhTWStart, ...zhTW }],
];

/** Returns a catalog's texts with their keys, one entry for each plural form. */
export const textsOf = (messages: Messages): readonly (readonly [string, string])[] =>
  Object.entries(messages).flatMap(([key, message]) =>
    (typeof message === "string" ? [message] : Object.values(message)).map((text) => [key, text] as const),
  );
