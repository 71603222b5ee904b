import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { StoreId } from "../ews/model/storeId.ts";

/** Adds groups that were created in this pane to the list, unless it already contains them. */
export const withGroups = (items: ImItemList, created: readonly ImGroup[]): ImItemList => ({
  ...items,
  groups: [
    ...items.groups,
    ...created.filter((group) => !items.groups.some(({ storeId }) => sameId(storeId, group.storeId))),
  ],
});

/** True if two IDs are of the same item. Compares only IDs, because change keys differ (sampled). */
export const sameId = (one: StoreId | undefined, other: StoreId | undefined): boolean =>
  one !== undefined && one.id === other?.id;
