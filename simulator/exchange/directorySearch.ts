import { directory, plain, type DirectoryEntry } from "./content/directory.ts";
import type { ImContact, Mailbox } from "./mailbox.ts";

/**
 * Returns the entries that ambiguous name resolution finds (https://learn.microsoft.com/archive/technet-wiki/22653):
 * - names, alias, office, and primary email address that begin with the text; of two words, also the given name and the
 *   family name, in either order;
 * - with `smtp:` or `sip:` in front, any address of that kind that begins with the rest (documented as a partial match);
 * - a legacy DN, also one that the entry had before (`X500:`);
 * - with `=` in front, exact matches only (reported).
 *
 * Any other colon is taken for an unknown prefix, and finds nobody (assumed).
 */
export function resolveAmbiguousName(text: string, mailbox: Mailbox): readonly DirectoryEntry[] {
  const entries = entriesOf(mailbox);
  const wanted = plain(text.trim());
  if (wanted.startsWith("/")) return entries.filter((entry) => legacyDns(entry).includes(wanted));
  const [, scheme, rest = ""] = /^([a-z0-9]+):(.*)$/.exec(wanted) ?? [];
  if (scheme !== undefined)
    return entries.filter((entry) => addressesOf(entry, scheme).some(startingWith(rest)));
  if (wanted.startsWith("="))
    return entries.filter((entry) => searchedFields(entry).includes(wanted.slice(1).trim()));
  const [first = "", ...others] = wanted.split(/\s+/);
  const last = others.join(" ");
  return entries.filter((entry) => {
    if (searchedFields(entry).some(startingWith(wanted))) return true;
    const [given, family] = [plain(entry.givenName ?? ""), plain(entry.surname ?? "")];
    const isNamed = (one: string, other: string) => given.startsWith(one) && family.startsWith(other);
    return last !== "" && (isNamed(first, last) || isNamed(last, first));
  });
}

/** Returns the entries that have a word that begins with each of the given ones (reported: plain words, all of them). */
export function findByWords(text: string, mailbox: Mailbox): readonly DirectoryEntry[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return entriesOf(mailbox).filter((entry) => {
    const own = [...searchedFields(entry), plain(entry.company ?? "")].flatMap((field) => [
      field,
      ...field.split(/[^\p{L}\p{N}]+/u),
    ]);
    return words.every((word) => own.some(startingWith(word)));
  });
}

/** Finds the entry with an email address. */
export const findByAddress = (address: string, mailbox: Mailbox): DirectoryEntry | undefined =>
  entriesOf(mailbox).find((entry) => addressesOf(entry, "smtp").includes(plain(address.trim())));

const startingWith =
  (wanted: string) =>
  (text: string): boolean =>
    text.startsWith(wanted);

const searchedFields = ({ displayName, givenName, surname, alias, office, address }: DirectoryEntry) =>
  [displayName, givenName, surname, alias, office, address].flatMap((field) =>
    field === undefined ? [] : [plain(field)],
  );

/** Returns the addresses with a prefix, without it. */
const addressesOf = ({ proxies }: DirectoryEntry, scheme: string): readonly string[] =>
  proxies.flatMap((proxy) => {
    const text = plain(proxy);
    return text.startsWith(`${scheme}:`) ? [text.slice(scheme.length + 1)] : [];
  });

const legacyDns = (entry: DirectoryEntry): readonly string[] => [
  plain(entry.legacyDn),
  ...addressesOf(entry, "x500"),
];

/**
 * Returns the directory, with the contacts of a generated list, who are colleagues too. Other contacts that were added
 * to the list do not become colleagues.
 */
const entriesOf = ({ contacts }: Mailbox): readonly DirectoryEntry[] => [
  ...directory(),
  ...contacts.filter(isGenerated).map(colleague),
];

const isGenerated = ({ displayName, imAddress = "" }: ImContact): boolean =>
  / \d+$/.test(displayName) && imAddress === `${displayName.toLowerCase().replaceAll(" ", ".")}@contoso.com`;

function colleague({ displayName, imAddress = "" }: ImContact): DirectoryEntry {
  const [givenName = "", surname = ""] = displayName.split(" ");
  const alias = imAddress.slice(0, imAddress.indexOf("@"));
  return {
    ...{ kind: "person", displayName, givenName, surname, alias, imAddress, address: imAddress },
    ...{ company: "Contoso", proxies: [`SMTP:${imAddress}`, `sip:${imAddress}`] },
    legacyDn: `/o=Contoso/cn=Recipients/cn=${alias}`,
  };
}
