import type { Result } from "../shared/result.ts";
import { checkAddress, type AddressProblem } from "./address.ts";

/**
 * Maximum length, in UTF-16 code units: 64 for the user's part, @, and 389 for the rest. This add-in's own limit;
 * Exchange documents none.
 */
export const longestImAddress = 454;

/**
 * Returns the address to send for a typed text: trimmed, without `sip:`, in lowercase. Exchange stores and compares
 * addresses unchanged (reported): otherwise, capitals and prefixes would create duplicates.
 */
export const readImAddress = (typed: string): Result<string, AddressProblem> =>
  checkAddress(
    typed
      .trim()
      .replace(/^(sip:\s*)+/i, "")
      .toLowerCase(),
    longestImAddress,
  );
