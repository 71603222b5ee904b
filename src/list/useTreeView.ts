import { useCallback, useEffect, useRef, useState } from "react";
import { usePreferences } from "../components/PreferencesContext.tsx";
import { defaultPreferences, type Preferences } from "../shared/preferences.ts";
import type { Screen } from "../store/state.ts";
import { initialView, viewAfter, type TreeView } from "./treeView.ts";

/** As many groups as four full lists have. */
const mostRemembered = 256;

/**
 * Returns the view of the tree, and the function that sets it. What the user has chosen is there at the next start, until
 * the stored data is deleted. If the list is shown because contacts were added together, these are in sight and selected.
 */
export function useTreeView(screen: Screen): readonly [TreeView, (view: TreeView) => void] {
  const preferences = usePreferences();
  const [view, setView] = useState(() => restoredView(preferences.get()));
  const last = useRef(view);
  useEffect(() => {
    last.current = view;
  });
  const added = screen.kind === "list" ? screen.added : undefined;
  const [seenAdded, setSeenAdded] = useState(added);
  if (added !== seenAdded) {
    setSeenAdded(added);
    if (added) setView(viewAfter(view, screen));
  }
  const set = useCallback(
    (next: TreeView) => {
      const { open, showTagged, sort } = last.current;
      last.current = next;
      setView(next);
      if (next.open === open && next.showTagged === showTagged && next.sort === sort) return;
      preferences.set({ ...preferences.get(), ...chosen(next) });
    },
    [preferences],
  );
  useEffect(
    () =>
      preferences.subscribe(() => {
        if (preferences.get() !== defaultPreferences) return;
        last.current = restoredView(defaultPreferences);
        setView(last.current);
      }),
    [preferences],
  );
  return [view, set];
}

const restoredView = ({ showsTagged, sortsByRecent, openGroups }: Preferences): TreeView => ({
  ...initialView,
  open: new Set(openGroups),
  showTagged: showsTagged,
  sort: sortsByRecent ? "recent" : "name",
});

const chosen = ({ open, showTagged, sort }: TreeView): Partial<Preferences> => ({
  showsTagged: showTagged,
  sortsByRecent: sort === "recent",
  // A group without an ID is not remembered: its key has its name.
  openGroups: [...open].filter((key) => !key.includes(" ")).slice(-mostRemembered),
});
