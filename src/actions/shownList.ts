import type { ImItemList } from "../ews/model/imItemList.ts";
import { composeEdits } from "../imList/edits.ts";
import type { RunningChange } from "../store/state.ts";

/** The list with what is under way, as if it were done. */
export const shownList = (items: ImItemList, changes: readonly RunningChange[]): ImItemList =>
  composeEdits(changes.map(({ change }) => change.shown))(items);

/** Ids of groups and contacts that a change under way works on, with what stands beside them meanwhile. */
export const pendingIds = (changes: readonly RunningChange[]): ReadonlyMap<string, RunningChange["stage"]> =>
  new Map(changes.flatMap(({ change, stage }) => change.lockKeys.map((id) => [id, stage] as const)));
