import { isXmlCharacter } from "./character.ts";

/** A text without references that XML forbids, and the entities that now stand in their place. */
interface Permitted {
  readonly source: string;
  readonly entities: Readonly<Record<string, string>>;
}

/**
 * Makes a reply readable that holds references to characters that XML forbids, such as `&#x0;` (reported), at
 * which a strict parser fails. Each run of references with such a one becomes an entity of our own with the text
 * that was meant: U+FFFD for what cannot be, one character for a surrogate pair written as two references. The
 * entity's name is as long as what it replaces, so that line and column of a later failure stay true.
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

/** Comments and CDATA are matched too, to be passed over: they hold no references. */
const runOfReferences = /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|(?:&#(?:x[\da-fA-F]+|\d+);)+/g;
const reference = /&#(x?)([\da-fA-F]+);/g;

function joinCharacters(codePoints: readonly number[]): string {
  const units = codePoints.map((code) => (code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD"));
  // Iterating joins the halves of a pair; a half alone stays a surrogate, which XML cannot hold.
  return Array.from(units.join(""), (character) =>
    isXmlCharacter(character.codePointAt(0) ?? 0) ? character : "\uFFFD",
  ).join("");
}
