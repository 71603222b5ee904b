import { failed, success, type Result } from "../shared/result.ts";
import { firstForbiddenCharacter } from "../ews/xml/writer.ts";

export type AddressProblem =
  | { readonly kind: "empty" | "noAt" | "twoAts" | "blank" | "nothingBefore" | "nothingAfter" }
  /** `longest` is the maximum length in UTF-16 code units. */
  | { readonly kind: "tooLong"; readonly longest: number }
  | { readonly kind: "character"; readonly codePoint: number };

const controls = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * Checks an address: two parts with one @ between them, and no spaces. International addresses are allowed; control and
 * direction characters are not.
 */
function checkAddress(address: string, longest: number): Result<string, AddressProblem> {
  const control = controls.exec(address)?.[0].codePointAt(0) ?? firstForbiddenCharacter(address);
  if (address === "") return failed({ kind: "empty" });
  if (control !== undefined) return failed({ kind: "character", codePoint: control });
  if (/\s/u.test(address)) return failed({ kind: "blank" });
  const parts = address.split("@");
  if (parts.length === 1) return failed({ kind: "noAt" });
  if (parts.length > 2) return failed({ kind: "twoAts" });
  if (parts[0] === "") return failed({ kind: "nothingBefore" });
  if (parts[1] === "") return failed({ kind: "nothingAfter" });
  if (address.length > longest) return failed({ kind: "tooLong", longest });
  return success(address);
}

/** This add-in's limit, in UTF-16 code units: 64 for the user part, @, and 389 more. Exchange documents no limit. */
export const longestImAddress = 454;

/**
 * Normalizes a typed IM address: trimmed, without `sip:`, in lower case. Exchange stores and compares addresses
 * verbatim (reported), so capitals and prefixes would make duplicates.
 */
export const readImAddress = (typed: string): Result<string, AddressProblem> =>
  checkAddress(
    typed
      .trim()
      .replace(/^(sip:\s*)+/i, "")
      .toLowerCase(),
    longestImAddress,
  );

/** 64 for the mailbox, @, and 255 for the domain (RFC 5321, 4.5.3.1). */
const longestSmtpAddress = 320;

/**
 * Normalizes a typed SMTP address: trimmed, without `mailto:`, otherwise unchanged, because capitals before the @ may
 * matter (RFC 5321, 2.4). Exchange checks the syntax more closely (reported).
 */
export const readSmtpAddress = (typed: string): Result<string, AddressProblem> =>
  checkAddress(typed.trim().replace(/^mailto:\s*/i, ""), longestSmtpAddress);

/** Returns the tel URI for a number as people write it: its digits, with a leading + if it has one (RFC 3966). */
export const telUriOf = (number: string): string =>
  `tel:${number.trim().startsWith("+") ? "+" : ""}${number.replace(/\D/g, "")}`;

/**
 * Returns the SIP URI for a phone number (RFC 3261, 19.1.6), which AddNewTelUriContactToGroup requires in addition to
 * the tel URI. That Exchange accepts the number itself is assumed: the published sample contains a person's address.
 */
export const phoneSipUri = (telUri: string): string => telUri.replace(/^tel:/i, "sip:") + ";user=phone";
