import type { ImItemList } from "../ews/model/imItemList.ts";
import { hasMember, knownGroup, leavingContacts, type KnownGroup } from "../imList/contacts.ts";
import { joinList } from "../imList/membership.ts";
import { normalizeForSearch } from "../imList/search.ts";
import type { MoveQuestion } from "./question.ts";

/** A group that people can be moved or added to. */
export interface TargetGroup extends KnownGroup {
  /** Number of people in it, as the list shows it. */
  readonly people: number;
  /** True if nothing would change: all of them are in it already. */
  readonly isAlreadyIn: boolean;
}

/**
 * Returns the groups that a question offers, in the order of the list: those whose members Exchange stores. A move does
 * not offer the only group that it is from.
 */
export function targetGroups(
  { kind, selected }: MoveQuestion,
  list: ImItemList,
  language: string,
): readonly TargetGroup[] {
  const contacts = leavingContacts(selected);
  const [first, ...others] = selected;
  const from = kind === "move" && others.length === 0 ? first?.group.storeId?.id : undefined;
  return joinList(list, language).groups.flatMap(({ group, kind: groupKind, people }) => {
    const known = knownGroup(group);
    if (!known || known.id.id === from || groupKind === "distribution") return [];
    const isAlreadyIn = kind === "copy" && contacts.every(({ id }) => hasMember(group, id.id));
    return [{ ...known, people: people.length, isAlreadyIn }];
  });
}

/** True if each word of a search is in a name. */
export function matchesAll(name: string, words: readonly string[]): boolean {
  const searched = normalizeForSearch(name);
  return words.every((word) => searched.includes(word));
}
