import type { ImGroupKind } from "../ews/model/imGroup.ts";
import type { Persona } from "../ews/model/persona.ts";
import type { GroupWithPeople } from "../imList/membership.ts";
import { groupKey, personKey } from "./rowKeys.ts";

/** A row of the tree, with the fields that actions need. */
export type ActionTarget = GroupTarget | PersonTarget | { readonly kind: "note" };

export interface GroupTarget {
  readonly kind: "group";
  readonly key: string;
  readonly entry: GroupWithPeople;
}

export interface PersonTarget {
  readonly kind: "person";
  readonly key: string;
  /** The group that contains the row. */
  readonly group: GroupTarget;
  readonly persona: Persona;
}

/** Returns the targets of actions on a group, and on a person in it. */
export const groupTarget = (entry: GroupWithPeople): GroupTarget => ({
  kind: "group",
  key: groupKey(entry),
  entry,
});
export const personTarget = (group: GroupTarget, persona: Persona): PersonTarget => ({
  kind: "person",
  key: personKey(group.key, persona),
  group,
  persona,
});

export type RowAction =
  | "move"
  | "copyTo"
  | "email"
  | "chat"
  | "copyAddress"
  | "details"
  | "removeFromGroup"
  | "removeFromList"
  | "selectEveryone"
  | "rename"
  | "addContact"
  | "copyAddresses"
  | "deleteGroup"
  | "removeGroup";

const personActions: readonly RowAction[] = [
  "move",
  "copyTo",
  "email",
  "chat",
  "copyAddress",
  "details",
  "removeFromGroup",
  "removeFromList",
];

/** People in Tagged are in another group too, and are moved and removed there. */
const taggedPersonActions: readonly RowAction[] = [
  "copyTo",
  "email",
  "chat",
  "copyAddress",
  "details",
  "removeFromList",
];

const anyGroupActions: readonly RowAction[] = ["details", "selectEveryone", "chat", "email"];

const groupActions: Readonly<Record<ImGroupKind, readonly RowAction[]>> = {
  user: [...anyGroupActions, "rename", "addContact", "copyAddresses", "deleteGroup"],
  distribution: ["details", "email", "copyAddress", "removeGroup"],
  favorites: [...anyGroupActions, "addContact", "copyAddresses"],
  otherContacts: [...anyGroupActions, "addContact", "copyAddresses"],
  tagged: [...anyGroupActions, "copyAddresses"],
  unknown: [...anyGroupActions, "addContact", "copyAddresses"],
};

const readOnlyActions: readonly RowAction[] = [...anyGroupActions, "copyAddress", "copyAddresses"];
export const removalActions: readonly RowAction[] = [
  "removeFromGroup",
  "removeFromList",
  "deleteGroup",
  "removeGroup",
];

interface AllowedActions {
  /** False in read-only mode. */
  readonly canChange: boolean;
  /** False if the administrator does not offer removals. */
  readonly canRemove: boolean;
}

/** Returns the allowed actions on a row that Exchange supports (reported: each operation accepts groups of one kind). */
export function rowActions(
  row: ActionTarget,
  { canChange, canRemove }: AllowedActions,
): readonly RowAction[] {
  const actions = supportedActions(row);
  if (!canChange) return actions.filter((action) => readOnlyActions.includes(action));
  return canRemove ? actions : actions.filter((action) => !removalActions.includes(action));
}

function supportedActions(row: ActionTarget): readonly RowAction[] {
  if (row.kind === "note") return [];
  if (row.kind === "group") {
    const { kind, group, people } = row.entry;
    const missing = [
      ...(people.length === 0 ? ["selectEveryone"] : []),
      // Deleting a group may delete its members, and some of these cannot be named.
      ...(group.unreadMembers ? ["deleteGroup"] : []),
    ];
    return groupActions[kind].filter((action) => !missing.includes(action));
  }
  return row.group.entry.kind === "tagged" ? taggedPersonActions : personActions;
}

/** A key that was pressed on a row. */
export type PressedKey = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "repeat">;

/**
 * Returns the actions of a key. The first one that the row allows is run. "undo" concerns the whole list, and "menu" opens
 * the row's menu. Undefined if the key has no action. On a Mac, the key named Delete is Backspace.
 */
export function keyAction(
  { kind }: ActionTarget,
  { key, ctrlKey, metaKey, shiftKey, repeat }: PressedKey,
  onMac = false,
): readonly RowAction[] | "menu" | "undo" | undefined {
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === "z" && !shiftKey) return "undo";
    return key.toLowerCase() === "c" ? ["copyAddress", "copyAddresses"] : undefined;
  }
  if (key === "ContextMenu" || (key === "F10" && shiftKey)) return "menu";
  if (key === "F2") return ["rename"];
  // The focus moves on: a key that is held down would remove one person after the other.
  if (!(key === "Delete" || (onMac && key === "Backspace")) || repeat) return undefined;
  if (kind !== "person") return ["deleteGroup", "removeGroup"];
  return [shiftKey ? "removeFromList" : "removeFromGroup"];
}
