import { failed, success, type Result } from "../shared/result.ts";
import { firstForbiddenCharacter } from "../ews/xml/writer.ts";

/** Why something typed is no IM address. */
export type ImAddressProblem =
  | { readonly kind: "empty" | "noAt" | "twoAts" | "blank" | "nothingBefore" | "nothingAfter" | "tooLong" }
  | { readonly kind: "character"; readonly codePoint: number };

/** Our own limit, in UTF-16 code units: 64 of the user's part, @, and 389 to spare; Exchange states none. */
export const longestImAddress = 454;

const controls = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * The address that will be sent for what a person typed: trimmed, without `sip:`, in lower case. Exchange stores
 * an address verbatim and compares it so (reported): without this, capitals and prefixes make duplicates.
 * International addresses are allowed; control and direction characters are not.
 */
export function readImAddress(typed: string): Result<string, ImAddressProblem> {
  const address = typed
    .trim()
    .replace(/^(sip:\s*)+/i, "")
    .toLowerCase();
  const control = controls.exec(address)?.[0].codePointAt(0) ?? firstForbiddenCharacter(address);
  if (address === "") return failed({ kind: "empty" });
  if (control !== undefined) return failed({ kind: "character", codePoint: control });
  if (/\s/u.test(address)) return failed({ kind: "blank" });
  const parts = address.split("@");
  if (parts.length === 1) return failed({ kind: "noAt" });
  if (parts.length > 2) return failed({ kind: "twoAts" });
  if (parts[0] === "") return failed({ kind: "nothingBefore" });
  if (parts[1] === "") return failed({ kind: "nothingAfter" });
  if (address.length > longestImAddress) return failed({ kind: "tooLong" });
  return success(address);
}
