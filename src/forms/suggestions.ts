import { isPerson, type DirectoryPerson } from "../directory/directoryPerson.ts";
import { bareName } from "../directory/personName.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { readImAddress } from "../imList/address.ts";
import { countsAsMembership, knownGroup, personasBySource, type KnownGroup } from "../imList/contacts.ts";
import type { GroupChoice } from "../imList/groupChoices.ts";
import { findSystemGroup } from "../imList/outcome.ts";
import { emailAddressOf, isPhoneContact, personName } from "../imList/person.ts";
import { normalizeForSearch, wordsOf } from "../imList/search.ts";

/** Someone whom the open message or appointment names. */
export interface ItemPerson {
  readonly name: string;
  readonly address: string;
  readonly isDistributionList: boolean;
}

/** A person who is offered while the user types. */
export interface Suggestion {
  readonly from: "message" | "list" | "organization";
  /** As `readImAddress` returns it. */
  readonly address: string;
  readonly name: string;
  /** Whose photo is shown. "" if none is. */
  readonly emailAddress: string;
  /** The groups of someone who is in the list. */
  readonly groups: readonly KnownGroup[];
  /** Title and department, as far as they are known. */
  readonly job: readonly string[];
  /** True for someone who is in the selected group already, and cannot be added. */
  readonly isInGroup: boolean;
  /** Set if the address is the email address, since the directory has no IM address for the person. */
  readonly isGuess?: true;
}

/** A row of the suggestions that can be taken. */
export type Option = Suggestion | "again" | "asTyped";

/** The key of an option, which stays the same when others are found. */
export const optionKey = (option: Option): string => (typeof option === "string" ? option : option.address);

/** Someone in the list, with what is searched. */
interface ListedPerson {
  readonly address: string;
  readonly name: string;
  readonly emailAddress: string;
  readonly groups: readonly KnownGroup[];
  readonly searched: string;
}

/** The people of a list by their addresses. Made once for each list, and searched at each key. */
export interface ListIndex {
  readonly people: ReadonlyMap<string, ListedPerson>;
  /** Store ID of the group to which people without a group are added. */
  readonly otherContacts: string | undefined;
}

/** The most suggestions from each source. */
const most = { message: 3, list: 3, organization: 5 } as const;

/** Indexes the people of a list who have an IM address. */
export function indexPeople(list: ImItemList): ListIndex {
  const bySource = personasBySource(list.personas);
  const groupsOf = new Map<string, KnownGroup[]>();
  for (const group of list.groups) {
    const known = knownGroup(group);
    if (!known || !countsAsMembership(group)) continue;
    for (const { id } of group.members) {
      const persona = bySource.get(id);
      if (!persona) continue;
      const groups = groupsOf.get(persona.personaId.id) ?? [];
      if (!groups.includes(known)) groups.push(known);
      groupsOf.set(persona.personaId.id, groups);
    }
  }
  const people = new Map<string, ListedPerson>();
  for (const persona of list.personas) {
    const address = persona.imAddress?.toLowerCase().trim() ?? "";
    if (address === "" || isPhoneContact(persona)) continue;
    const name = personName(persona);
    const groups = groupsOf.get(persona.personaId.id) ?? [];
    const emailAddress = emailAddressOf(persona) ?? address;
    const searched = normalizeForSearch(`${name}\n${address}`);
    people.set(address, { address, name, emailAddress, groups, searched });
  }
  return { people, otherContacts: findSystemGroup(list, "otherContacts")?.storeId?.id };
}

interface Wanted {
  readonly typed: string;
  readonly index: ListIndex;
  readonly itemPeople: readonly ItemPerson[];
  /** The selected group. Undefined for Other Contacts. */
  readonly group: GroupChoice | undefined;
  /** Addresses that are not suggested: the user's own, and those in the form. */
  readonly without: ReadonlySet<string>;
}

/** True if someone is in the selected group. */
export const isInGroup = (
  { groups }: Pick<ListedPerson, "groups">,
  { otherContacts }: ListIndex,
  group: GroupChoice | undefined,
): boolean => {
  const wanted = group?.id.id ?? otherContacts;
  return groups.some(({ id }) => id.id === wanted);
};

/** Returns the words of what is typed: those of a name without a title. */
export const typedWords = (typed: string): readonly string[] => wordsOf(bareName(typed));

/**
 * Returns the people of the open message and of the list who have each typed word in their name or address, those whose
 * words begin with it first. Nobody of the list is suggested for an empty field.
 */
export function ownSuggestions({ typed, index, itemPeople, group, without }: Wanted): readonly Suggestion[] {
  const words = typedWords(typed);
  const taken = new Set(without);
  const toSuggestion = (from: Suggestion["from"], address: string, name: string): Suggestion => {
    const listed = index.people.get(address);
    return {
      from,
      address,
      name: listed?.name ?? (name.trim() === "" ? address : name),
      // Photos of people in a message, who are most often of other companies, would be asked for in vain.
      emailAddress: from === "message" ? "" : (listed?.emailAddress ?? address),
      groups: listed?.groups ?? [],
      job: [],
      isInGroup: listed !== undefined && isInGroup(listed, index, group),
    };
  };
  const inMessage: Suggestion[] = [];
  for (const { name, address: given, isDistributionList } of itemPeople) {
    const address = readImAddress(given);
    if (isDistributionList || !address.ok || taken.has(address.value)) continue;
    const suggestion = toSuggestion("message", address.value, name);
    if (!matches(normalizeForSearch(`${suggestion.name}\n${address.value}`), words)) continue;
    taken.add(address.value);
    inMessage.push(suggestion);
  }
  // New people first; sorting keeps the order of the message otherwise.
  const isListed = ({ address }: Suggestion) => (index.people.has(address) ? 1 : 0);
  const shown = inMessage.sort((one, other) => isListed(one) - isListed(other)).slice(0, most.message);
  const shownAddresses = new Set(shown.map(({ address }) => address));
  if (words.length === 0) return shown;
  const found = [...index.people.values()]
    .filter(
      ({ searched, address }) =>
        matches(searched, words) && !without.has(address) && !shownAddresses.has(address),
    )
    .map((person) => ({ person, rank: words.every((word) => begins(person.searched, word)) ? 0 : 1 }))
    .sort((one, other) => one.rank - other.rank || compare(one.person.name, other.person.name))
    .slice(0, most.list);
  return [...shown, ...found.map(({ person }) => toSuggestion("list", person.address, person.name))];
}

const { compare } = new Intl.Collator();

const matches = (searched: string, words: readonly string[]): boolean =>
  words.every((word) => searched.includes(word));

/** True if a word of a text begins with this. */
const begins = (searched: string, word: string): boolean => {
  for (let at = searched.indexOf(word); at >= 0; at = searched.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(searched.charAt(at - 1))) return true;
  return false;
};

/**
 * Returns the people whom the directory found, without those who are suggested already, and without rooms and
 * distribution lists, which cannot be IM contacts. `isMore`: true if the directory has more. `withoutAddress`: the number
 * of people of whom the directory has no address, so that another person of the same name is not taken for the only one.
 */
export function directorySuggestions(
  people: readonly DirectoryPerson[],
  isCut: boolean,
  own: readonly Suggestion[],
  { index, group, without }: Pick<Wanted, "index" | "group" | "without">,
): {
  readonly suggestions: readonly Suggestion[];
  readonly isMore: boolean;
  readonly withoutAddress: number;
} {
  const taken = new Set([...without, ...own.map(({ address }) => address)]);
  const found = people.flatMap(
    ({ name, im, title, department, emailAddress, emailAddresses }): readonly Suggestion[] => {
      if (!im || taken.has(im.address) || emailAddresses.some((address) => taken.has(address))) return [];
      taken.add(im.address);
      const listed = index.people.get(im.address);
      return [
        {
          from: "organization",
          address: im.address,
          name: listed?.name ?? name,
          emailAddress,
          groups: listed?.groups ?? [],
          job: [title, department].filter((text) => text !== undefined && text.trim() !== "") as string[],
          isInGroup: listed !== undefined && isInGroup(listed, index, group),
          // Someone in the list has that address already.
          ...(im.source === "guess" && !listed && { isGuess: true as const }),
        },
      ];
    },
  );
  return {
    suggestions: found.slice(0, most.organization),
    isMore: isCut || found.length > most.organization,
    withoutAddress: people.filter((person) => isPerson(person) && !person.im).length,
  };
}
