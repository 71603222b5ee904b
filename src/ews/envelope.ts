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
  readonly impersonation?: Impersonation | undefined;
}

/**
 * The user to act for. The account that signs in needs the role ApplicationImpersonation.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/connectingsid
 */
export type Impersonation =
  | { readonly smtpAddress: string }
  /** User principal name. */
  | { readonly principalName: string }
  /** A security identifier in SDDL form, such as "S-1-5-21-...". */
  | { readonly sid: string };

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
  serverVersion,
  mailboxCulture,
  timeZone,
  impersonation,
}: EnvelopeOptions): readonly Xml[] => [
  xml("t:RequestServerVersion", { Version: serverVersion ?? "Exchange2013" }),
  ...(mailboxCulture && isLanguage(mailboxCulture)
    ? [xml("t:MailboxCulture", {}, text(mailboxCulture))]
    : []),
  ...(timeZone ? [xml("t:TimeZoneContext", {}, xml("t:TimeZoneDefinition", { Id: timeZone }))] : []),
  ...(impersonation
    ? [xml("t:ExchangeImpersonation", {}, xml("t:ConnectingSID", {}, connectingId(impersonation)))]
    : []),
];

function connectingId(user: Impersonation): Xml {
  if ("smtpAddress" in user) return xml("t:SmtpAddress", {}, text(user.smtpAddress));
  if ("principalName" in user) return xml("t:PrincipalName", {}, text(user.principalName));
  return xml("t:SID", {}, text(user.sid));
}

/** True if a tag is an xs:language, the type of MailboxCulture in the schema. */
const isLanguage = (tag: string): boolean => /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(tag);
