import { useEffect, useState, useSyncExternalStore } from "react";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { PaneState } from "../../store/state.ts";
import { decideByList, type ChangeRecord } from "./changeRecord.ts";
import type { LargeChanges } from "./createLargeChanges.ts";

/** Loads the records of large changes. */
export type LoadLargeChanges = () => Promise<LargeChanges>;

/** Returns the records of large changes once they are loaded, and those that no change of this pane works on. */
export function useLargeChanges(
  load: LoadLargeChanges,
  state: PaneState,
): {
  readonly changes: LargeChanges | undefined;
  readonly records: readonly ChangeRecord[];
  /** The IDs of the records that a later pane finds. */
  readonly stored: readonly string[];
} {
  const [changes, setChanges] = useState<LargeChanges>();
  useEffect(() => {
    // If the code is missing, there is no card. Changes go on without records then.
    load().then(setChanges, () => undefined);
  }, [load]);
  const { records, running, stored } = useSyncExternalStore(
    changes?.subscribe ?? neverChanges,
    changes?.state ?? noRecords,
  );
  const list = freshList(state);
  const isIdle = ({ id }: ChangeRecord) => !running.includes(id);
  return {
    changes,
    stored,
    records: records.filter(isIdle).map((record) => (list ? decideByList(record, list) : record)),
  };
}

/** Returns the list, if it was loaded after the last change. */
export const freshList = ({ list }: PaneState): ImItemList | undefined =>
  list.kind === "ready" && !list.failed && !list.reading ? list.items : undefined;

const neverChanges = () => () => undefined;
const empty = { records: [], running: [], stored: [] };
const noRecords = (): ReturnType<LargeChanges["state"]> => empty;
