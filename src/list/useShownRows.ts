import { useMemo } from "react";
import { groupName } from "../components/groupName.ts";
import { useWording } from "../components/WordingContext.tsx";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { joinList, type GroupWithPeople } from "../imList/membership.ts";
import { indexList, search, wordsOf } from "../imList/search.ts";
import { once } from "../shared/once.ts";
import { treeRows } from "./treeRows.ts";
import type { TreeView } from "./treeView.ts";

/**
 * Returns the rows of a list: sorted, filtered by the search, with the people of the expanded groups. `prepareSearch`
 * builds the search index ahead, so that the first key of a search does not wait for it.
 */
export function useShownRows(items: ImItemList, { open, query, showTagged, sort }: TreeView) {
  const wording = useWording();
  const { locale } = wording;
  const joined = useMemo(
    () => joinList(items, locale, { withTagged: showTagged, sort }),
    [items, locale, showTagged, sort],
  );
  const words = useMemo(() => wordsOf(query), [query]);
  const index = useMemo(() => once(() => indexList(joined)), [joined]);
  const found = useMemo(() => {
    const nameOf = ({ kind, group }: GroupWithPeople) =>
      groupName({ kind, name: group.displayName }, wording);
    return words.length > 0 ? search(index(), words, nameOf) : undefined;
  }, [index, words, wording]);
  const shown = found?.list ?? joined;
  const rows = useMemo(() => treeRows(shown, open, found?.opened), [shown, found, open]);
  return { rows, words, groups: shown.groups, found, prepareSearch: index };
}
