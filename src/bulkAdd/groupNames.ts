import type { ImItemList } from "../ews/model/imItemList.ts";
import type { ImportRow } from "./job/importRow.ts";

/**
 * Returns a group's name for comparison. Exchange compares with regard to case (reported), so that a list may have
 * "Falcon" and "falcon"; in a file, both mean one group.
 */
export const groupKey = (name: string): string => name.normalize("NFC").toLowerCase();

/** Returns each group once, as it is spelled first. */
export const uniqueGroups = (names: readonly string[]): readonly string[] => {
  const found = new Map<string, string>();
  for (const name of names) if (!found.has(groupKey(name))) found.set(groupKey(name), name);
  return [...found.values()];
};

/** Returns the names in a text that may be a list of groups, or one name with a comma or a bar in it. */
export const splitGroupList = (text: string): readonly string[] =>
  text
    .split(/[,|，、｜]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** Returns the groups that a user has separated by semicolons. */
const splitBySemicolon = (text: string): readonly string[] =>
  text
    .split(/[;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");

/**
 * Returns rows after the user has said what groups a text such as "Falcon, Friends" is: separated by semicolons, or the
 * same text as one name. All rows with that text get the same groups. The first one of each replaces its row, and the
 * others are at the end, so that rows keep their places.
 */
export const answerGroups = (
  rows: readonly ImportRow[],
  asked: string,
  answer: string,
): readonly ImportRow[] => splitRows(rows, new Map([[asked, splitBySemicolon(answer)]]));

/**
 * Splits the groups of rows such as "Falcon, Friends" if each part is a group of the list or of another row, and the
 * text as a whole is none. Other such rows stay as they are, for the user to say. Rows keep their places, as above.
 */
export function splitKnownGroups(rows: readonly ImportRow[], list: ImItemList): readonly ImportRow[] {
  const asked = new Set(rows.flatMap((row) => (row.mayBeSeveralGroups ? row.groupName : [])));
  if (asked.size === 0) return rows;
  const inList = new Set(list.groups.map(({ displayName }) => groupKey(displayName)));
  const ofRows = rows.filter((row) => !row.mayBeSeveralGroups).map(({ groupName }) => groupKey(groupName));
  const known = new Set([...inList, ...ofRows]);
  const answers = new Map<string, readonly string[]>();
  for (const text of asked) {
    const names = splitGroupList(text);
    if (!inList.has(groupKey(text)) && names.every((name) => known.has(groupKey(name))))
      answers.set(text, names);
  }
  return splitRows(rows, answers);
}

/** Splits the rows with these texts into one for each group. */
function splitRows(
  rows: readonly ImportRow[],
  answers: ReadonlyMap<string, readonly string[]>,
): readonly ImportRow[] {
  const more: ImportRow[] = [];
  const split = rows.map((row) => {
    const names = row.mayBeSeveralGroups ? answers.get(row.groupName) : undefined;
    if (names === undefined) return row;
    const certain = { ...row, mayBeSeveralGroups: undefined };
    const [groupName = "", ...others] = uniqueGroups(names);
    more.push(...others.map((other) => ({ ...certain, groupName: other })));
    return { ...certain, groupName };
  });
  return more.length > 0 || answers.size > 0 ? [...split, ...more] : rows;
}
