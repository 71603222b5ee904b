import type { ImGroupKind } from "../ews/model/imGroup.ts";
import type { Persona } from "../ews/model/persona.ts";
import type { GroupWithPeople } from "../imList/membership.ts";

/** A row of the list, as far as actions need it. */
export type ActionTarget = GroupTarget | PersonTarget | { readonly kind: "note" };

export interface GroupTarget {
  readonly kind: "group";
  readonly key: string;
  readonly entry: GroupWithPeople;
}

export interface PersonTarget {
  readonly kind: "person";
  readonly key: string;
  /** The group in which the row stands. */
  readonly group: GroupTarget;
  readonly persona: Persona;
}

/** What can be done with a row of the list. */
export type RowAction =
  | "move"
  | "copyTo"
  | "copyAddress"
  | "details"
  | "removeFromGroup"
  | "removeFromList"
  | "rename"
  | "addContact"
  | "copyAddresses"
  | "deleteGroup"
  | "removeGroup";

const ofPeople: readonly RowAction[] = [
  "move",
  "copyTo",
  "copyAddress",
  "details",
  "removeFromGroup",
  "removeFromList",
];

/** Who is tagged is in another group as well: it is changed there. */
const ofTagged: readonly RowAction[] = ["copyTo", "copyAddress", "details", "removeFromList"];

const ofGroups: Readonly<Record<ImGroupKind, readonly RowAction[]>> = {
  user: ["rename", "addContact", "copyAddresses", "deleteGroup"],
  distribution: ["copyAddress", "removeGroup"],
  favorites: ["addContact", "copyAddresses"],
  otherContacts: ["addContact", "copyAddresses"],
  tagged: ["copyAddresses"],
  unknown: ["addContact", "copyAddresses"],
};

/** What a list that is looked at only allows. */
const harmless: readonly RowAction[] = ["copyAddress", "copyAddresses", "details"];
const removing: readonly RowAction[] = ["removeFromGroup", "removeFromList", "deleteGroup", "removeGroup"];

/** What is offered on the rows of a list. */
export interface Allowed {
  /** Whether the list can be changed at all. */
  readonly changing: boolean;
  /** Whether the administrator offers to remove anything. */
  readonly removing: boolean;
}

/** What can be done on a row: what Exchange allows (reported: each operation takes groups of one kind) and is offered. */
export function rowActions(
  row: ActionTarget,
  kindOfGroup: ImGroupKind,
  allowed: Allowed,
): readonly RowAction[] {
  return possibleActions(row, kindOfGroup).filter((action) =>
    allowed.changing ? allowed.removing || !removing.includes(action) : harmless.includes(action),
  );
}

function possibleActions(row: ActionTarget, kindOfGroup: ImGroupKind): readonly RowAction[] {
  if (row.kind === "person") return kindOfGroup === "tagged" ? ofTagged : ofPeople;
  return row.kind === "group" ? ofGroups[kindOfGroup] : [];
}

/** A key that was pressed on a row. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * What a key asks for: the first of these actions that the row allows. "undo" is of the whole list, "menu" opens the
 * row's menu. Undefined for a key that is none of these.
 */
export function keyAction(
  { kind }: ActionTarget,
  { key, ctrlKey, metaKey, shiftKey }: PressedKey,
): readonly RowAction[] | "menu" | "undo" | undefined {
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === "z" && !shiftKey) return "undo";
    return key.toLowerCase() === "c" ? ["copyAddress", "copyAddresses"] : undefined;
  }
  if (key === "ContextMenu" || (key === "F10" && shiftKey)) return "menu";
  if (key === "F2") return ["rename"];
  if (key !== "Delete") return undefined;
  if (kind !== "person") return ["deleteGroup", "removeGroup"];
  return [shiftKey ? "removeFromList" : "removeFromGroup"];
}
