import { personLabel } from "../components/personLabel.ts";
import type { Wording } from "../i18n/wording.ts";
import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { mostAtOnce, type Change } from "../imList/changes/change.ts";
import { deleteGroup } from "../imList/changes/deleteGroup.ts";
import { copyContacts, moveContacts } from "../imList/changes/moveContacts.ts";
import { removeFromGroup, removeFromList } from "../imList/changes/removeContacts.ts";
import {
  findDeletedByLeaving,
  knownGroup,
  membersOf,
  type Contact,
  type KnownGroup,
} from "../imList/contacts.ts";
import { groupKind } from "../imList/membership.ts";
import { findSystemGroup } from "../imList/outcome.ts";

/** Contacts that are selected in one group. */
export interface SelectedContacts {
  readonly group: ImGroup;
  readonly contacts: readonly Contact[];
}

export type Question = MoveQuestion | RemovalQuestion;

/** Asks to which group the selected contacts are moved or added. */
export interface MoveQuestion {
  readonly kind: "move" | "copy";
  readonly selected: readonly SelectedContacts[];
  /** The group that is selected at first. */
  readonly to?: KnownGroup;
}

/** A removal that has to be confirmed if Exchange would permanently delete someone. */
export type RemovalQuestion =
  | { readonly kind: "removeFromGroup"; readonly selected: SelectedContacts }
  | { readonly kind: "removeFromList"; readonly contacts: readonly Contact[] }
  | { readonly kind: "deleteGroup"; readonly group: ImGroup };

/** True if the user is asked first because a change concerns many people. */
export const isLarge = (contacts: readonly Contact[]): boolean => contacts.length > mostAtOnce;

/** The effect of a removal on a list. */
interface RemovalPlan {
  /** All contacts that are removed from the group or from the list. */
  readonly contacts: readonly Contact[];
  /** The contacts that Exchange would permanently delete. */
  readonly deleted: readonly Contact[];
  /** The group that can keep them: Other Contacts. Undefined if the removal includes that group. */
  readonly keepIn: KnownGroup | undefined;
  /** Creates the changes. Returns none if Exchange gave the group no ID. */
  readonly createChanges: (keep: boolean) => readonly Change[];
}

/** Plans a removal. `list` has to be up to date: the plan says who would be deleted. */
export function planRemoval(question: RemovalQuestion, list: ImItemList): RemovalPlan {
  if (question.kind === "removeFromList") {
    const { contacts } = question;
    const createChanges = () => [removeFromList(list, contacts)];
    return { contacts, deleted: contacts, keepIn: undefined, createChanges };
  }
  const isDeletion = question.kind === "deleteGroup";
  // The group in the current list may have members that the question does not know.
  const group = isDeletion
    ? (list.groups.find(({ storeId }) => storeId?.id === question.group.storeId?.id) ?? question.group)
    : question.selected.group;
  const contacts = isDeletion ? membersOf(list, group) : question.selected.contacts;
  const from = knownGroup(group);
  const otherContacts =
    groupKind(group) === "otherContacts" ? undefined : findSystemGroup(list, "otherContacts");
  const keepIn = otherContacts && knownGroup(otherContacts);
  return {
    contacts,
    deleted: from ? findDeletedByLeaving(list, contacts, from.id.id) : [],
    keepIn,
    createChanges: (keep) => {
      if (!from) return [];
      const keeper = keep ? keepIn : undefined;
      return isDeletion
        ? [deleteGroup(list, group, from, keeper)]
        : [removeFromGroup(list, contacts, from, keeper)];
    },
  };
}

/**
 * Creates the changes that answer a MoveQuestion: a move from each group to the first of `targets`, or one change that
 * adds to all of them. None without a target.
 */
export function createMoves(
  { kind, selected }: MoveQuestion,
  targets: readonly KnownGroup[],
  list: ImItemList,
): readonly Change[] {
  const [to, ...alsoTo] = targets;
  if (!to) return [];
  if (kind === "copy") return [copyContacts(list, collectContacts(selected), to, alsoTo)];
  return selected.flatMap(({ group, contacts }) => {
    const from = knownGroup(group);
    return from && from.id.id !== to.id.id ? [moveContacts(list, contacts, from, to)] : [];
  });
}

/** Returns the selected contacts of all groups, without duplicates. */
export const collectContacts = (
  selected: readonly Pick<SelectedContacts, "contacts">[],
): readonly Contact[] => uniqueContacts(selected.flatMap(({ contacts }) => contacts));

export const uniqueContacts = (contacts: readonly Contact[]): readonly Contact[] => [
  ...new Map(contacts.map((contact) => [contact.id.id, contact])).values(),
];

/** Returns the displayed name of a contact, or its ID if the list does not describe it. */
export const contactName = ({ id, persona }: Contact, wording: Wording): string =>
  persona ? personLabel(persona, wording) : id.id;
