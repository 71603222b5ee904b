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
  groupsLeft,
  knownGroup,
  leavingContacts,
  membersOf,
  type Contact,
  type KnownGroup,
  type Leaving,
} from "../imList/contacts.ts";
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
  | { readonly kind: "removeFromGroup"; readonly selected: readonly SelectedContacts[] }
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
  /** Those of them who can be kept in Other Contacts instead: who is not removed from that group. */
  readonly keepable: readonly Contact[];
  /** Creates the change. Undefined if Exchange gave the groups no ID. */
  readonly createChange: (keep: boolean) => Change | undefined;
}

/** Plans a removal. `list` has to be up to date: the plan says who would be deleted. */
export function planRemoval(question: RemovalQuestion, list: ImItemList): RemovalPlan {
  if (question.kind === "removeFromList") {
    const { contacts } = question;
    const createChange = () => removeFromList(list, contacts);
    return { contacts, deleted: contacts, keepable: [], createChange };
  }
  const otherContacts = findSystemGroup(list, "otherContacts");
  const keepIn = otherContacts && knownGroup(otherContacts);
  const isDeletion = question.kind === "deleteGroup";
  // The group in the current list may have members that the question does not know.
  const group = isDeletion
    ? (list.groups.find(({ storeId }) => storeId?.id === question.group.storeId?.id) ?? question.group)
    : undefined;
  const selected = group ? [{ group, contacts: membersOf(list, group) }] : leavingOf(question);
  const leaving = knownLeaving(selected);
  const deleted = findDeletedByLeaving(list, leaving);
  const left = groupsLeft(leaving);
  return {
    contacts: leavingContacts(selected),
    deleted,
    keepable: keepIn
      ? deleted.filter((contact) => left([contact]).every(({ id }) => id.id !== keepIn.id.id))
      : [],
    createChange: (keep) => {
      const [first] = leaving;
      if (!first) return undefined;
      const keeper = keep ? keepIn : undefined;
      return group ? deleteGroup(list, group, first.group, keeper) : removeFromGroup(list, leaving, keeper);
    },
  };
}

const leavingOf = (question: RemovalQuestion): readonly SelectedContacts[] =>
  question.kind === "removeFromGroup" ? question.selected : [];

/** Returns the selected contacts of the groups that Exchange has given an ID. */
const knownLeaving = (selected: readonly SelectedContacts[]): readonly Leaving[] =>
  selected.flatMap(({ group, contacts }) => {
    const known = knownGroup(group);
    return known ? [{ group: known, contacts }] : [];
  });

/**
 * Creates the change that answers a MoveQuestion: a move from all groups to the first of `targets`, or one change that
 * adds to all of them. Undefined without a target, and if everyone is selected only in the target.
 */
export function createMove(
  { kind, selected }: MoveQuestion,
  targets: readonly KnownGroup[],
  list: ImItemList,
): Change | undefined {
  const [to, ...alsoTo] = targets;
  if (!to) return undefined;
  if (kind === "copy") return copyContacts(list, leavingContacts(selected), to, alsoTo);
  const leaving = knownLeaving(selected).filter(({ group }) => group.id.id !== to.id.id);
  return leaving.length > 0 ? moveContacts(list, leaving, to) : undefined;
}

/** Returns the displayed name of a contact, or its ID if the list does not describe it. */
export const contactName = ({ id, persona }: Contact, wording: Wording): string =>
  persona ? personLabel(persona, wording) : id.id;
