import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { deleteGroup } from "../imList/changes/deleteGroup.ts";
import type { Change } from "../imList/changes/change.ts";
import { copyContacts, moveContacts } from "../imList/changes/moveContacts.ts";
import { removeFromGroup, removeFromList } from "../imList/changes/removeContacts.ts";
import {
  knownGroup,
  findDeletedByLeaving,
  membersOf,
  type Contact,
  type KnownGroup,
} from "../imList/contacts.ts";
import { groupChoice, type GroupChoice } from "../imList/groupChoices.ts";
import { groupKind } from "../imList/membership.ts";
import { findOtherContacts } from "../imList/outcome.ts";

/** Contacts that are chosen in one group. */
export interface SelectedContacts {
  readonly group: ImGroup;
  readonly contacts: readonly Contact[];
}

/** What a person is asked before a change. */
export type Question =
  | { readonly kind: "move"; readonly chosen: readonly SelectedContacts[] }
  | { readonly kind: "copy"; readonly chosen: readonly SelectedContacts[] }
  | RemoveQuestion;

export type RemoveQuestion =
  | { readonly kind: "removeFromGroup"; readonly chosen: SelectedContacts }
  | { readonly kind: "removeFromList"; readonly contacts: readonly Contact[] }
  | { readonly kind: "deleteGroup"; readonly group: ImGroup };

/** Whom a removal concerns in the list as it is now, and what becomes of them. */
export interface Removal {
  readonly concerned: readonly Contact[];
  /** Those whom Exchange would delete for good. */
  readonly lost: readonly Contact[];
  /** Where they can be kept: Other Contacts, unless they are taken out of it. */
  readonly keepIn: KnownGroup | undefined;
  /** The change itself; none where Exchange gave the group no id. */
  readonly change: (keep: boolean) => readonly Change[];
}

/** What a removal means. `list` is read anew before anybody is asked, lest someone is missed. */
export function removalOf(question: RemoveQuestion, list: ImItemList): Removal {
  if (question.kind === "removeFromList") {
    const { contacts } = question;
    return {
      concerned: contacts,
      lost: contacts,
      keepIn: undefined,
      change: () => [removeFromList(list, contacts)],
    };
  }
  const other = findOtherContacts(list);
  if (question.kind === "removeFromGroup") {
    const { group, contacts } = question.chosen;
    const from = knownGroup(group);
    const keepIn = groupKind(group) === "otherContacts" ? undefined : other && knownGroup(other);
    return {
      concerned: contacts,
      lost: from ? findDeletedByLeaving(list, contacts, from.id.id) : [],
      keepIn,
      change: (keep) => (from ? [removeFromGroup(list, contacts, from, keep ? keepIn : undefined)] : []),
    };
  }
  // As it is now: others may have come to it.
  const group =
    list.groups.find(({ storeId }) => storeId?.id === question.group.storeId?.id) ?? question.group;
  const known = knownGroup(group);
  const concerned = membersOf(list, group);
  const keepIn = other && knownGroup(other);
  return {
    concerned,
    lost: known ? findDeletedByLeaving(list, concerned, known.id.id) : [],
    keepIn,
    change: (keep) => (known ? [deleteGroup(list, group, known, keep ? keepIn : undefined)] : []),
  };
}

/** The groups that contacts can be moved or added to: all that take people, but those that they are in. */
export function targetsOf(
  list: ImItemList,
  chosen: readonly SelectedContacts[],
  language: string,
): readonly GroupChoice[] {
  const [first] = chosen;
  const here = chosen.length === 1 ? first?.group.storeId?.id : undefined;
  const byName = new Intl.Collator(language, { numeric: true }).compare;
  const other = findOtherContacts(list);
  const otherChoice = other?.storeId && {
    id: other.storeId,
    name: other.displayName,
    kind: "otherContacts" as const,
  };
  return [
    ...list.groups
      .map(groupChoice)
      .filter((choice) => choice !== undefined)
      .sort((one, another) => byName(one.name, another.name)),
    ...(otherChoice ? [otherChoice] : []),
  ].filter(({ id }) => id.id !== here);
}

/** The changes by which chosen contacts come to a group: one for each group that they leave. */
export function moves(
  list: ImItemList,
  chosen: readonly SelectedContacts[],
  to: KnownGroup,
): readonly Change[] {
  return chosen.flatMap(({ group, contacts }) => {
    const from = knownGroup(group);
    return from && from.id.id !== to.id.id ? [moveContacts(list, contacts, from, to)] : [];
  });
}

/** The change by which chosen contacts are in one more group. */
export const copies = (list: ImItemList, chosen: readonly SelectedContacts[], to: KnownGroup): Change =>
  copyContacts(list, uniqueContacts(chosen.flatMap(({ contacts }) => contacts)), to);

export const uniqueContacts = (contacts: readonly Contact[]): readonly Contact[] => [
  ...new Map(contacts.map((contact) => [contact.id.id, contact])).values(),
];
