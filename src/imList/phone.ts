/** The tel URI of a number as a person writes it: its digits, with a leading + if it has one (RFC 3966). */
export const telUriOf = (number: string): string =>
  `tel:${number.trim().startsWith("+") ? "+" : ""}${number.replace(/\D/g, "")}`;

/**
 * The SIP URI of a phone number (RFC 3261, 19.1.6): AddNewTelUriContactToGroup wants one beside the tel URI. That
 * Exchange takes the number itself for it is assumed; the published sample has somebody's address.
 */
export const phoneSipUri = (telUri: string): string => telUri.replace(/^tel:/i, "sip:") + ";user=phone";
