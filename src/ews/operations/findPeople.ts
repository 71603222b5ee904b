import { operation } from "../operation.ts";
import type { XmlReader } from "../xml/reader.ts";
import { text, xml } from "../xml/writer.ts";

export interface PeopleQuery {
  /** Plain words, which all have to match (reported). Field names and quotation marks mean nothing. */
  readonly words: string;
  /** Maximum number of people, at most 1,000 (reported). */
  readonly maxEntriesReturned: number;
}

/** An entry of the company directory. Every field may be missing (schema), and an empty field is as good as none. */
export interface FoundPersona {
  readonly displayName: string | undefined;
  readonly givenName: string | undefined;
  readonly surname: string | undefined;
  readonly emailAddress: string | undefined;
  /** "Mailbox", "PublicDL", "Contact"... https://learn.microsoft.com/exchange/client-developer/web-service-reference/mailboxtype */
  readonly mailboxType: string | undefined;
  /** "Person", "DistributionList", "Room"... (documented) */
  readonly personaType: string | undefined;
  /** May begin with `sip:` (assumed). A person without one has no Skype for Business (reported). */
  readonly imAddress: string | undefined;
  readonly title: string | undefined;
  readonly companyName: string | undefined;
  readonly department: string | undefined;
  readonly officeLocation: string | undefined;
}

/**
 * Fields that Microsoft documents for this operation and that the schema of Exchange Server SE has. Some that are
 * documented, such as Alias, are not in the schema, and would make the request invalid.
 */
const fields = [
  "persona:DisplayName",
  "persona:GivenName",
  "persona:Surname",
  "persona:EmailAddress",
  "persona:PersonaType",
  "persona:ImAddress",
  "persona:Title",
  "persona:CompanyName",
  "persona:Departments",
  "persona:OfficeLocations",
];

/**
 * Searches the company directory by words, and returns the IM addresses. Add-ins may not call it (documented), so it is
 * for the direct connection. Exchange 2013 and later (documented).
 *
 * TotalNumberOfPeopleInView is not read: it may be 0 although there are people (sampled). The personas are those of the
 * directory, whose IDs no operation for IM contacts knows, so they are not read either.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/findpeople-operation
 */
export const findPeople = operation({
  name: "FindPeople",
  repeatable: true,
  request: ({ words, maxEntriesReturned }: PeopleQuery) => [
    xml(
      "m:PersonaShape",
      {},
      xml("t:BaseShape", {}, text("IdOnly")),
      xml("t:AdditionalProperties", {}, ...fields.map((FieldURI) => xml("t:FieldURI", { FieldURI }))),
    ),
    xml("m:IndexedPageItemView", {
      MaxEntriesReturned: String(maxEntriesReturned),
      Offset: "0",
      BasePoint: "Beginning",
    }),
    xml("m:ParentFolderId", {}, xml("t:DistinguishedFolderId", { Id: "directory" })),
    xml("m:QueryString", {}, text(words)),
  ],
  response: (reply): readonly FoundPersona[] =>
    reply.optional("m:People")?.all("t:Persona").map(readFoundPersona) ?? [],
});

function readFoundPersona(persona: XmlReader): FoundPersona {
  const email = persona.optional("t:EmailAddress");
  return {
    displayName: persona.filledText("t:DisplayName"),
    givenName: persona.filledText("t:GivenName"),
    surname: persona.filledText("t:Surname"),
    emailAddress: email?.filledText("t:EmailAddress"),
    mailboxType: email?.filledText("t:MailboxType"),
    personaType: persona.filledText("t:PersonaType"),
    imAddress: persona.filledText("t:ImAddress"),
    title: persona.filledText("t:Title"),
    companyName: persona.filledText("t:CompanyName"),
    department: firstValue(persona.optional("t:Departments")),
    officeLocation: firstValue(persona.optional("t:OfficeLocations")),
  };
}

/** Returns the first value of an array of attributed texts that is not empty. */
const firstValue = (values: XmlReader | undefined): string | undefined =>
  values
    ?.all("t:StringAttributedValue")
    .map((value) => value.filledText("t:Value"))
    .find((value) => value !== undefined);
