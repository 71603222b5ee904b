import { operation } from "../operation.ts";
import type { XmlReader } from "../xml/reader.ts";
import { text, xml } from "../xml/writer.ts";

/** Entries of the company directory that a name or an address may stand for. */
export interface Resolutions {
  /** At most 100 (schema), in no documented order. */
  readonly entries: readonly Resolution[];
  /** True if there are more, which Exchange does not return. */
  readonly isCut: boolean;
}

/** An entry of the directory. Every field may be missing (schema), and an empty field is as good as none. */
export interface Resolution {
  readonly name: string | undefined;
  /** Email address, or a legacy DN if the routing type is "EX". */
  readonly address: string | undefined;
  readonly routingType: string | undefined;
  /** "Mailbox", "PublicDL", "Contact"... https://learn.microsoft.com/exchange/client-developer/web-service-reference/mailboxtype */
  readonly mailboxType: string | undefined;
  /** Undefined for an entry that comes without its details (reported). */
  readonly contact: DirectoryContact | undefined;
}

/** Details of an entry. */
export interface DirectoryContact {
  readonly displayName: string | undefined;
  readonly givenName: string | undefined;
  readonly surname: string | undefined;
  readonly companyName: string | undefined;
  readonly department: string | undefined;
  readonly jobTitle: string | undefined;
  readonly officeLocation: string | undefined;
  /**
   * Addresses with their prefix: `SMTP:` for the primary one, `smtp:`, `sip:`, `X500:`, in any case (reported). There
   * are three slots (schema), so that one may be missing here that the person has.
   */
  readonly proxyAddresses: readonly string[];
  readonly imAddresses: readonly string[];
}

/**
 * Searches the company directory: for the beginning of a name, an alias, or an email address; for a legacy DN; or with
 * `smtp:` or `sip:` in front for a part of any address of that kind (documented). One name per call, without pages.
 *
 * Sends no ContactDataShape: with AllProperties, the photo, the certificates, and the direct reports of each entry come
 * along (documented). "Nothing found" is an error of Exchange, and an empty list here; "several found" is a warning
 * (both documented). The operation is on one of Microsoft's two lists of operations for add-ins; whether servers allow
 * it is not known.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/resolvenames-operation
 */
export const resolveNames = operation({
  name: "ResolveNames",
  attributes: { ReturnFullContactData: "true", SearchScope: "ActiveDirectory" },
  repeatable: true,
  request: ({ entry }: { readonly entry: string }) => [xml("m:UnresolvedEntry", {}, text(entry))],
  response: (reply): Resolutions => readResolutions(reply.optional("m:ResolutionSet")),
  nothingFound: { code: "ErrorNameResolutionNoResults", value: { entries: [], isCut: false } },
});

/** Maximum number of entries in a response (schema). */
const most = 100;

/**
 * Reads a ResolutionSet. TotalItemsInView may differ from the number of entries (reported), so it is not read.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/resolutionset
 */
function readResolutions(set: XmlReader | undefined): Resolutions {
  const resolutions = set?.all("t:Resolution") ?? [];
  const includesLast = set?.optionalAttribute("IncludesLastItemInRange");
  return {
    entries: resolutions.flatMap((resolution) => readResolution(resolution)),
    // The attribute is optional (schema).
    isCut: includesLast === undefined ? resolutions.length >= most : ["false", "0"].includes(includesLast),
  };
}

function readResolution(resolution: XmlReader): readonly Resolution[] {
  const mailbox = resolution.optional("t:Mailbox");
  if (!mailbox) {
    resolution.skip("Mailbox");
    return [];
  }
  return [
    {
      name: mailbox.filledText("t:Name"),
      address: mailbox.filledText("t:EmailAddress"),
      routingType: mailbox.filledText("t:RoutingType"),
      mailboxType: mailbox.filledText("t:MailboxType"),
      contact: resolution.readOptional("t:Contact", readContact),
    },
  ];
}

const readContact = (contact: XmlReader): DirectoryContact => ({
  displayName: contact.filledText("t:DisplayName"),
  givenName: contact.filledText("t:GivenName"),
  surname: contact.filledText("t:Surname"),
  companyName: contact.filledText("t:CompanyName"),
  department: contact.filledText("t:Department"),
  jobTitle: contact.filledText("t:JobTitle"),
  officeLocation: contact.filledText("t:OfficeLocation"),
  proxyAddresses: entries(contact.optional("t:EmailAddresses")),
  imAddresses: entries(contact.optional("t:ImAddresses")),
});

/** Returns the entries of a dictionary that are not empty: Exchange may list empty ones (reported). */
const entries = (dictionary: XmlReader | undefined): readonly string[] =>
  dictionary
    ?.all("t:Entry")
    .map(({ element }) => element.text.trim())
    .filter((entry) => entry !== "") ?? [];
