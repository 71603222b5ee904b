import { personKey } from "./treeRows.ts";
import type { Screen } from "../store/state.ts";
import type { TreeView } from "./treeView.ts";

/** The tree's view on coming back from a screen: what was just made is in sight and has the focus. */
export function viewAfter(view: TreeView, screen: Screen): TreeView {
  if (screen.kind === "groupResult") return { ...view, focused: screen.group.storeId?.id ?? view.focused };
  if (screen.kind === "contactResult" && screen.groupId !== undefined)
    return {
      ...view,
      open: new Set([...view.open, screen.groupId]),
      focused: personKey(screen.groupId, screen.persona),
    };
  return view;
}
