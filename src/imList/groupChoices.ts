import { imGroupKind, type ImGroup, type ImGroupKind } from "../ews/model/imGroup.ts";
import type { StoreId } from "../ews/model/storeId.ts";
import { findSystemGroup } from "./outcome.ts";

/** A group that a contact can be added to. */
export interface GroupChoice {
  readonly id: StoreId;
  readonly name: string;
  readonly kind: ImGroupKind;
}

/**
 * Returns a group as a choice. Undefined for Other Contacts (the same as no group), Tagged, and distribution groups,
 * whose members Exchange does not store (reported).
 */
export function groupChoice({ groupType, storeId, displayName }: ImGroup): GroupChoice | undefined {
  const kind = imGroupKind(groupType);
  return storeId && selectableKinds.has(kind) ? { id: storeId, name: displayName, kind } : undefined;
}

const selectableKinds: ReadonlySet<ImGroupKind> = new Set(["user", "favorites", "unknown"]);

/** Reads a stored choice. The storage may contain anything. Undefined unless it is a valid choice. */
export function readGroupChoice(stored: unknown): GroupChoice | undefined {
  const { id: storeId, name, kind } = Object(stored) as Partial<Record<keyof GroupChoice, unknown>>;
  const { id, changeKey } = Object(storeId) as Partial<Record<keyof StoreId, unknown>>;
  const validKind = [...selectableKinds].find((one) => one === kind);
  if (typeof id !== "string" || typeof name !== "string" || !validKind) return undefined;
  return {
    id: { id, changeKey: typeof changeKey === "string" ? changeKey : undefined },
    name,
    kind: validKind,
  };
}

/**
 * Returns the groups that a contact can be added to, sorted by name. `withOtherContacts` adds Other Contacts at the end,
 * to which a contact of another group can be moved.
 */
export function groupChoices(
  groups: readonly ImGroup[],
  language: string,
  { withOtherContacts = false } = {},
): readonly GroupChoice[] {
  const choices = groups
    .map(groupChoice)
    .filter((choice) => choice !== undefined)
    .sort((one, other) => one.name.localeCompare(other.name, language, { numeric: true }));
  if (!withOtherContacts) return choices;
  const kind = "otherContacts";
  const other = findSystemGroup({ groups }, kind);
  return other?.storeId ? [...choices, { id: other.storeId, name: other.displayName, kind }] : choices;
}
