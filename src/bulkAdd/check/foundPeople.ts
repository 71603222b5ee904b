import type { DirectoryPerson } from "../../directory/directoryPerson.ts";
import type { LookUpMatch } from "../../directory/lookUp.ts";
import { bareName } from "../../directory/personName.ts";
import { cleanQuery, isSearchable } from "../../directory/query.ts";
import type { WantedPerson } from "../../directory/wantedPerson.ts";
import { isInternalAddress } from "../../imList/address.ts";
import { isPhone, type ImportRow } from "../job/importRow.ts";
import type { Plan } from "../job/plan.ts";

/** The result of the search for a row's person, and what the user has selected from it. */
export interface FoundPeople {
  /** The row as it was before it had an address of the directory. */
  readonly given: ImportRow;
  readonly match: LookUpMatch;
  /** The person who is proposed, or whom the user selected. */
  readonly person: DirectoryPerson | undefined;
  /** True if the row has this person's address. An address that is a guess is not used until the user confirms it. */
  readonly isUsed: boolean;
}

/** The results, by the index of the row. */
export type FoundByPlace = ReadonlyMap<number, FoundPeople>;

/**
 * Returns whom to look up for a row without a usable address: by its name, or by a legacy DN. The name may stand where
 * the address should be. Undefined if there is nothing to look up.
 */
export function toWanted(row: ImportRow): WantedPerson | undefined {
  const { kind, displayName: name, address, hasSplitCell } = row;
  if (kind !== "person" || hasSplitCell || isPhone(address)) return undefined;
  if (isInternalAddress(address)) return { name, address };
  const given = address.trim() === "" ? name : name.trim() === "" && isName(address) ? address : "";
  const query = bareName(cleanQuery(given));
  return query !== "" && isSearchable(query) ? { name: given, address: "" } : undefined;
}

/** True for a text without an @, and without what separates people or the parts of a domain. */
const isName = (text: string): boolean =>
  /\p{L}/u.test(text) && !/[@＠;；\t\r\n]|\.\S/u.test(bareName(text.trim()));

/** Returns the indexes of the rows to look up: those that were not, or whose search failed. */
export const findPlacesToLookUp = (plan: Plan | undefined, found: FoundByPlace): readonly number[] =>
  (plan?.rows ?? []).flatMap(({ fate, wanted }, place) => {
    const match = found.get(place)?.match;
    const isOpen = fate.kind === "badAddress" && (match === undefined || match.kind === "failed");
    return isOpen && toWanted(wanted) ? [place] : [];
  });

/** Returns what is found for a row. A single exact match is proposed: its address is used unless it is a guess. */
export function propose(given: ImportRow, match: LookUpMatch, isTyping: boolean): FoundPeople {
  const person = match.kind === "one" ? match.person : undefined;
  // The user may know the address better.
  const isUsed = person !== undefined && person.im?.source !== "guess" && !isTyping;
  return { given, match, person: isTyping ? undefined : person, isUsed };
}

/**
 * Returns the people who are shown to select from. Nobody if there is no one, or if one is selected. Some may have no
 * address, and are shown as such.
 */
export function choicesOf({ match, person }: FoundPeople): readonly DirectoryPerson[] {
  if (person) return [];
  if (match.kind === "one") return [match.person];
  return match.kind === "several" ? match.people : [];
}

/**
 * Returns a row with a person of the directory. The name that was looked up gives way to that of the directory, and a
 * name beside a legacy DN stays.
 */
export function withPerson(given: ImportRow, person: DirectoryPerson, address: string): ImportRow {
  const isNamed = isInternalAddress(given.address) && given.displayName.trim() !== "";
  return { ...given, address, ...(!isNamed && { displayName: person.name }) };
}

/** Returns the same key for rows that are of the same row of the source and name the same person there. Their groups may differ. */
export const personKeyOf = ({ row, address, displayName }: ImportRow): string =>
  JSON.stringify([row, address, displayName]);

export const isSamePerson = (one: ImportRow, other: ImportRow): boolean =>
  personKeyOf(one) === personKeyOf(other);

/** Returns the indexes of the same person in the same row of the source, which may name several groups. */
export function samePlaces(found: FoundByPlace, place: number): readonly number[] {
  const own = found.get(place);
  if (!own) return [];
  return [...found].flatMap(([other, { given }]) => (isSamePerson(given, own.given) ? [other] : []));
}

/**
 * Numbers of rows: those that have an address of the directory, those that need a decision of the user, and those for
 * which no address was found.
 */
export interface FoundCounts {
  readonly used: number;
  readonly toSelect: number;
  readonly toConfirm: number;
  readonly none: number;
}

/** True if the user can select somebody for the row. */
const hasChoice = (one: FoundPeople): boolean => choicesOf(one).some(({ im }) => im);

export function countFound(found: FoundByPlace): FoundCounts {
  const all = [...found.values()];
  const count = (matches: (one: FoundPeople) => boolean) => all.filter(matches).length;
  return {
    used: count(({ isUsed }) => isUsed),
    toSelect: count(hasChoice),
    toConfirm: count(({ person, isUsed }) => person !== undefined && !isUsed),
    none: count((one) => one.match.kind !== "failed" && !one.person && !hasChoice(one)),
  };
}
