/**
 * The namespaces of EWS under the prefixes that this folder uses (schema of Exchange Server SE). They begin with
 * `http:` in earnest: some of Microsoft's pages show `https:`, which no server takes.
 */
export const namespaces = {
  s: "http://schemas.xmlsoap.org/soap/envelope/",
  m: "http://schemas.microsoft.com/exchange/services/2006/messages",
  t: "http://schemas.microsoft.com/exchange/services/2006/types",
  e: "http://schemas.microsoft.com/exchange/services/2006/errors",
} as const;

/** An element's name with its prefix, such as "m:AddImGroup"; the prefix is one letter. */
export type QualifiedName = `${keyof typeof namespaces}:${string}`;
