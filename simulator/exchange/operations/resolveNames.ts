import type { DirectoryEntry } from "../content/directory.ts";
import { resolveAmbiguousName } from "../directorySearch.ts";
import { done, failedWith, warnedWith } from "../outcome.ts";
import { requiredText } from "../requestElement.ts";
import { element, textElement, type XmlElement } from "../xmlElement.ts";
import type { OperationHandler } from "../operationHandler.ts";

/** Maximum number of entries in a response (schema). */
const most = 100;

/**
 * Searches the company directory. Contacts of the mailbox are not searched, whatever SearchScope is. One entry is a
 * success, several are a warning, none is an error (documented).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/resolvenames-operation
 */
export const resolveNames: OperationHandler = {
  name: "ResolveNames",
  isWrapped: true,
  handle: (request, mailbox) => {
    const found = resolveAmbiguousName(requiredText(request, "UnresolvedEntry"), mailbox);
    if (found.length === 0) return noResults;
    const isFull = request.attributes.get("ReturnFullContactData") === "true";
    const set = element(
      "ResolutionSet",
      {
        // Reported to differ from the number of entries.
        TotalItemsInView: String(found.length),
        IncludesLastItemInRange: String(found.length <= most),
      },
      found.slice(0, most).map((entry) => resolution(entry, isFull)),
    );
    return found.length === 1
      ? done(set)
      : warnedWith(set, "ErrorNameResolutionMultipleResults", "Multiple results were found.");
  },
};

const mailboxTypes: Readonly<Record<DirectoryEntry["kind"], string>> = {
  person: "Mailbox",
  room: "Mailbox",
  list: "PublicDL",
  mailContact: "Contact",
};

function resolution(entry: DirectoryEntry, isFull: boolean): XmlElement {
  const { displayName, kind, exAddress, legacyDn, address } = entry;
  return element("Resolution", {}, [
    element("Mailbox", {}, [
      textElement("Name", displayName),
      textElement("EmailAddress", exAddress === undefined ? address : legacyDn),
      textElement("RoutingType", exAddress === undefined ? "SMTP" : "EX"),
      textElement("MailboxType", mailboxTypes[kind]),
    ]),
    isFull && !entry.lacksContact ? contact(entry) : undefined,
  ]);
}

/** Creates the details of an entry, in the schema's order. Empty elements are usual (reported). */
function contact(entry: DirectoryEntry): XmlElement {
  const { displayName, givenName, surname, company, department, title, office, imAddress } = entry;
  return element("Contact", {}, [
    textElement("Culture", "en-US"),
    textElement("DisplayName", displayName),
    textElement("GivenName", givenName),
    textElement("Initials", ""),
    textElement("CompanyName", company ?? ""),
    dictionary("EmailAddresses", "EmailAddress", entry.proxies.slice(0, slots)),
    element("PhoneNumbers", {}, [
      element("Entry", { Key: "BusinessPhone" }),
      element("Entry", { Key: "Pager" }),
    ]),
    textElement("ContactSource", "ActiveDirectory"),
    textElement("Department", department ?? ""),
    entry.fillsImAddresses && imAddress !== undefined
      ? dictionary("ImAddresses", "ImAddress", [`sip:${imAddress}`])
      : undefined,
    textElement("JobTitle", title ?? ""),
    textElement("OfficeLocation", office),
    textElement("Surname", surname),
  ]);
}

/** EmailAddress1 to EmailAddress3 (schema). What an entry has beyond that is not returned. */
const slots = 3;

const dictionary = (name: string, key: string, values: readonly string[]): XmlElement | undefined =>
  values.length === 0
    ? undefined
    : element(
        name,
        {},
        values.map((value, index) => element("Entry", { Key: `${key}${index + 1}` }, [value])),
      );

/** Error if nobody is found (documented). */
const noResults = failedWith("ErrorNameResolutionNoResults", "No results were found.");
