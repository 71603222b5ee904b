import type { ImportRow } from "../job/importRow.ts";
import type { Table, TableRow } from "./csv.ts";

/** What a column contains. Several columns may be "group". */
export type ColumnRole = "imAddress" | "displayName" | "firstName" | "lastName" | "group";

/** What each column contains, from the left. Undefined for a column that is not used. */
export type Columns = readonly (ColumnRole | undefined)[];

/** How a table is read: with a header row or without, and what its columns contain. The user may change it. */
export interface TableLayout {
  readonly hasHeaderRow: boolean;
  readonly columns: Columns;
}

/**
 * Detects the layout of a table by its headings, in the languages that Outlook and this add-in's export use. If none is
 * known, detects it by the cells: addresses contain an @, and the first other column has the names.
 */
export function detectLayout({ rows }: Table): TableLayout {
  const [firstRow, ...otherRows] = rows;
  if (!firstRow) return { hasHeaderRow: false, columns: [] };
  const headingRoles = findRoles(firstRow.cells);
  // A row with an address is a person, whatever else it contains.
  const hasHeaderRow =
    !firstRow.cells.some(isAddress) && (headingRoles.some(Boolean) || otherRows.some(hasAddress));
  const isNamed = headingRoles.includes("imAddress");
  const columns =
    isNamed && hasHeaderRow
      ? removeRepeatedRoles(headingRoles)
      : detectRolesByCells(hasHeaderRow ? otherRows : rows, headingRoles);
  return { hasHeaderRow, columns };
}

const isAddress = (cell: string): boolean => cell.includes("@");
const hasAddress = ({ cells }: TableRow): boolean => cells.some(isAddress);

/** Keeps only the first column of each role, except for "group". */
const removeRepeatedRoles = (columns: Columns): Columns =>
  columns.map((role, index) => (role === "group" || columns.indexOf(role) === index ? role : undefined));

const rowsExamined = 100;

function detectRolesByCells(rows: readonly TableRow[], headingRoles: Columns): Columns {
  const width = Math.max(0, ...rows.slice(0, rowsExamined).map(({ cells }) => cells.length));
  const addresses = Array.from(
    { length: width },
    (_, column) => rows.slice(0, rowsExamined).filter(({ cells }) => isAddress(cells[column] ?? "")).length,
  );
  const maxAddresses = Math.max(0, ...addresses);
  const address = maxAddresses > 0 ? addresses.indexOf(maxAddresses) : -1;
  const roles = removeRepeatedRoles(
    addresses.map((_, column) => (column === address ? "imAddress" : headingRoles[column])),
  );
  if (roles.includes("displayName") || roles.includes("lastName") || roles.includes("firstName"))
    return roles;
  const name = roles.findIndex((role, column) => role === undefined && addresses[column] === 0);
  return roles.map((role, column) => (column === name ? "displayName" : role));
}

/** Returns a heading for comparison: only letters and digits, in lower case, without accents. */
const normalizeHeading = (heading: string): string =>
  heading
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, "");

/**
 * Headings in exports of Outlook, of Skype, and of this add-in, and in spreadsheets that people write, in English,
 * French, Chinese, German, Spanish, Italian, Portuguese, and Dutch.
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

/** Returns what a heading means. A number at its end is ignored ("Group 2"). */
function findRole(heading: string): ColumnRole | "email" | undefined {
  const name = normalizeHeading(heading);
  return roles.get(name) ?? roles.get(name.replace(/\d+$/, ""));
}

/** Returns what each heading means. An email address is used as the IM address if there is no other. */
function findRoles(cells: readonly string[]): Columns {
  const roles = cells.map(findRole);
  const hasImAddress = roles.includes("imAddress");
  return roles.map((role) => (role === "email" ? (hasImAddress ? undefined : "imAddress") : role));
}

/** Returns the import rows of a table: one for each person and group, in the table's order. */
export function toImportRows({ rows }: Table, { hasHeaderRow, columns }: TableLayout): readonly ImportRow[] {
  return rows.slice(hasHeaderRow ? 1 : 0).flatMap((row) => {
    const groups = [...new Set(findCells(row, columns, "group"))];
    const [address = ""] = findCells(row, columns, "imAddress");
    const person = { kind: "person", row: row.number, address, displayName: findName(row, columns) } as const;
    return (groups.length > 0 ? groups : [""]).map((groupName) => ({ ...person, groupName }));
  });
}

/** Returns the cells of one role that are not empty. */
const findCells = ({ cells }: TableRow, columns: Columns, searchedRole: ColumnRole): readonly string[] =>
  columns.flatMap((role, index) => {
    const cell = cells[index]?.trim() ?? "";
    return role === searchedRole && cell !== "" ? [cell] : [];
  });

function findName(row: TableRow, columns: Columns): string {
  const [displayName] = findCells(row, columns, "displayName");
  return (
    displayName ?? [...findCells(row, columns, "firstName"), ...findCells(row, columns, "lastName")].join(" ")
  );
}
