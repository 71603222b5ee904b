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

/** The groups that a contact can be added to, by name. */
export const groupChoices = (groups: readonly ImGroup[], language: string): readonly GroupChoice[] =>
  groups
    .map(groupChoice)
    .filter((choice) => choice !== undefined)
    .sort((one, other) => one.name.localeCompare(other.name, language, { numeric: true }));
