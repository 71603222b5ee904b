import type { Result } from "../shared/result.ts";
import { checkAddress, type AddressProblem } from "./address.ts";

/** Maximum length: 64 for the mailbox, @, and 255 for the domain (RFC 5321, 4.5.3.1). */
const longestSmtpAddress = 320;

/**
 * Returns the email address to send for a typed text: trimmed, without `mailto:`, and otherwise unchanged, because
 * capitals before the @ may matter (RFC 5321, 2.4). Exchange checks the syntax more closely (reported).
 */
export const readSmtpAddress = (typed: string): Result<string, AddressProblem> =>
  checkAddress(typed.trim().replace(/^mailto:\s*/i, ""), longestSmtpAddress);
