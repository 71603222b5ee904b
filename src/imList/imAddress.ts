import type { Result } from "../shared/result.ts";
import { checkAddress, type AddressProblem } from "./address.ts";

/** Our own limit, in UTF-16 code units: 64 of the user's part, @, and 389 to spare; Exchange states none. */
export const longestImAddress = 454;

/**
 * The address that will be sent for what a person typed: trimmed, without `sip:`, in lower case. Exchange stores
 * an address verbatim and compares it so (reported): without this, capitals and prefixes make duplicates.
 */
export const readImAddress = (typed: string): Result<string, AddressProblem> =>
  checkAddress(
    typed
      .trim()
      .replace(/^(sip:\s*)+/i, "")
      .toLowerCase(),
    longestImAddress,
  );
