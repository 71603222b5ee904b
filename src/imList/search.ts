import type { Persona } from "../ews/model/persona.ts";
import type { GroupWithPeople, JoinedList } from "./membership.ts";
import { isPhoneContact, personAddress, personName } from "./person.ts";

/** A list with its normalized texts for search. Created once for each list, and searched at every key press. */
interface SearchIndex {
  readonly list: JoinedList;
  readonly textOf: ReadonlyMap<Persona, string>;
}

export interface Found {
  /** Groups that match, and groups with matching people, with only those people. */
  readonly list: JoinedList;
  /** Groups that are shown expanded, because people in them match. */
  readonly opened: ReadonlySet<GroupWithPeople>;
  readonly groups: number;
  /** Number of people that match, each counted once. */
  readonly people: number;
}

/** Letters that Unicode does not decompose, with what people type instead. The last one is the final sigma. */
const plainLetters = new Map(
  Object.entries({ ł: "l", ø: "o", đ: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe", ς: "σ" }),
);

/** Normalizes a text for search: no marks on letters, lowercase, compatibility form (ﬁ becomes fi). */
export function normalizeForSearch(text: string): string {
  const small = text.toLowerCase();
  if (isPlain.test(small)) return small;
  return small
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[łøđıßæœς]/g, (letter) => plainLetters.get(letter) ?? letter);
}

/** Matches plain ASCII. Most texts are, and need no more work. */
const isPlain = /^[\n -~]*$/;

export function indexList(list: JoinedList): SearchIndex {
  const textOf = new Map<Persona, string>();
  for (const { people } of list.groups)
    for (const persona of people)
      if (!textOf.has(persona)) textOf.set(persona, normalizeForSearch(searchedText(persona)));
  return { list, textOf };
}

/** Returns the words of a search, without the comma of "Krause, Toni". Each must be found, in any order. */
export const wordsOf = (query: string): readonly string[] =>
  normalizeForSearch(query)
    .split(/[\s,]+/)
    .filter((word) => word !== "");

/**
 * Searches groups by name, and people by name, addresses, and number. `nameOf` returns a group's name as it is shown.
 */
export function search(
  { list, textOf }: SearchIndex,
  words: readonly string[],
  nameOf: (group: GroupWithPeople) => string,
): Found {
  const matches = (text: string) => words.every((word) => text.includes(word));
  const opened = new Set<GroupWithPeople>();
  const found = new Set<Persona>();
  let groups = 0;
  const shown = list.groups.flatMap((group) => {
    const people = group.people.filter((persona) => matches(textOf.get(persona) ?? ""));
    const isNamed = matches(normalizeForSearch(nameOf(group)));
    if (isNamed) groups += 1;
    people.forEach((persona) => found.add(persona));
    if (people.length === 0) return isNamed ? [group] : [];
    const part = { ...group, people };
    opened.add(part);
    return [part];
  });
  return { list: { ...list, groups: shown }, opened, groups, people: found.size };
}

/** Splits a text into the parts that a search found and the parts between them. */
export function marked(
  text: string,
  words: readonly string[],
): readonly { readonly text: string; readonly found: boolean }[] {
  if (words.length === 0) return [{ text, found: false }];
  const characters = charactersOf(text);
  // Normalizing may change the length of a character. `owners` maps each code unit to its character.
  const folded = characters.map(normalizeForSearch);
  const owners = folded.flatMap(({ length }, index) => Array.from({ length }, () => index));
  const searched = folded.join("");
  const isFound = new Set<number>();
  for (const word of words)
    for (let start = searched.indexOf(word); start >= 0; start = searched.indexOf(word, start + 1))
      owners.slice(start, start + word.length).forEach((owner) => isFound.add(owner));
  const parts: { text: string; found: boolean }[] = [];
  characters.forEach((character, index) => {
    const found = isFound.has(index);
    const last = parts.at(-1);
    if (last?.found === found) last.text += character;
    else parts.push({ text: character, found });
  });
  return parts;
}

/** Splits a text into characters. A letter and its marks stay together. */
const charactersOf = (text: string): readonly string[] =>
  isPlain.test(text) ? Array.from(text) : (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []);

const searchedText = (persona: Persona): string =>
  [
    personName(persona),
    personAddress(persona),
    persona.emailAddress?.address,
    ...persona.emailAddresses.map(({ address }) => address),
    isPhoneContact(persona) ? persona.phoneNumber?.number : undefined,
  ].join("\n");
