import type { QualifiedName } from "./namespaces.ts";

declare const escaped: unique symbol;

/** A piece of XML. Only `xml` and `text` return this type, so code with an unescaped string does not compile. */
export type Xml = string & { readonly [escaped]: true };

/**
 * Writes an element. Skips attributes without a value.
 * @throws RangeError if an attribute contains a character that XML cannot contain, as `text` does.
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
 * @throws RangeError if the text contains a character that XML cannot contain. Forms check this with
 * `firstForbiddenCharacter`, so it is a mistake in this add-in.
 */
export const text = (characters: string): Xml => escape(characters) as Xml;

/**
 * Returns the first character that XML 1.0 cannot contain, not even as a reference (U+0000-0008, 000B, 000C, 000E-001F,
 * FFFE, FFFF, lone surrogates), as a code point. Undefined if there is none.
 */
export function firstForbiddenCharacter(characters: string): number | undefined {
  for (const character of characters) {
    const codePoint = codePointOf(character);
    if (!isXmlCharacter(codePoint)) return codePoint;
  }
  return undefined;
}

/**
 * Escapes text: printable ASCII stays, and every other character becomes a numeric reference. So no client can misread
 * the encoding, and parsers do not normalize line ends in text or spaces in attributes.
 */
const escape = (characters: string): string =>
  characters.replace(/[^\x20-\x7e]|[&<>"]/gu, (character) => {
    const codePoint = codePointOf(character);
    if (!isXmlCharacter(codePoint)) {
      throw new RangeError(`XML cannot hold U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`);
    }
    return named.get(character) ?? `&#${codePoint};`;
  });

const named = new Map(Object.entries({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }));

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;

/** True if XML 1.0 can contain a character, given as a code point: https://www.w3.org/TR/xml/#charsets */
export const isXmlCharacter = (codePoint: number): boolean =>
  codePoint === 0x9 ||
  codePoint === 0xa ||
  codePoint === 0xd ||
  (codePoint >= 0x20 && codePoint <= 0xd7ff) ||
  (codePoint >= 0xe000 && codePoint <= 0xfffd) ||
  (codePoint >= 0x10000 && codePoint <= 0x10ffff);
