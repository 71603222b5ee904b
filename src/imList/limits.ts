import { imGroupKind } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";

/**
 * Maximum number of groups and contacts in a list (documented for contacts, reported for groups: system groups do not
 * count).
 */
export const mostGroups = 64;
export const mostContacts = 1_000;

export interface Fill {
  readonly count: number;
  readonly most: number;
  /** True from 80 percent on. */
  readonly isWorthShowing: boolean;
  /** True from 90 percent on. */
  readonly isNearlyFull: boolean;
}

/** Returns how full a list is. Contacts that are in no group count in Exchange, but no list shows them (reported). */
export function fillOfList({ groups, personas }: ImItemList) {
  const fillOf = (count: number, most: number): Fill => ({
    count,
    most,
    isWorthShowing: count >= 0.8 * most,
    isNearlyFull: count >= 0.9 * most,
  });
  const counted = groups.filter(({ groupType }) => ["user", "distribution"].includes(imGroupKind(groupType)));
  return { groups: fillOf(counted.length, mostGroups), contacts: fillOf(personas.length, mostContacts) };
}
