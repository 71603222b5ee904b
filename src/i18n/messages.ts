import type { rest } from "./en/rest.ts";
import type { start } from "./en/start.ts";

/** A text in the language's plural forms. `other` is always there (CLDR). */
export type Plural = { readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** The same keys with texts in another language. */
type Translation<English> = {
  readonly [key in keyof English]: English[key] extends string ? string : Plural;
};

/** Texts in one language: those that the pane starts with, those that are loaded after its start, and all of them. */
export type StartMessages = Translation<typeof start>;
export type LaterMessages = Translation<typeof rest>;
export type Messages = StartMessages & LaterMessages;

/** Keys of texts that do not depend on a number. */
export type TextKeyOf<Some> = { [key in keyof Some]: Some[key] extends string ? key : never }[keyof Some];
export type TextKey = TextKeyOf<Messages>;
export type StartTextKey = TextKeyOf<StartMessages>;

/** Keys of texts with plural forms. */
export type CountKeyOf<Some> = Exclude<keyof Some, TextKeyOf<Some>>;
export type CountKey = CountKeyOf<Messages>;
export type StartCountKey = CountKeyOf<StartMessages>;

/** Values for the {braces} of a text. */
export type Values = Readonly<Record<string, string>>;

/** A part of a text: its own words, or a value. */
export type Part = { readonly text: string } | { readonly name: string; readonly value: string };

/** Splits a text at its {values}. The braces stay if a value is missing, so that the mistake is visible. */
export const parseMessage = (message: string, values: Values): readonly Part[] =>
  message
    .split(/\{(\w+)\}/)
    .map((piece, index): Part => {
      if (index % 2 === 0) return { text: piece };
      const value = values[piece];
      return value === undefined ? { text: `{${piece}}` } : { name: piece, value };
    })
    .filter((part) => !("text" in part) || part.text !== "");

/** Returns a text with its values as plain text. Each value is isolated in direction (U+2068 ... U+2069). */
export const fill = (message: string, values: Values): string =>
  parseMessage(message, values)
    .map((part) => ("text" in part ? part.text : `\u2068${part.value}\u2069`))
    .join("");
