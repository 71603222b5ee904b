import {
  isSupportedCountry,
  parseIncompletePhoneNumber,
  parsePhoneNumberWithError,
  validatePhoneNumberLength,
  type CountryCode,
} from "libphonenumber-js/min";
import { failed, success, type Result } from "../shared/result.ts";
import { telUriOf } from "./phone.ts";

/** A number as it will be sent. */
export interface PhoneNumber {
  /** Such as "tel:+33123456789". */
  readonly telUri: string;
  /** To read, such as "+33 1 23 45 67 89"; it becomes the contact's name. */
  readonly number: string;
  /** Whether its country is known. If not, both are the digits as they were typed. */
  readonly countryKnown: boolean;
}

/** Why something typed is no phone number. */
export type PhoneNumberProblem =
  | { readonly kind: "empty" | "noDigits" | "plusInside" | "noSuchCountry" }
  | { readonly kind: "tooShortForCountry" | "tooLongForCountry" }
  /** Of a number without a country; `count` is the least or the most digits that one has. */
  | { readonly kind: "tooFewDigits" | "tooManyDigits"; readonly count: number }
  | { readonly kind: "noPartOfNumber"; readonly character: string };

/** Internal numbers and those of emergency services are short; no number has more than 15 digits (ITU-T E.164). */
const fewest = 3;
const most = 15;

/**
 * The number that will be sent for what a person typed, in the one form of all its spellings (E.164): Exchange looks a
 * phone contact up by its tel URI, letter for letter (reported). A number that starts with + or 00 has its country;
 * any other is taken for one of `country` where such a number exists there, and else sent as it was typed. What Skype
 * for Business makes of that is not known: RFC 3966 wants a context with it.
 */
export function readPhoneNumber(
  typed: string,
  country: string | undefined,
): Result<PhoneNumber, PhoneNumberProblem> {
  // Numbers that were copied come with direction characters around them.
  const text = typed
    .replace(/\p{Cf}/gu, "")
    .normalize("NFKC")
    .trim()
    .replace(/^tel:\s*/i, "");
  const wrong = /[^\p{Nd}\s()./\p{Pd}·+]/u.exec(text)?.[0];
  // 0011, as one dials from Australia, is left to the country's own rules: no country's code begins with 11.
  const digits = parseIncompletePhoneNumber(text).replace(/^00(?!11)/, "+");
  if (text === "") return failed({ kind: "empty" });
  if (wrong !== undefined) return failed({ kind: "noPartOfNumber", character: wrong });
  if (/[\p{Nd}+].*\+/u.test(text)) return failed({ kind: "plusInside" });
  if (!/\d/.test(digits)) return failed({ kind: "noDigits" });

  if (digits.startsWith("+")) return international(digits);

  const national = nationalNumber(digits, country);
  if (national) return success(national);
  if (digits.length < fewest) return failed({ kind: "tooFewDigits", count: fewest });
  if (digits.length > most) return failed({ kind: "tooManyDigits", count: most });
  return success({ telUri: telUriOf(digits), number: digits, countryKnown: false });
}

/** The country of Outlook's display language, such as "FR" of "fr-FR"; undefined where it names none. */
export const countryOf = (locale: string): string | undefined => new Intl.Locale(locale).region;

function international(digits: string): Result<PhoneNumber, PhoneNumberProblem> {
  switch (validatePhoneNumberLength(digits)) {
    case undefined:
      return success(inOneForm(digits, undefined).number);
    case "TOO_LONG":
      return failed({ kind: "tooLongForCountry" });
    case "TOO_SHORT":
    case "INVALID_LENGTH":
    case "NOT_A_NUMBER":
      return failed({ kind: "tooShortForCountry" });
    case "INVALID_COUNTRY":
      return failed({ kind: "noSuchCountry" });
  }
}

/** The number of a country that we only take for its own: undefined where there is no such number in it. */
function nationalNumber(digits: string, country: string | undefined): PhoneNumber | undefined {
  if (country === undefined || !isSupportedCountry(country)) return undefined;
  if (validatePhoneNumberLength(digits, country)) return undefined;
  const { number, isNumber } = inOneForm(digits, country);
  return isNumber ? number : undefined;
}

/** Digits, as many as a number of their country has, in one form; `isNumber`: the country has numbers like it. */
function inOneForm(digits: string, country: CountryCode | undefined) {
  const parsed = parsePhoneNumberWithError(digits, country);
  const number: PhoneNumber = {
    telUri: telUriOf(parsed.number),
    number: parsed.formatInternational(),
    countryKnown: true,
  };
  return { number, isNumber: parsed.isValid() };
}
