/**
 * Namespaces of EWS by the prefix that this folder uses (schema of Exchange Server SE). They really begin with `http:`.
 * Some of Microsoft's pages show `https:`, which no server accepts.
 */
export const namespaces = {
  s: "http://schemas.xmlsoap.org/soap/envelope/",
  m: "http://schemas.microsoft.com/exchange/services/2006/messages",
  t: "http://schemas.microsoft.com/exchange/services/2006/types",
  e: "http://schemas.microsoft.com/exchange/services/2006/errors",
} as const;

/** Name of an element with its prefix of one letter, such as "m:AddImGroup". */
export type QualifiedName = `${keyof typeof namespaces}:${string}`;
