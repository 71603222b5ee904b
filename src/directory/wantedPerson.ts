import { firstForbiddenCharacter } from "../ews/xml/writer.ts";
import { cleanAddress, isInternalAddress, readSmtpAddress } from "../imList/address.ts";
import { isSameName, nameQueries } from "./personName.ts";
import { cleanQuery, normalizeQuery, type DirectoryResult } from "./query.ts";
import { isPerson, type DirectoryPerson } from "./directoryPerson.ts";

/** Somebody whom a row of a file names, without an address that can be added. */
export interface WantedPerson {
  /** "" if the row has none. */
  readonly name: string;
  /** An email address, a legacy DN, an IMCEAEX address, or "". */
  readonly address: string;
}

/** A search for one person. The attempts are made one after the other, until an exact match is found. */
export interface Attempt {
  /** How the directory is asked. */
  readonly by: "name" | "entry";
  readonly text: string;
  /** True for a result that is an exact match. */
  readonly isExact: (person: DirectoryPerson) => boolean;
  /** True if an exact match is proposed only if nobody else is found. */
  readonly mustBeAlone?: true;
}

/**
 * Returns the attempts to find a person, in their order. An email address is compared exactly, because Exchange also
 * finds parts of it. A legacy DN is found as it is, or by its last part, or by the name. The last two may be those of
 * somebody else by now: the name has to be the same or, if there is none, the last part that of an email address.
 */
export function attemptsFor({ name, address }: WantedPerson): readonly Attempt[] {
  const byName = nameAttempts(name);
  const legacyDn = readLegacyDn(address);
  if (legacyDn !== undefined) {
    const alias = aliasOf(legacyDn);
    const isExact = byName[0]?.isExact ?? hasAlias(alias);
    return [
      { by: "entry", text: legacyDn, isExact: () => true, mustBeAlone: true },
      ...(alias === "" ? [] : [{ by: "entry", text: alias, isExact, mustBeAlone: true } as const]),
      ...byName.map((attempt) => ({ ...attempt, mustBeAlone: true as const })),
    ];
  }
  const smtp = readSmtpAddress(address);
  if (!smtp.ok) return byName;
  const wanted = smtp.value.toLowerCase();
  return [
    {
      by: "entry",
      text: `smtp:${smtp.value}`,
      isExact: ({ emailAddresses }) => emailAddresses.includes(wanted),
    },
  ];
}

const nameAttempts = (wanted: string): readonly Attempt[] =>
  nameQueries(cleanQuery(wanted))
    .filter((text) => text !== "")
    .map((text) => ({ by: "name", text, isExact: ({ name }) => isSameName(name, wanted) }));

/** What the attempts for a person depend on. Two rows with the same key are the same person. */
export const keyOfWanted = (wanted: WantedPerson): string =>
  attemptsFor(wanted)
    .map(({ by, text }) => `${by} ${normalizeQuery(text)}`)
    .join("\n");

/**
 * Returns the legacy DN in an address: `EX:/o=…` without its prefix, and that of an IMCEAEX address, in which `_` stands
 * for a slash and `+` and two hexadecimal digits for another character (reported). Undefined for other addresses, and for
 * what cannot be sent.
 */
export function readLegacyDn(address: string): string | undefined {
  const text = cleanAddress(address);
  if (!isInternalAddress(text)) return undefined;
  const [, encoded] = /^imceaex-(.*?)(?:@[^@]*)?$/i.exec(text) ?? [];
  const dn =
    encoded === undefined
      ? text.replace(/^[a-z0-9]+:/i, "")
      : encoded
          .replaceAll("_", "/")
          .replace(/\+([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return dn.startsWith("/") && firstForbiddenCharacter(dn) === undefined ? dn : undefined;
}

/** Returns the last cn of a legacy DN, without the 32 hexadecimal digits that Exchange 2010 and later put before it. */
const aliasOf = (legacyDn: string): string =>
  cleanQuery(/\/cn=([^/]*)$/i.exec(legacyDn)?.[1]?.replace(/^[0-9a-f]{32}-/i, "") ?? "");

/** By default, a person has the alias before the @ of an email address (documented for email address policies). */
const hasAlias =
  (alias: string): Attempt["isExact"] =>
  ({ emailAddresses }) =>
    emailAddresses.some((address) => address.startsWith(`${alias.toLowerCase()}@`));

/** What the directory has for a wanted person. */
export type Match =
  /** Exactly one exact match. It is proposed to the user. */
  | { readonly kind: "one"; readonly person: DirectoryPerson }
  /**
   * Several, or none that is exact and has an address. The user decides: none is taken by itself. Some may have no
   * address, and cannot be selected.
   */
  | ({ readonly kind: "several" } & DirectoryResult)
  | { readonly kind: "none" };

/**
 * Judges the result of an attempt. Rooms and distribution lists are not people. Somebody without an address is: of two
 * people with the same name, the one with an address is not the only match.
 */
export function judge({ people, isCut }: DirectoryResult, { isExact, mustBeAlone }: Attempt): Match {
  const candidates = people.filter(isPerson);
  if (candidates.length === 0) return { kind: "none" };
  const exact = candidates.filter(isExact);
  const [only, ...others] = mustBeAlone ? candidates : exact;
  // Of a cut result, another exact match may be missing.
  if (only?.im && others.length === 0 && exact.includes(only) && !isCut) return { kind: "one", person: only };
  const rest = candidates.filter((person) => !exact.includes(person));
  return { kind: "several", people: [...exact, ...rest], isCut };
}

/** True if a result has an exact match that can be added, so that no other attempt is needed. */
export const hasExactMatch = ({ people }: DirectoryResult, { isExact }: Attempt): boolean =>
  people.some((person) => isPerson(person) && person.im && isExact(person));

/** Returns the results of two attempts as one, with those of the second first, and each person once. */
export function joinResults(earlier: DirectoryResult, later: DirectoryResult): DirectoryResult {
  const known = new Set(later.people.map(personKey));
  return {
    people: [...later.people, ...earlier.people.filter((person) => !known.has(personKey(person)))],
    isCut: earlier.isCut || later.isCut,
  };
}

/** Two entries with the same key in two results are the same person. */
const personKey = ({ emailAddress, im, name, title, department }: DirectoryPerson): string =>
  emailAddress || im?.address || JSON.stringify([name, title, department]);
