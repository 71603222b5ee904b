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
  const wanted = plain(text.trim());
  const matching = (matches: (entry: IndexedEntry) => boolean) =>
    entriesOf(mailbox)
      .filter(matches)
      .map(({ entry }) => entry);
  if (wanted.startsWith("/")) return matching(({ legacyDns }) => legacyDns.includes(wanted));
  const [, scheme, rest = ""] = /^([a-z0-9]+):(.*)$/.exec(wanted) ?? [];
  if (scheme !== undefined) return matching(({ proxies }) => proxies.some(startingWith(`${scheme}:${rest}`)));
  if (wanted.startsWith("=")) return matching(({ fields }) => fields.includes(wanted.slice(1).trim()));
  const [first = "", ...others] = wanted.split(/\s+/);
  const last = others.join(" ");
  return matching(({ fields, given, family }) => {
    if (fields.some(startingWith(wanted))) return true;
    const isNamed = (one: string, other: string) => given.startsWith(one) && family.startsWith(other);
    return last !== "" && (isNamed(first, last) || isNamed(last, first));
  });
}

/** Returns the entries that have a word that begins with each of the given ones (reported: plain words, all of them). */
export function findByWords(text: string, mailbox: Mailbox): readonly DirectoryEntry[] {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  return entriesOf(mailbox)
    .filter(({ words }) => wanted.every((word) => words.some(startingWith(word))))
    .map(({ entry }) => entry);
}

/** Finds the entry with an email address. */
export const findByAddress = (address: string, mailbox: Mailbox): DirectoryEntry | undefined =>
  entriesOf(mailbox).find(({ proxies }) => proxies.includes(`smtp:${plain(address.trim())}`))?.entry;

const startingWith =
  (wanted: string) =>
  (text: string): boolean =>
    text.startsWith(wanted);

/** An entry with what is compared, in lowercase and without marks. */
interface IndexedEntry {
  readonly entry: DirectoryEntry;
  readonly given: string;
  readonly family: string;
  /** The texts that ambiguous name resolution compares. */
  readonly fields: readonly string[];
  /** The fields, the company, and each word of them. The words of a domain are not among them (assumed). */
  readonly words: readonly string[];
  readonly proxies: readonly string[];
  readonly legacyDns: readonly string[];
}

function indexEntry(entry: DirectoryEntry): IndexedEntry {
  const { displayName, givenName = "", surname = "", alias, office = "", address, company = "" } = entry;
  const fields = [displayName, givenName, surname, alias, office, address].map(plain).filter(Boolean);
  const proxies = entry.proxies.map(plain);
  return {
    entry,
    given: plain(givenName),
    family: plain(surname),
    fields,
    words: [...fields, plain(company)].flatMap((field) => [
      field,
      ...field.replace(/@.*/, "").split(/[^\p{L}\p{N}]+/u),
    ]),
    proxies,
    legacyDns: [plain(entry.legacyDn), ...proxies.map((proxy) => proxy.replace(/^x500:/, ""))],
  };
}

let indexed: readonly IndexedEntry[] | undefined;

/**
 * Returns the directory, with the contacts of a generated list, who are colleagues too. Other contacts that were added
 * to the list do not become colleagues.
 */
const entriesOf = ({ contacts }: Mailbox): readonly IndexedEntry[] => [
  ...(indexed ??= directory().map(indexEntry)),
  ...contacts.filter(isGenerated).map((contact) => indexEntry(colleague(contact))),
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
