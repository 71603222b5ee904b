/** Returns the tel URI for a number as people write it: its digits, with a leading + if it has one (RFC 3966). */
export const telUriOf = (number: string): string =>
  `tel:${number.trim().startsWith("+") ? "+" : ""}${number.replace(/\D/g, "")}`;

/**
 * Returns the SIP URI for a phone number (RFC 3261, 19.1.6), which AddNewTelUriContactToGroup requires in addition to
 * the tel URI. That Exchange accepts the number itself is assumed: the published sample contains a person's address.
 */
export const phoneSipUri = (telUri: string): string => telUri.replace(/^tel:/i, "sip:") + ";user=phone";
