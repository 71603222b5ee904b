import { imGroupKind, type ImGroup, type ImGroupKind } from "../ews/model/imGroup.ts";
import type { StoreId } from "../ews/model/storeId.ts";

/** A group that a contact can be added to. */
export interface GroupChoice {
  readonly id: StoreId;
  readonly name: string;
  readonly kind: ImGroupKind;
}

/**
 * A group as a choice; undefined for Other Contacts (the choice of no group), Tagged, and distribution groups, whose
 * members Exchange does not keep (reported).
 */
export function groupChoice({ groupType, storeId, displayName }: ImGroup): GroupChoice | undefined {
  const kind = imGroupKind(groupType);
  return storeId && choosable.has(kind) ? { id: storeId, name: displayName, kind } : undefined;
}

const choosable: ReadonlySet<ImGroupKind> = new Set(["user", "favorites", "unknown"]);

/** Reads a choice from what was kept outside the pane, where anything may stand; undefined unless it is one. */
export function readGroupChoice(kept: unknown): GroupChoice | undefined {
  const { id: storeId, name, kind } = Object(kept) as Partial<Record<keyof GroupChoice, unknown>>;
  const { id, changeKey } = Object(storeId) as Partial<Record<keyof StoreId, unknown>>;
  const choosableKind = [...choosable].find((one) => one === kind);
  if (typeof id !== "string" || typeof name !== "string" || !choosableKind) return undefined;
  return {
    id: { id, changeKey: typeof changeKey === "string" ? changeKey : undefined },
    name,
    kind: choosableKind,
  };
}

/** The groups that a contact can be added to, by name. */
export const groupChoices = (groups: readonly ImGroup[], language: string): readonly GroupChoice[] =>
  groups
    .map(groupChoice)
    .filter((choice) => choice !== undefined)
    .sort((one, other) => one.name.localeCompare(other.name, language, { numeric: true }));
