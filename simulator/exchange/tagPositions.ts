/** Place of a tag's name. Both values count from 1, the position in UTF-16 code units, like .NET. */
export interface Place {
  readonly line: number;
  readonly position: number;
}

/** Places of an element's two tags, which are the same for an empty element (`<Name/>`). */
export interface TagPlaces {
  readonly start: Place;
  readonly end: Place;
}

const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)[^\s/>]+(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/**
 * Finds the tags of the nth element of a document, counted from 0 in document order. Returns undefined if the document
 * has fewer elements. The document must be well-formed and have no DOCTYPE.
 */
export function tagPlaces(source: string, nth: number): TagPlaces | undefined {
  const open: number[] = [];
  let count = 0;
  let start: Place | undefined;
  for (const { 0: tag, 1: slash, index } of source.matchAll(markup)) {
    if (slash === undefined) continue; // A comment, CDATA section, or processing instruction.
    if (slash === "/") {
      if (open.pop() === nth && start) return { start, end: placeAt(source, index + "</".length) };
      continue;
    }
    if (count === nth) start = placeAt(source, index + "<".length);
    if (!tag.endsWith("/>")) open.push(count);
    else if (count === nth && start) return { start, end: start };
    count += 1;
  }
  return undefined;
}

/** Returns the place of an offset in a text. */
export function placeAt(source: string, offset: number): Place {
  const before = source.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, position: (before.at(-1) ?? "").length + 1 };
}
