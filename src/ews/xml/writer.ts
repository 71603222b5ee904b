import { isXmlCharacter } from "./character.ts";
import type { QualifiedName } from "./namespaces.ts";

declare const escaped: unique symbol;

/** A piece of XML. Only `xml` and `text` make one, so that a string that is not escaped does not compile. */
export type Xml = string & { readonly [escaped]: true };

/**
 * Writes an element; an attribute without a value is left out.
 * @throws RangeError for an attribute that holds a character that XML cannot hold, as `text` does.
 */
export function xml(
  name: QualifiedName,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Xml[]
): Xml {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${escape(value)}"`))
    .join("");
  const content = children.join("");
  return (content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`) as Xml;
}

/**
 * Writes character data.
 * @throws RangeError for a character that XML cannot hold: forms ask `firstForbiddenCharacter` before, so this is
 * our own mistake.
 */
export const text = (characters: string): Xml => escape(characters) as Xml;

/**
 * The first character that XML 1.0 cannot hold, not even as a reference (U+0000-0008, 000B, 000C, 000E-001F, FFFE,
 * FFFF, lone surrogates), as a code point.
 */
export function firstForbiddenCharacter(characters: string): number | undefined {
  for (const character of characters) {
    const codePoint = codePointOf(character);
    if (!isXmlCharacter(codePoint)) return codePoint;
  }
  return undefined;
}

/**
 * Printable ASCII stays; all else becomes a numeric reference, one for each character. So no client can get the
 * encoding wrong, and neither line ends in text nor blanks in attributes are normalised when read.
 */
const escape = (characters: string): string =>
  characters.replace(/[^\x20-\x7e]|[&<>"]/gu, (character) => {
    const codePoint = codePointOf(character);
    if (!isXmlCharacter(codePoint)) {
      throw new RangeError(`XML cannot hold U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`);
    }
    return named.get(character) ?? `&#${codePoint};`;
  });

const named = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;
