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

/** Functions for all texts, and for those that the pane starts with. */
export type Wording = WordingOf<Messages, TextKey, CountKey>;
export type StartWording = WordingOf<StartMessages, StartTextKey, StartCountKey>;

/** Functions that turn data into texts, numbers, and dates for one user. */
interface WordingOf<Some, SomeText, SomeCount> {
  readonly messages: Some;
  /** BCP 47 tag for numbers, dates, and sorting. */
  readonly locale: string;
  /** Returns the text of a key with its values, each isolated in direction. */
  readonly text: (key: SomeText, values?: Values) => string;
  /** Returns the text of a key in the plural form for a number, with `{count}` and other values filled in. */
  readonly count: (key: SomeCount, count: number, values?: Values) => string;
  /** Returns the plural form for a number, with only `{count}` filled in. */
  readonly countForm: (key: SomeCount, count: number) => string;
  /** Joins sentences as the language does. Skips empty ones. */
  readonly sentences: (...texts: readonly string[]) => string;
  readonly number: (value: number) => string;
  /** Formats a time of day, such as "9:41 AM". */
  readonly time: (milliseconds: number) => string;
  /** Formats a time of day with seconds. */
  readonly exactTime: (milliseconds: number) => string;
  /** Formats a date and time of day. Returns the text unchanged if it is not an xs:dateTime. */
  readonly dateTime: (dateTime: string) => string;
}

/** Creates the functions. Texts use the pane's language; numbers and dates use Outlook's display language. */
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
      // Browsers parse other texts in their own ways, so only an xs:dateTime is parsed.
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
