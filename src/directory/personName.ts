import { normalizeForSearch } from "../imList/search.ts";

/**
 * Titles and forms of address before a name, in the languages of the pane and a few others. What can also be a name or
 * an initial needs its period, and "M." a word behind it: "M. Toni Krause" has one, "M. J. Krause" has not.
 */
const titleWords =
  "dr|dra|dott|dottssa|prof|professor|professeur|docteur|dipl|herr|herrn|frau|mr|mrs|ms|miss|mx|sir|" +
  "monsieur|madame|mademoiselle|mme|mlle|sra|srta";
const abbreviatedTitles = String.raw`hr|fr|sr|mag|ing|med|phil|jur|iur|rer|nat|pol|oec|techn|theol|habil|h\.\s?c`;
const title = String.raw`(?:(?:${titleWords})(?![\p{L}\p{M}])\.?(?:-(?=ing\.))?|(?:${abbreviatedTitles})\.|m\.(?=\s+\p{L}{2}))\s*`;
/** Titles and degrees after a name. "Jr." is not left out, because it tells people apart. */
const degree = String.raw`(?:(?:ph\.?\s?d|m\.?sc|b\.?sc|ll\.?m)\.?|(?:dr|prof|dipl|mag|ing)\.)`;

const titlesBefore = new RegExp(`^(?:${title})+`, "iu");
const degreesAfter = new RegExp(String.raw`(?:\s+${degree})+$`, "iu");
/** A part behind a comma that is no name, as in "Krause, Dr." */
const onlyTitles = new RegExp(String.raw`^(?:${title}|${degree}\s*|mba)+$`, "iu");
/** As in 王小明先生. Of 王先生, only the family name would be left. */
const chineseTitle = /(?<=\p{Script=Han}{2})\s*(?:先生|女士|小姐|太太|博士|教授)$/u;

/** Brackets with what is in them. The user may not have typed the closing one yet. */
const brackets = /[([（［【][^)\]）］】]*(?:[)\]）］】]|$)/gu;
const atEdges = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;

/** Longer texts are no name or address of one person. */
export const longestName = 256;

/**
 * Returns the name in a text, without what people write with a name and by which Exchange finds nobody: titles, forms of
 * address, degrees, brackets, and punctuation around the name. The comma of `Krause, Toni` stays. A text with an address
 * stays as it is, and so does one without a name.
 */
export function bareName(text: string): string {
  if (text.includes("@") || text.length > longestName) return text;
  const parts = text
    .replace(brackets, " ")
    .replace(/\s+/g, " ")
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter((part, index) => index === 0 || !onlyTitles.test(part))
    .map(barePart)
    .filter((part) => part !== "");
  return parts.join(", ") || text.replace(atEdges, "") || text;
}

function barePart(part: string): string {
  const name = part
    .replace(/^[^\p{L}\p{M}\p{N}]+/u, "")
    .replace(degreesAfter, "")
    .replace(chineseTitle, "")
    .replace(atEdges, "");
  // A title alone may be a name: "Herr, Michael".
  return name.replace(titlesBefore, "").replace(atEdges, "") || name;
}

/**
 * Returns what to search for to find a person by this text, one query after the other until somebody is found: the name
 * as it is spoken, by which Exchange finds both names in either order (documented for Active Directory), and the text as
 * it is, which may be the beginning of a display name.
 */
export function nameQueries(text: string): readonly string[] {
  const name = bareName(text);
  const [, family, given] = /^([^,]+), ([^,]+)$/.exec(name) ?? [];
  return [...new Set([family === undefined ? name : `${given} ${family}`, text.replace(/[\s,;.]+$/, "")])];
}

const notInWord = /[^\p{L}\p{N}\p{M}]+/u;

/** Returns the words of a name or an address, normalized. */
export const wordsIn = (text: string): readonly string[] =>
  normalizeForSearch(text).split(notInWord).filter(Boolean);

/**
 * True if a name is exactly the wanted one: the same words in any order (`Lima, Ana` and `Ana Lima`), also if only one
 * of them has a title. What is in brackets, such as a department, counts only if both have it: "Ana Lima (Sales)" is not
 * "Ana Lima (IT)".
 */
export function isSameName(name: string, wanted: string): boolean {
  const keyOf = (text: string): string => [...wordsIn(bareName(text))].sort().join(" ");
  const bracketsOf = (text: string): string => wordsIn((text.match(brackets) ?? []).join()).join(" ");
  const key = keyOf(wanted);
  if (key === "" || keyOf(name) !== key) return false;
  const [own, other] = [bracketsOf(name), bracketsOf(wanted)];
  return own === "" || other === "" || own === other;
}
