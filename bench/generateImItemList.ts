/**
 * Generates a response to GetImItemList like Exchange's: Other Contacts with every contact, `ownGroups` groups that
 * share them, and `count` personas of 2.3 to 3.1 KB each in the form of Microsoft's samples (attributions, attributed
 * values, both sort keys and headers). The same numbers always produce the same text.
 */
export function generateImItemList(count: number, ownGroups = 5): string {
  const people = Array.from({ length: count }, (_, index) => describePerson(index));
  const groups = Array.from({ length: ownGroups + 1 }, (_, group) => {
    const name = group < groupNames.length ? groupNames[group] : `Project ${group}`;
    const members = people.filter(({ index }) => group === 0 || index % (ownGroups + 1) === group);
    return element("ImGroup", [
      element("DisplayName", [name ?? ""]),
      element("GroupType", [`IPM.DistList.MOC.${group === 0 ? "OtherContacts" : "UserGroup"}`]),
      id("ExchangeStoreId", `group ${group}`),
      element(
        "MemberCorrelationKey",
        members.map(({ sourceId }) => id("ItemId", sourceId)),
      ),
    ]);
  });
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>`,
    `<h:ServerVersionInfo MajorVersion="15" MinorVersion="2" MajorBuildNumber="1544" MinorBuildNumber="4"`,
    ` Version="V2017_07_11" xmlns:h="${services}types" xmlns="${services}types"/></s:Header>`,
    `<s:Body xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">`,
    `<GetImItemListResponse ResponseClass="Success" xmlns="${services}messages"><ResponseCode>NoError</ResponseCode>`,
    `<ImItemList><Groups xmlns="${services}types">${groups.join("")}</Groups>`,
    `<Personas xmlns="${services}types">${people.map(writePersona).join("")}</Personas>`,
    `</ImItemList></GetImItemListResponse></s:Body></s:Envelope>`,
  ].join("");
}

interface Person {
  readonly index: number;
  readonly given: string;
  readonly surname: string;
  readonly address: string;
  readonly sourceId: string;
}

const services = "http://schemas.microsoft.com/exchange/services/2006/";
const groupNames = [
  "Other Contacts",
  "Project Harbour",
  "R&amp;D Zürich",
  "開發",
  "Front desk",
  "Neighbours",
];
const givenNames = ["Ines", "Olu", "Zoë", "Håkon", "Mei", "Farid", "Agnieszka", "Tomás", "Leilani", "Jo"];
const surnames = [
  "Abara",
  "Fernández",
  "Okafor",
  "Lindqvist",
  "陳",
  "Haddad",
  "Nowak-Kowalska",
  "Price",
  "Ito",
];

function describePerson(index: number): Person {
  const given = givenNames[index % givenNames.length] ?? "";
  const surname = surnames[(index * 7) % surnames.length] ?? "";
  const address = `person.${index}@${index % 3 === 0 ? "research." : ""}fabrikam.example`;
  return { index, given, surname, address, sourceId: `contact ${index}` };
}

function writePersona({ index, given, surname, address, sourceId }: Person): string {
  const name = `${given} ${surname}`;
  const reversed = `${surname}, ${given}`;
  const email = (tag: string) =>
    element(tag, [
      element("Name", [name]),
      element("EmailAddress", [address]),
      element("RoutingType", ["SMTP"]),
      element("MailboxType", ["Contact"]),
    ]);
  const minute = String(index % 60).padStart(2, "0");
  return element("Persona", [
    id("PersonaId", `persona ${index}`),
    element("PersonaType", ["Person"]),
    element("CreationTime", [`2025-03-0${1 + (index % 9)}T08:${minute}:00Z`]),
    element("DisplayNameFirstLastHeader", [given.slice(0, 1)]),
    element("DisplayNameLastFirstHeader", [surname.slice(0, 1)]),
    element("DisplayName", [name]),
    element("DisplayNameFirstLast", [name]),
    element("DisplayNameLastFirst", [reversed]),
    element("FileAs", [reversed]),
    element("FileAsId", ["None"]),
    element("GivenName", [given]),
    element("Surname", [surname]),
    ...(index % 2 === 0
      ? [element("CompanyName", ["Fabrikam Research"]), element("Title", ["Engineer"])]
      : []),
    email("EmailAddress"),
    element("EmailAddresses", [email("Address")]),
    element("ImAddress", [address]),
    element("RelevanceScore", ["2147483647"]),
    element("Attributions", [
      element("Attribution", [
        element("Id", ["0"]),
        id("SourceId", sourceId),
        element("DisplayName", ["Skype for Business Contacts"]),
        element("IsWritable", ["false"]),
        element("IsQuickContact", ["true"]),
        element("IsHidden", ["false"]),
        id("FolderId", "quick contacts"),
      ]),
    ]),
    attributed("DisplayNames", [name]),
    attributed("FileAsIds", ["None"]),
    ...(index % 2 === 0 ? [attributed("GivenNames", [given]), attributed("Surnames", [surname])] : []),
    element("Emails1", [
      element("EmailAddressAttributedValue", [
        email("Value"),
        element("Attributions", [element("Attribution", ["0"])]),
      ]),
    ]),
    attributed("ImAddresses", [address]),
  ]);
}

const attributed = (name: string, value: readonly string[]): string =>
  element(name, [
    element("StringAttributedValue", [
      element("Value", value),
      element("Attributions", [element("Attribution", ["0"])]),
    ]),
  ]);

/** Returns an ID as long as Exchange's. */
const id = (name: string, seed: string): string =>
  `<${name} Id="${btoa(`${seed} ${"mailbox 5f3a ".repeat(4)}`).slice(0, 76)}" ChangeKey="${btoa(seed.slice(0, 12))}"/>`;

const element = (name: string, content: readonly string[]): string =>
  `<${name}>${content.join("")}</${name}>`;
