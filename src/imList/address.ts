import { failed, success, type Result } from "../shared/result.ts";
import { firstForbiddenCharacter } from "../ews/xml/writer.ts";

export type AddressProblem =
  | {
      readonly kind: "empty" | "noAt" | "twoAts" | "blank" | "nothingBefore" | "nothingAfter";
    }
  /** The name of a mailbox within Exchange (`/o=…/cn=…`, IMCEAEX), which nobody can be reached by in a chat. */
  | { readonly kind: "internal" }
  /** `longest` is the maximum length in UTF-16 code units. */
  | { readonly kind: "tooLong"; readonly longest: number }
  | { readonly kind: "character"; readonly codePoint: number };

/** Longer texts are not cleaned: no address is that long, and some patterns take time that grows with the square. */
const longestCleaned = 5_000;

/** Soft hyphens, and marks without a width, which come along when text is copied. */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff]/g;
const apostrophes = /[\u2018\u2019\u201b\u02bc]/g;
/** Whatever programs and people write around an address: spaces, brackets, quotation marks, and direction marks. */
const around = String.raw`\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}<>"',;:、\u202a-\u202e\u2066-\u2069`;
const before = new RegExp(`^[${around}]+`, "u");
const after = new RegExp(`[${around}.]+$`, "u");
const scheme = /^(?:mailto|smtp|sips?|im):(?:\/\/)?/i;
/** A port, parameters such as `;gruu` and `;opaque=…` (RFC 3261, 19.1.1), and headers such as `?subject=…`, if no other address is in them. */
const uriEnd = /(@[^?;:]*)(?::\d{1,5})?(?:;[\w-]+=[^;?@\s]*|;(?:gruu|lr|ob))*(?:\?[^@]*)?$/iu;

/**
 * Returns the address in what a person, a file, or Outlook gives: without `mailto:`, `smtp:`, `sip:`, `sips:`, or
 * `im:`, brackets, quotation marks, and punctuation around it, URI parameters and headers, and invisible characters;
 * in half-width forms. Idempotent. The result is not judged, see `readImAddress`: a text that is no address stays
 * mostly as it is. `splitNamedAddress` finds the address in a text that has a name as well.
 */
export function cleanAddress(given: string): string {
  if (given.length > longestCleaned) return given.trim();
  let address = given
    .replace(invisible, "")
    // Normalizing would make it a space with an accent.
    .replaceAll("\u00b4", "'")
    .normalize("NFKC")
    .replace(apostrophes, "'")
    .replaceAll("。", ".");
  for (;;) {
    const inner = address.replace(before, "");
    const isUri = scheme.test(inner);
    const bare = inner.replace(scheme, "").replace(after, "").replace(uriEnd, "$1");
    if (bare === address) return address;
    address = bare;
    if (isUri && decode(bare) !== bare) return cleanAddress(decode(bare));
  }
}

/** Returns a part of a URI as it was before it was percent-encoded. */
function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** True for a legacy DN (`/o=…`, `EX:/o=…`, `X500:/o=…`) and for one that is encapsulated in an address (IMCEAEX). */
export const isInternalAddress = (address: string): boolean =>
  /^(?:[a-z0-9]+:)?\/(?:o|ou|cn)=/i.test(address) || /^imcea[a-z0-9]*-/i.test(address);

/** What no address may contain: what stands around addresses, and what separates them. Apostrophes are allowed. */
const forbidden = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}<>",;:、\\]|\/\?/u;
/** Beside letters, digits, and symbols of other scripts, a domain has these only. */
const forbiddenInDomain = /[^-.\w\u0080-\u{10ffff}]/u;

/**
 * Checks an address: two parts with one @ between them, and nothing that separates addresses or is not seen.
 * International addresses are allowed.
 */
function checkAddress(address: string, longest: number): Result<string, AddressProblem> {
  if (address === "") return failed({ kind: "empty" });
  if (isInternalAddress(address)) return failed({ kind: "internal" });
  const control = /[\p{Cc}\p{Cf}]/u.exec(address)?.[0].codePointAt(0) ?? firstForbiddenCharacter(address);
  if (control !== undefined) return failed({ kind: "character", codePoint: control });
  const parts = address.split("@");
  const [user = "", domain] = parts;
  if (parts.length > 2) return failed({ kind: "twoAts" });
  if (/\s/u.test(address)) return failed({ kind: "blank" });
  if (domain === undefined) return failed({ kind: "noAt" });
  if (user === "") return failed({ kind: "nothingBefore" });
  if (domain.split(".").includes("")) return failed({ kind: "nothingAfter" });
  const character = forbidden.exec(address) ?? forbiddenInDomain.exec(domain);
  if (character) return failed({ kind: "character", codePoint: character[0].codePointAt(0) ?? 0 });
  if (address.length > longest) return failed({ kind: "tooLong", longest });
  return success(address);
}

/** This add-in's limit, in UTF-16 code units: 64 for the user part, @, and 389 more. Exchange documents no limit. */
export const longestImAddress = 454;

/**
 * Returns the IM address to send for what a person, a file, or Outlook gives: cleaned, and in lower case. Exchange
 * stores and compares addresses verbatim (reported), so capitals and prefixes would make duplicates. Fails if that is
 * not an address.
 */
export const readImAddress = (given: string): Result<string, AddressProblem> =>
  checkAddress(cleanAddress(given).toLowerCase(), longestImAddress);

/** 64 for the mailbox, @, and 255 for the domain (RFC 5321, 4.5.3.1). */
const longestSmtpAddress = 320;

/**
 * Returns the SMTP address to send: cleaned, with its capitals, because those before the @ may matter (RFC 5321, 2.4).
 * Exchange checks the syntax more closely (reported).
 */
export const readSmtpAddress = (given: string): Result<string, AddressProblem> =>
  checkAddress(cleanAddress(given), longestSmtpAddress);

/** Returns the tel URI for a number as people write it: its digits, with a leading + if it has one (RFC 3966). */
export const telUriOf = (number: string): string =>
  `tel:${number.trim().startsWith("+") ? "+" : ""}${number.replace(/\D/g, "")}`;

/**
 * Returns the SIP URI for a phone number (RFC 3261, 19.1.6), which AddNewTelUriContactToGroup requires in addition to
 * the tel URI. That Exchange accepts the number itself is assumed: the published sample contains a person's address.
 */
export const phoneSipUri = (telUri: string): string => telUri.replace(/^tel:/i, "sip:") + ";user=phone";
