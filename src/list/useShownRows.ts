import { useMemo } from "react";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { composeEdits } from "../imList/edits.ts";
import { joinList, type GroupWithPeople } from "../imList/membership.ts";
import { indexList, search, wordsOf, type Found } from "../imList/search.ts";
import { once } from "../shared/once.ts";
import type { RunningChange } from "../store/state.ts";
import { groupName } from "../components/groupName.ts";
import { useWording } from "../components/WordingContext.tsx";
import { treeRows, type TreeRow } from "./treeRows.ts";
import type { TreeView } from "./treeView.ts";

interface ShownRows {
  readonly rows: readonly TreeRow[];
  /** The words of the search. Empty if there is no search. */
  readonly words: readonly string[];
  readonly found: Found | undefined;
  /** Builds the search index ahead, so that the first key of a search does not wait for it. */
  readonly prepareSearch: () => void;
}

/** Returns the rows of a list: sorted, filtered by the search, with the people of the expanded groups. */
export function useShownRows(
  items: ImItemList,
  { open, query, showTagged }: Pick<TreeView, "open" | "query" | "showTagged">,
): ShownRows {
  const wording = useWording();
  const { locale } = wording;
  const joined = useMemo(
    () => joinList(items, locale, { withTagged: showTagged }),
    [items, locale, showTagged],
  );
  const words = useMemo(() => wordsOf(query), [query]);
  const index = useMemo(() => once(() => indexList(joined)), [joined]);
  const found = useMemo(() => {
    const nameOf = ({ kind, group }: GroupWithPeople) => groupName(kind, group.displayName, wording);
    return words.length > 0 ? search(index(), words, nameOf) : undefined;
  }, [index, words, wording]);
  const rows = useMemo(() => treeRows(found?.list ?? joined, open, found?.opened), [joined, found, open]);
  return { rows, words, found, prepareSearch: index };
}

/** Returns the list as it will be after the running changes. */
export const shownList = (items: ImItemList, changes: readonly RunningChange[]): ImItemList =>
  composeEdits(changes.map(({ change }) => change.shown))(items);

/** Returns the IDs of the groups and contacts that a running change locks, with the stage of that change. */
export const pendingIds = (changes: readonly RunningChange[]): ReadonlyMap<string, RunningChange["stage"]> =>
  new Map(changes.flatMap(({ change, stage }) => change.lockKeys.map((id) => [id, stage] as const)));
