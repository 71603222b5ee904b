import type { rest } from "./en/rest.ts";
import type { start } from "./en/start.ts";

/** A text in the language's plural forms; `other` is always there (CLDR). */
export type Plural = { readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** The same texts in another language. */
export type Translation<English> = {
  readonly [key in keyof English]: English[key] extends string ? string : Plural;
};

/** The texts that the pane starts with, those that are fetched after its start, and all of them; in some language. */
export type StartMessages = Translation<typeof start>;
export type LaterMessages = Translation<typeof rest>;
export type Messages = StartMessages & LaterMessages;

/** The keys of texts that do not depend on a number. */
export type TextKeyOf<Some> = { [key in keyof Some]: Some[key] extends string ? key : never }[keyof Some];
export type TextKey = TextKeyOf<Messages>;
export type StartTextKey = TextKeyOf<StartMessages>;

/** The keys of texts in plural forms. */
export type CountKeyOf<Some> = Exclude<keyof Some, TextKeyOf<Some>>;
export type CountKey = CountKeyOf<Messages>;
export type StartCountKey = CountKeyOf<StartMessages>;

/** Values for the {braces} of a text. */
export type Values = Readonly<Record<string, string>>;

/** The parts of a text: its own words, and the values between them. */
export type Part = { readonly text: string } | { readonly name: string; readonly value: string };

/** Splits a text at its {values}. A value that is not given leaves its braces: a mistake of ours shows. */
export const parseMessage = (message: string, values: Values): readonly Part[] =>
  message
    .split(/\{(\w+)\}/)
    .map((piece, index): Part => {
      if (index % 2 === 0) return { text: piece };
      const value = values[piece];
      return value === undefined ? { text: `{${piece}}` } : { name: piece, value };
    })
    .filter((part) => !("text" in part) || part.text !== "");

/** A text with its values, as plain text; each value is isolated in direction (U+2068 ... U+2069). */
export const fill = (message: string, values: Values): string =>
  parseMessage(message, values)
    .map((part) => ("text" in part ? part.text : `\u2068${part.value}\u2069`))
    .join("");
