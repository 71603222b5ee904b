import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { findGroupById, knownGroup, leavingContacts, type KnownGroup } from "../imList/contacts.ts";
import { groupKind } from "../imList/membership.ts";
import { planPersonAction, type PersonInGroup } from "./planAction.ts";
import type { MoveQuestion } from "./question.ts";

/** The people that are dragged over the list. */
export interface Drag {
  /** The changes that dropping them makes: without a key, and with the key that adds them. */
  readonly move: MoveQuestion;
  readonly copy: MoveQuestion;
  /** The IDs of their contacts. */
  readonly contactIds: readonly string[];
}

/** Returns the number of people that a question is about, each counted once. */
export const peopleIn = ({ selected }: MoveQuestion): number =>
  new Set(leavingContacts(selected).map(({ persona }) => persona)).size;

/** Returns the people of some rows as a drag. Undefined if they cannot be moved. */
export function startDrag(people: readonly PersonInGroup[], list: ImItemList): Drag | undefined {
  const question = (action: "move" | "copyTo") => {
    const plan = planPersonAction(action, people, list);
    return plan?.kind === "openDialog" ? plan.question : undefined;
  };
  const [move, copy] = [question("move"), question("copyTo")];
  if (people.length === 0 || !move || !copy) return undefined;
  return {
    move,
    copy,
    contactIds: leavingContacts(copy.selected).map(({ id }) => id.id),
  };
}

/**
 * Returns the group that people can be dropped on. Undefined for Tagged and distribution groups, to which Exchange adds no
 * one (reported), and for a group that all of them are in.
 */
export function dropTarget({ contactIds }: Drag, group: ImGroup, list: ImItemList): KnownGroup | undefined {
  const kind = groupKind(group);
  const known = knownGroup(group);
  if (!known || kind === "tagged" || kind === "distribution") return undefined;
  const members = new Set(findGroupById(list, known.id.id)?.members.map(({ id }) => id));
  return contactIds.every((id) => members.has(id)) ? undefined : known;
}
