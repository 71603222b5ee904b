import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Wording } from "../i18n/wording.ts";
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
const pendingIds = (changes: readonly RunningChange[]): ReadonlyMap<string, RunningChange["stage"]> =>
  new Map(changes.flatMap(({ change, stage }) => change.lockKeys.map((id) => [id, stage] as const)));

/**
 * Returns the function that says what a running change does to a group or contact, by its IDs. It returns undefined if
 * no change concerns it.
 */
export function pendingTextOf(changes: readonly RunningChange[], { text }: Wording) {
  const pending = pendingIds(changes);
  return (ids: readonly string[]): string | undefined => {
    const stage = ids.map((id) => pending.get(id)).find((one) => one !== undefined);
    return stage && text(stage);
  };
}
