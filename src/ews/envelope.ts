import { namespaces } from "./xml/namespaces.ts";
import { text, xml, type Xml } from "./xml/writer.ts";

/** Values for the headers of a request. All are optional. */
export interface EnvelopeOptions {
  /** Version of the schema. "Exchange2013" is the lowest that has the IM operations. */
  readonly serverVersion?: string | undefined;
  /** An RFC 3066 language tag, such as "en-US". A tag that the schema would refuse is not sent. */
  readonly mailboxCulture?: string | undefined;
  /** A Windows time zone ID, such as "GMT Standard Time". */
  readonly timeZone?: string | undefined;
}

/**
 * Writes a complete request, in pure ASCII. `content` is the operation's element.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/requestserverversion
 */
export function writeEnvelope(content: Xml, options: EnvelopeOptions): string {
  const { s, m, t } = namespaces;
  const envelope = xml(
    "s:Envelope",
    { "xmlns:s": s, "xmlns:m": m, "xmlns:t": t },
    xml("s:Header", {}, ...headers(options)),
    xml("s:Body", {}, content),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${envelope}`;
}

/** Writes the headers. Their order does not matter (schema). */
const headers = ({
  serverVersion = "Exchange2013",
  mailboxCulture = "",
  timeZone,
}: EnvelopeOptions): readonly Xml[] => [
  xml("t:RequestServerVersion", { Version: serverVersion }),
  ...(isLanguage.test(mailboxCulture) ? [xml("t:MailboxCulture", {}, text(mailboxCulture))] : []),
  ...(timeZone ? [xml("t:TimeZoneContext", {}, xml("t:TimeZoneDefinition", { Id: timeZone }))] : []),
];

/** Matches an xs:language, the type of MailboxCulture in the schema. */
const isLanguage = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;
