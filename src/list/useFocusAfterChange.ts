import { useLayoutEffect, useRef, type KeyboardEvent } from "react";
import { isFocusNowhere } from "../components/isFocusNowhere.ts";
import type { GroupWithPeople } from "../imList/membership.ts";
import type { PaneState } from "../store/state.ts";
import { findRestoredRow } from "./activeRow.ts";
import type { TreeView } from "./treeView.ts";

interface FocusAfterChangeProps {
  readonly state: PaneState;
  /** The groups as they are shown. */
  readonly groups: readonly GroupWithPeople[];
  readonly view: TreeView;
  readonly onView: (view: TreeView) => void;
  /** Focuses the active row of the tree. Has to be the same function in each render. */
  readonly focusTree: () => void;
  /** True if the focus is in the list, its search, or the results of changes. */
  readonly isInList: () => boolean;
}

/**
 * Focuses the tree when a change starts whose button has left the page, and the row that an undo restores, in its
 * expanded group, as soon as it is in the list. Returns handlers for the area: a user who has done something else by
 * then keeps the focus.
 */
export function useFocusAfterChange({
  state,
  groups,
  view,
  onView,
  focusTree,
  isInList,
}: FocusAfterChangeProps) {
  const running = state.changes.at(-1);
  /** ID of the last change that has started. */
  const newest = useRef(running?.id ?? 0);
  /** True from the start of an undo until its row has the focus. */
  const isRestoring = useRef(false);

  useLayoutEffect(() => {
    const undone = (running?.change ?? state.ended?.change)?.about.undone;
    if (running && running.id > newest.current) {
      newest.current = running.id;
      isRestoring.current = undone !== undefined;
      if (isFocusNowhere()) focusTree();
    }
    if (!undone || !isRestoring.current) return;
    // Until it has ended, somebody may be back in another group only than the one where the user was.
    if (running && undone.kind === "removeFromList") return;
    const restored = findRestoredRow(undone, groups, view);
    isRestoring.current =
      !restored && (running !== undefined || state.list.kind !== "ready" || state.list.reading);
    if (!restored || (!isFocusNowhere() && !isInList())) return;
    onView({ ...view, open: new Set([...view.open, restored.group]), focused: restored.key });
    // Exchange may have taken so long that the user is typing in Outlook by now.
    if (document.hasFocus()) focusTree();
  });

  const stop = () => {
    isRestoring.current = false;
  };
  return {
    // The keys of Undo may still be held down.
    onKeyDownCapture: ({ repeat }: KeyboardEvent) => repeat || stop(),
    onPointerDownCapture: stop,
  };
}
