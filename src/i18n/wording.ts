import type { Language } from "./language.ts";
import { once } from "../shared/once.ts";
import {
  fill,
  type CountKey,
  type CountKeyOf,
  type Messages,
  type Plural,
  type StartCountKey,
  type StartMessages,
  type StartTextKey,
  type TextKey,
  type TextKeyOf,
  type Values,
} from "./messages.ts";

/** All the words, and those that the pane starts with. */
export type Wording = WordingOf<Messages, TextKey, CountKey>;
export type StartWording = WordingOf<StartMessages, StartTextKey, StartCountKey>;

/** Everything that turns data into words, numbers and dates for one user. */
interface WordingOf<Some, SomeText, SomeCount> {
  readonly messages: Some;
  /** The BCP 47 tag for numbers, dates and order. */
  readonly locale: string;
  /** The text of a key with its values, each isolated in direction. */
  readonly text: (key: SomeText, values?: Values) => string;
  /** The text of a key in the plural form of a number, with `{count}` and other values still in braces filled in. */
  readonly count: (key: SomeCount, count: number, values?: Values) => string;
  /** The form itself, its braces unfilled except for `{count}`. */
  readonly countForm: (key: SomeCount, count: number) => string;
  /** Sentences one after the other, as the language writes them; empty ones are left out. */
  readonly sentences: (...texts: readonly string[]) => string;
  readonly number: (value: number) => string;
  /** A time of day, such as "9:41 AM". */
  readonly time: (milliseconds: number) => string;
  /** A time of day with its seconds. */
  readonly exactTime: (milliseconds: number) => string;
  /** A day and a time of day; the text itself where it is no xs:dateTime. */
  readonly dateTime: (dateTime: string) => string;
}

/** Words by the pane's language, numbers and dates by Outlook's display language. */
export function createWording<Some extends StartMessages>(
  { tag }: Pick<Language, "tag">,
  messages: Some,
  displayLanguage: string,
): WordingOf<Some, TextKeyOf<Some>, CountKeyOf<Some>> {
  const locale = canonical(displayLanguage) ?? tag;
  const plurals = once(() => new Intl.PluralRules(tag));
  const numbers = once(() => new Intl.NumberFormat(locale));
  const times = once(() => new Intl.DateTimeFormat(locale, { timeStyle: "short" }));
  const exactTimes = once(() => new Intl.DateTimeFormat(locale, { timeStyle: "medium" }));
  const dates = once(() => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }));
  const countForm = (key: CountKeyOf<Some>, count: number) => {
    const forms = messages[key] as Plural;
    return (forms[plurals().select(count)] ?? forms.other).replaceAll("{count}", numbers().format(count));
  };
  return {
    messages,
    locale,
    text: (key, values = {}) => fill(messages[key] as string, values),
    count: (key, count, values = {}) => fill(countForm(key, count), values),
    countForm,
    sentences: (...texts) => texts.filter((one) => one !== "").join(tag.startsWith("zh") ? "" : " "),
    number: (value) => numbers().format(value),
    time: (milliseconds) => times().format(milliseconds),
    exactTime: (milliseconds) => exactTimes().format(milliseconds),
    dateTime: (dateTime) => {
      // What is no xs:dateTime the engine would read in a way of its own.
      const date = new Date(/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-][\d:]+)?$/.test(dateTime) ? dateTime : NaN);
      return Number.isNaN(date.getTime()) ? dateTime : dates().format(date);
    },
  };
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
