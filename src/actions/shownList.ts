import type { ImItemList } from "../ews/model/imItemList.ts";
import { composeEdits } from "../imList/edits.ts";
import type { PaneState, RunningChange } from "../store/state.ts";

/** Returns the list as it will be after the running changes. Undefined if none is loaded. */
export const shownListOf = ({
  list,
  changes,
}: Pick<PaneState, "list" | "changes">): ImItemList | undefined =>
  list.kind === "ready" ? shownList(list.items, changes) : undefined;

/** Returns the list as it will be after the running changes. */
const shownList = (items: ImItemList, changes: readonly RunningChange[]): ImItemList =>
  composeEdits(changes.map(({ change }) => change.shown))(items);

/** Returns the IDs of the groups and contacts that a running change locks, with the stage of that change. */
export const pendingIds = (changes: readonly RunningChange[]): ReadonlyMap<string, RunningChange["stage"]> =>
  new Map(changes.flatMap(({ change, stage }) => change.lockKeys.map((id) => [id, stage] as const)));
