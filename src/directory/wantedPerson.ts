import { firstForbiddenCharacter } from "../ews/xml/writer.ts";
import { cleanAddress, isInternalAddress, readSmtpAddress } from "../imList/address.ts";
import { cleanQuery, isNamed, normalizeQuery, type DirectoryResult } from "./query.ts";
import type { DirectoryPerson } from "./directoryPerson.ts";

/** Somebody whom a row of a file names, without an address that can be added. */
export interface WantedPerson {
  /** "" if the row has none. */
  readonly name: string;
  /** An email address, a legacy DN, an IMCEAEX address, or "". */
  readonly address: string;
}

/** What is asked for one person, one attempt after the other until somebody is found. */
export interface Attempt {
  /** How the directory is asked. */
  readonly by: "name" | "entry";
  readonly text: string;
  /**
   * True if a result is the person beyond doubt. "single": if there is no other result.
   */
  readonly isExact: ((person: DirectoryPerson) => boolean) | "single";
}

/**
 * Returns the attempts to find a person, in their order. An email address is compared exactly, because Exchange also
 * finds parts of it. A legacy DN is found as it is, or by its last part, or by the name.
 */
export function attemptsFor({ name, address }: WantedPerson): readonly Attempt[] {
  const byName = nameAttempts(name);
  const legacyDn = readLegacyDn(address);
  if (legacyDn !== undefined) {
    const alias = aliasOf(legacyDn);
    return [
      { by: "entry", text: legacyDn, isExact: "single" },
      ...(alias === "" ? [] : [{ by: "entry", text: alias, isExact: "single" } as const]),
      ...byName.map((attempt) => ({ ...attempt, isExact: "single" as const })),
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

/** The name as it is, and `Lima, Ana` also as `Ana Lima`. */
function nameAttempts(name: string): readonly Attempt[] {
  const query = cleanQuery(name);
  const [, family, given] = /^([^,]+),\s*([^,]+)$/.exec(query) ?? [];
  const turned = family !== undefined && given !== undefined ? [`${given.trim()} ${family.trim()}`] : [];
  return [query, ...turned]
    .filter((text) => text !== "")
    .map((text) => ({ by: "name", text, isExact: (person) => isNamed(person, text) }));
}

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

/** What the directory has for a wanted person. */
export type Match =
  /** Exactly one exact match. It is proposed to the user. */
  | { readonly kind: "one"; readonly person: DirectoryPerson }
  /** Several, or none that is exact. The user decides: none is taken by itself. */
  | ({ readonly kind: "several" } & DirectoryResult)
  | { readonly kind: "none" };

/** Judges the result of an attempt. Rooms and distribution lists are not people. */
export function judge({ people, isCut }: DirectoryResult, { isExact }: Attempt): Match {
  const candidates = people.filter(({ im }) => im);
  const [first] = candidates;
  if (!first) return { kind: "none" };
  const exact = isExact === "single" ? candidates : candidates.filter(isExact);
  const [only, ...others] = exact;
  // Of a cut result, another exact match may be missing.
  if (only && others.length === 0 && !isCut) return { kind: "one", person: only };
  const rest = candidates.filter((person) => !exact.includes(person));
  return { kind: "several", people: [...exact, ...rest], isCut };
}
