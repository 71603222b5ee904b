import type { Table, TableRow } from "./readTable.ts";

/** What a column says of a person. Several columns may name groups. */
export type ColumnRole = "imAddress" | "displayName" | "firstName" | "lastName" | "group";

/** What each column is, from the left; undefined for one that is not used. */
export type Columns = readonly (ColumnRole | undefined)[];

/** How a table is understood: with a row of headings or without, and what its columns are. A person may change it. */
export interface TableLayout {
  readonly hasHeaderRow: boolean;
  readonly columns: Columns;
}

/**
 * Understands a table by its headings, in the languages that Outlook and our own export write them in; without any that
 * is known, by its cells: addresses have an @, and of the others the first column is the name.
 */
export function detectLayout({ rows }: Table): TableLayout {
  const [first, ...others] = rows;
  if (!first) return { hasHeaderRow: false, columns: [] };
  const named = findRoles(first.cells);
  // A row that has an address in it is a person, whatever else it says.
  const hasHeaderRow = !first.cells.some(isAddress) && (named.some(Boolean) || others.some(hasAddress));
  const isNamed = named.includes("imAddress");
  const columns =
    isNamed && hasHeaderRow
      ? removeRepeatedRoles(named)
      : detectRolesByCells(hasHeaderRow ? others : rows, named);
  return { hasHeaderRow, columns };
}

const isAddress = (cell: string): boolean => cell.includes("@");
const hasAddress = ({ cells }: TableRow): boolean => cells.some(isAddress);

/** Of roles that one column alone can have, the first column keeps it. */
const removeRepeatedRoles = (columns: Columns): Columns =>
  columns.map((role, index) => (role === "group" || columns.indexOf(role) === index ? role : undefined));

/** How many rows are looked at. */
const rowsExamined = 100;

function detectRolesByCells(rows: readonly TableRow[], named: Columns): Columns {
  const width = Math.max(0, ...rows.slice(0, rowsExamined).map(({ cells }) => cells.length));
  const addresses = Array.from(
    { length: width },
    (_, column) => rows.slice(0, rowsExamined).filter(({ cells }) => isAddress(cells[column] ?? "")).length,
  );
  const most = Math.max(0, ...addresses);
  const address = most > 0 ? addresses.indexOf(most) : -1;
  const known = removeRepeatedRoles(
    addresses.map((_, column) => (column === address ? "imAddress" : named[column])),
  );
  if (known.includes("displayName") || known.includes("lastName") || known.includes("firstName"))
    return known;
  const name = known.findIndex((role, column) => role === undefined && addresses[column] === 0);
  return known.map((role, column) => (column === name ? "displayName" : role));
}

/** Headings as they are compared: letters and digits alone, in lower case, without accents. */
const normalizeHeading = (heading: string): string =>
  heading
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, "");

/**
 * Headings of Outlook's exports, of Skype's, of spreadsheets that people write, and of our own export, in English, French,
 * Chinese, German, Spanish, Italian, Portuguese and Dutch.
 */
const headings: Readonly<Record<ColumnRole | "email", string>> = {
  imAddress:
    "IM address|SIP address|SIP URI|IM|SIP|Adresse de messagerie instantanée|Adresse IM|Adresse SIP|立即訊息位址|" +
    "即時訊息位址|SIP 位址|IM-Adresse|Chatadresse|SIP-Adresse|Dirección de mensajería instantánea|Indirizzo IM|IM-adres",
  email:
    "E-mail address|E-mail|Mail|SMTP|SMTP address|Address|User principal name|UPN|Sign-in address|" +
    "Adresse de messagerie|Adresse e-mail|Courriel|Adresse|電子郵件地址|電子郵件|地址|位址|E-Mail-Adresse|Correo|" +
    "Correo electrónico|Dirección de correo electrónico|Indirizzo posta elettronica|Endereço de correio eletrónico|" +
    "Endereço de email|E-mailadres",
  displayName:
    "Display name|Name|Full name|Contact|Person|Nom complet|Nom affiché|Nom d’affichage|顯示名稱|姓名|名稱|Anzeigename|" +
    "Nombre completo|Nombre para mostrar|Nome completo|Nome visualizzato|Weergavenaam",
  firstName: "First name|Given name|Prénom|名字|Vorname|Nombre|Nome|Voornaam",
  lastName:
    "Last name|Surname|Family name|Nom|Nom de famille|姓氏|姓|Nachname|Apellidos|Cognome|Sobrenome|Achternaam",
  group:
    "Group|Groups|Group name|Team|Groupe|Groupes|Équipe|Nom du groupe|群組|群組名稱|Gruppe|Gruppen|Grupo|Gruppo|Groep",
};

const roles = new Map(
  (Object.entries(headings) as [ColumnRole | "email", string][]).flatMap(([role, names]) =>
    names.split("|").map((name) => [normalizeHeading(name), role] as const),
  ),
);

/** What a heading says; numbered ones ("Group 2") are as without their number. */
function findRole(heading: string): ColumnRole | "email" | undefined {
  const name = normalizeHeading(heading);
  return roles.get(name) ?? roles.get(name.replace(/\d+$/, ""));
}

/** What each heading says. An e-mail address stands in for an IM address where there is none. */
function findRoles(cells: readonly string[]): Columns {
  const said = cells.map(findRole);
  const hasImAddress = said.includes("imAddress");
  return said.map((role) => (role === "email" ? (hasImAddress ? undefined : "imAddress") : role));
}
