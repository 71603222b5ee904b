import type { DirectoryEntry } from "../content/directory.ts";
import { findByWords } from "../directorySearch.ts";
import { done, failedWith } from "../outcome.ts";
import { child, type RequestElement } from "../requestElement.ts";
import { element, textElement, type XmlElement } from "../xmlElement.ts";
import type { OperationHandler } from "../operationHandler.ts";

/** Maximum number of people in a response (reported). */
const mostPeople = 1_000;

/**
 * Searches the company directory by words. Returns the requested fields that have a value. The total is 0, as in
 * Microsoft's own sample. Without words, the directory is not searched (documented; the code is assumed).
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/findpeople-operation
 */
export const findPeople: OperationHandler = {
  name: "FindPeople",
  isClosedToAddIns: true,
  handle: (request, mailbox) => {
    const words = child(request, "QueryString")?.text.trim() ?? "";
    if (words === "" || !child(request, "ParentFolderId")) return noWords;
    const view = child(request, "IndexedPageItemView");
    const asked = Number(view?.attributes.get("MaxEntriesReturned") ?? mostPeople);
    const offset = Number(view?.attributes.get("Offset") ?? 0);
    const isAskedFor = askedFields(request);
    const people = findByWords(words, mailbox).slice(offset, offset + Math.min(asked, mostPeople));
    return done([
      element(
        "People",
        {},
        people.map((entry) => persona(entry, isAskedFor)),
      ),
      element("TotalNumberOfPeopleInView", {}, ["0"]),
      element("FirstMatchingRowIndex", {}, ["0"]),
      element("FirstLoadedRowIndex", {}, ["0"]),
    ]);
  },
};

const noWords = failedWith("ErrorInvalidOperation", "A search of the directory needs a query.");

function askedFields(request: RequestElement): (field: string) => boolean {
  const shape = child(request, "PersonaShape");
  const fields = shape && child(shape, "AdditionalProperties")?.children;
  const names = new Set(fields?.map(({ attributes }) => attributes.get("FieldURI")));
  return (field) => names.has(`persona:${field}`);
}

const types: Readonly<
  Record<DirectoryEntry["kind"], { readonly personaType: string; readonly mailboxType: string }>
> = {
  person: { personaType: "Person", mailboxType: "Mailbox" },
  room: { personaType: "Room", mailboxType: "Mailbox" },
  list: { personaType: "DistributionList", mailboxType: "PublicDL" },
  mailContact: { personaType: "Person", mailboxType: "Contact" },
};

/** Creates the persona of an entry, with its fields in the schema's order. */
function persona(entry: DirectoryEntry, isAskedFor: (field: string) => boolean): XmlElement {
  const { displayName, address, imAddress, department, office } = entry;
  const { personaType, mailboxType } = types[entry.kind];
  const field = (name: string, made: XmlElement | undefined) => (isAskedFor(name) ? made : undefined);
  return element("Persona", {}, [
    element("PersonaId", { Id: Buffer.from(`directory ${entry.legacyDn}`).toString("base64") }),
    field("PersonaType", textElement("PersonaType", personaType)),
    field("DisplayName", textElement("DisplayName", displayName)),
    field("GivenName", textElement("GivenName", entry.givenName)),
    field("Surname", textElement("Surname", entry.surname)),
    field("Title", textElement("Title", entry.title)),
    field("CompanyName", textElement("CompanyName", entry.company)),
    field(
      "EmailAddress",
      element("EmailAddress", {}, [
        textElement("Name", displayName),
        textElement("EmailAddress", address),
        textElement("RoutingType", "SMTP"),
        textElement("MailboxType", mailboxType),
      ]),
    ),
    field("ImAddress", textElement("ImAddress", imAddress === undefined ? undefined : `sip:${imAddress}`)),
    field("OfficeLocations", attributed("OfficeLocations", office)),
    field("Departments", attributed("Departments", department)),
  ]);
}

/** Creates an array of one text with its source. */
const attributed = (name: string, value: string | undefined): XmlElement | undefined =>
  value === undefined
    ? undefined
    : element(name, {}, [
        element("StringAttributedValue", {}, [
          element("Value", {}, [value]),
          element("Attributions", {}, [element("Attribution", {}, ["0"])]),
        ]),
      ]);
