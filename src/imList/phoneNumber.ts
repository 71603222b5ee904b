import {
  isSupportedCountry,
  parseIncompletePhoneNumber,
  parsePhoneNumberWithError,
  validatePhoneNumberLength,
  type PhoneNumber as ParsedNumber,
} from "libphonenumber-js/min";
import { failed, success, type Result } from "../shared/result.ts";
import { telUriOf } from "./address.ts";

/** A phone number, ready to be sent. */
export interface PhoneNumber {
  /** tel URI, such as "tel:+33123456789". */
  readonly telUri: string;
  /** Number for people to read, such as "+33 1 23 45 67 89". It becomes the contact's name. */
  readonly number: string;
  /** True if the number's country is known. Otherwise, both texts are the typed digits. */
  readonly countryKnown: boolean;
}

export type PhoneNumberProblem =
  | { readonly kind: "empty" | "noDigits" | "plusInside" | "noSuchCountry" }
  | { readonly kind: "tooShortForCountry" | "tooLongForCountry" }
  /** For a number without a country. `count` is the minimum or maximum number of digits. */
  | { readonly kind: "tooFewDigits" | "tooManyDigits"; readonly count: number }
  | { readonly kind: "noPartOfNumber"; readonly character: string };

/**
 * Minimum and maximum number of digits. Internal and emergency numbers are short, and no number has more than 15 digits
 * (ITU-T E.164).
 */
const minDigits = 3;
const maxDigits = 15;

/**
 * Returns the number to send for a typed text, with one spelling for each number (E.164): Exchange looks up a phone
 * contact by its exact tel URI (reported). A number that starts with + or 00 contains its country. Any other number is
 * read as a number of `country` if such a number can exist there, and otherwise sent as typed. It is not known how
 * Skype for Business treats that: RFC 3966 requires a context with it.
 */
export function readPhoneNumber(
  typed: string,
  country: string | undefined,
): Result<PhoneNumber, PhoneNumberProblem> {
  // Copied numbers may have direction characters around them.
  const text = typed
    .replace(/\p{Cf}/gu, "")
    .normalize("NFKC")
    .trim()
    .replace(/^tel:\s*/i, "");
  const invalidCharacter = /[^\p{Nd}\s()./\p{Pd}·+]/u.exec(text)?.[0];
  // 0011, the international prefix in Australia, is left to the country's own rules: no country code begins with 11.
  const digits = parseIncompletePhoneNumber(text).replace(/^00(?!11)/, "+");
  if (text === "") return failed({ kind: "empty" });
  if (invalidCharacter !== undefined) return failed({ kind: "noPartOfNumber", character: invalidCharacter });
  if (/[\p{Nd}+].*\+/u.test(text)) return failed({ kind: "plusInside" });
  if (!/\d/.test(digits)) return failed({ kind: "noDigits" });

  if (digits.startsWith("+")) {
    const problem = validatePhoneNumberLength(digits);
    return problem
      ? failed({ kind: lengthProblems[problem] })
      : success(toPhoneNumber(parsePhoneNumberWithError(digits)));
  }
  if (country !== undefined && isSupportedCountry(country) && !validatePhoneNumberLength(digits, country)) {
    const parsed = parsePhoneNumberWithError(digits, country);
    if (parsed.isValid()) return success(toPhoneNumber(parsed));
  }
  if (digits.length < minDigits) return failed({ kind: "tooFewDigits", count: minDigits });
  if (digits.length > maxDigits) return failed({ kind: "tooManyDigits", count: maxDigits });
  return success({ telUri: telUriOf(digits), number: digits, countryKnown: false });
}

/** Returns the country in Outlook's display language, such as "FR" in "fr-FR". Undefined if there is none. */
export const countryOf = (locale: string): string | undefined => new Intl.Locale(locale).region;

const lengthProblems = {
  TOO_LONG: "tooLongForCountry",
  TOO_SHORT: "tooShortForCountry",
  INVALID_LENGTH: "tooShortForCountry",
  NOT_A_NUMBER: "tooShortForCountry",
  INVALID_COUNTRY: "noSuchCountry",
} as const;

const toPhoneNumber = (parsed: ParsedNumber): PhoneNumber => ({
  telUri: telUriOf(parsed.number),
  number: parsed.formatInternational(),
  countryKnown: true,
});
