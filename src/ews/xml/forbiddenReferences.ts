import { isXmlCharacter } from "./character.ts";

/** A text without references that XML forbids, and the entities that replace them. */
interface Permitted {
  readonly source: string;
  readonly entities: Readonly<Record<string, string>>;
}

/**
 * Makes a response readable that contains references to characters that XML forbids, such as `&#x0;` (reported): a
 * strict parser fails at them. Replaces each run of references that includes a forbidden one with an entity. Its text
 * is what was meant: one character for a surrogate pair written as two references, and U+FFFD for a character that
 * cannot exist. The entity's name is as long as the text it replaces, so that the line and column of a later failure
 * stay correct.
 */
export function permitReferences(source: string): Permitted {
  if (!source.includes("&#")) return { source, entities: {} };
  const entities: Record<string, string> = {};
  const permitted = source.replace(runOfReferences, (match) => {
    if (match.startsWith("<")) return match;
    const codePoints = Array.from(match.matchAll(reference), ([, hex, digits = ""]) =>
      parseInt(digits, hex === "x" ? 16 : 10),
    );
    if (codePoints.every(isXmlCharacter)) return match;
    const name = match.slice(1, -1).replace(/[#;&]/g, "_");
    entities[name] = joinCharacters(codePoints);
    return `&${name};`;
  });
  return { source: permitted, entities };
}

/** Also matches comments and CDATA sections, which are skipped, because they contain no references. */
const runOfReferences = /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|(?:&#(?:x[\da-fA-F]+|\d+);)+/g;
const reference = /&#(x?)([\da-fA-F]+);/g;

function joinCharacters(codePoints: readonly number[]): string {
  const units = codePoints.map((code) => (code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD"));
  // Iterating joins surrogate pairs. A lone surrogate stays, and XML cannot contain it.
  return Array.from(units.join(""), (character) =>
    isXmlCharacter(character.codePointAt(0) ?? 0) ? character : "\uFFFD",
  ).join("");
}
