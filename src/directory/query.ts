import { normalizeForSearch } from "../imList/search.ts";
import type { DirectoryPerson } from "./directoryPerson.ts";
import { isSameName, longestName, wordsIn } from "./personName.ts";

/** What the directory has for a query. */
export interface DirectoryResult {
  /** Exact matches first. */
  readonly people: readonly DirectoryPerson[];
  /** True if there are more, so that the user has to type more. */
  readonly isCut: boolean;
}

/**
 * Returns what to search for if a person types this: without a prefix such as `sip:`, and without what has a meaning of
 * its own in Exchange: a leading `=` (reported) or `/`, and colons (assumed). Also without what XML cannot contain.
 */
export const cleanQuery = (typed: string): string =>
  typed
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, " ")
    .trim()
    .replace(/^(?:mailto|smtp|sips?|im):/i, "")
    .replace(/[:：]/g, " ")
    .replace(/^[\s=/]+/, "")
    .replace(/\s+/g, " ")
    .trim();

/**
 * True if a query is worth a search: from two characters, or one that is most of a name (Chinese, Japanese, Korean), up
 * to the length of a name.
 */
export const isSearchable = (query: string): boolean =>
  query.length <= longestName && (/../u.test(query) || /[\p{Script=Han}\p{Script=Hangul}]/u.test(query));

/**
 * A query as it is compared with others. Two with the same text have the same result. Accents count: whether Exchange
 * finds "Müller" by "Muller" is not known.
 */
export const normalizeQuery = (query: string): string =>
  query.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

/**
 * True if each word of a query begins a word of the person's name, of an address, or of another text by which Exchange
 * finds people. The words of a domain do not count: everyone has them.
 */
export function explains(
  { name, emailAddresses, im, otherTexts = [] }: DirectoryPerson,
  query: string,
): boolean {
  const addresses = im ? [...emailAddresses, im.address] : emailAddresses;
  const own = [
    ...[name, ...otherTexts].flatMap((text) => [normalizeForSearch(text), ...wordsIn(text)]),
    ...addresses.flatMap((address) => [normalizeForSearch(address), ...wordsIn(address.replace(/@.*/, ""))]),
  ];
  return normalizeForSearch(query)
    .split(/[\s,]+/)
    .filter(Boolean)
    .every((word) => own.some((text) => text.startsWith(word)));
}

/**
 * Returns the result of a longer query from the result of a shorter one that it begins with. Undefined if only Exchange
 * can tell: if the shorter result is cut, or has someone without details, or for a reason that the pane does not see, such
 * as an alias, if nobody of it is left, or if somebody drops out whose addresses are not known.
 */
export function narrow(
  { people, isCut }: DirectoryResult,
  shorter: string,
  longer: string,
): DirectoryResult | undefined {
  if (isCut || !normalizeQuery(longer).startsWith(normalizeQuery(shorter))) return undefined;
  // Whoever a longer query finds, a shorter one finds too.
  if (people.length === 0) return { people, isCut };
  if (!people.every((person) => person.otherTexts && explains(person, shorter))) return undefined;
  const left = people.filter((person) => explains(person, longer));
  const mayBeFound = people.some((person) => person.emailAddresses.length === 0 && !left.includes(person));
  return left.length === 0 || mayBeFound ? undefined : { people: sortFor(longer, left), isCut };
}

/** Sorts people for a query: exact matches first, then names that begin with it, each by name. People before the rest. */
export function sortFor(query: string, people: readonly DirectoryPerson[]): readonly DirectoryPerson[] {
  const wanted = normalizeQuery(query);
  const rank = (person: DirectoryPerson): number => {
    if (
      isSameName(person.name, query) ||
      person.emailAddresses.includes(wanted) ||
      person.im?.address === wanted
    )
      return 0;
    if (normalizeForSearch(person.name).startsWith(normalizeForSearch(wanted))) return 1;
    return person.im ? 2 : 3;
  };
  return people
    .map((person) => ({ person, rank: rank(person) }))
    .sort((one, other) => one.rank - other.rank || one.person.name.localeCompare(other.person.name))
    .map(({ person }) => person);
}
