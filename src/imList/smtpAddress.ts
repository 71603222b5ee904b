import type { Result } from "../shared/result.ts";
import { checkAddress, type AddressProblem } from "./address.ts";

/** 64 of the mailbox, @, and 255 of the domain (RFC 5321, 4.5.3.1). */
const longestSmtpAddress = 320;

/**
 * The SMTP address that will be sent for what a person typed: trimmed, without `mailto:`, and otherwise as it is
 * written, since capitals before the @ may matter (RFC 5321, 2.4). Exchange checks the syntax more closely (reported).
 */
export const readSmtpAddress = (typed: string): Result<string, AddressProblem> =>
  checkAddress(typed.trim().replace(/^mailto:\s*/i, ""), longestSmtpAddress);
