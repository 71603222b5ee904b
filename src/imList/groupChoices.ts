import { imGroupKind, type ImGroup } from "../ews/model/imGroup.ts";
import type { StoreId } from "../ews/model/storeId.ts";

/** A group that a contact can be added to. */
export interface GroupChoice {
  readonly id: StoreId;
  readonly name: string;
}

/**
 * The groups that a contact can be added to, by name. Not among them: Other Contacts (the choice of no group),
 * Tagged, and distribution groups, whose members Exchange does not keep (reported).
 */
export const groupChoices = (groups: readonly ImGroup[], language: string): readonly GroupChoice[] =>
  groups
    .filter(({ groupType }) => ["user", "favorites", "unknown"].includes(imGroupKind(groupType)))
    .flatMap(({ storeId, displayName }) => (storeId ? [{ id: storeId, name: displayName }] : []))
    .sort((one, other) => one.name.localeCompare(other.name, language, { numeric: true }));
