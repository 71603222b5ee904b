import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { StoreId } from "../ews/model/storeId.ts";

/** The list with groups that were made here, where it does not hold them yet. */
export const withGroups = (items: ImItemList, made: readonly ImGroup[]): ImItemList => ({
  ...items,
  groups: [
    ...items.groups,
    ...made.filter((group) => !items.groups.some(({ storeId }) => sameId(storeId, group.storeId))),
  ],
});

/** Whether two ids are of one item; change keys differ (sampled). */
export const sameId = (one: StoreId | undefined, other: StoreId | undefined): boolean =>
  one !== undefined && one.id === other?.id;
