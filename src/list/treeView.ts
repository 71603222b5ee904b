import { groupKey, personKey } from "../actions/rowKeys.ts";
import type { Screen } from "../store/state.ts";
import type { ImGroup } from "../ews/model/imGroup.ts";
import type { PeopleSort } from "../imList/membership.ts";

/** The state of the tree and its search. Kept while another screen is shown. */
export interface TreeView {
  /** Keys of the expanded groups. */
  readonly open: ReadonlySet<string>;
  /** Key of the focused row. */
  readonly focused: string | undefined;
  /** Keys of the selected rows of people. */
  readonly selected: ReadonlySet<string>;
  /** Key of the row at which a selected range begins. */
  readonly anchor: string | undefined;
  /** Key of the row at which the selected range ends. Undefined if the last selection was no range. */
  readonly rangeEnd: string | undefined;
  readonly query: string;
  readonly showTagged: boolean;
  readonly sort: PeopleSort;
}

export const initialView: TreeView = {
  open: new Set(),
  focused: undefined,
  selected: new Set(),
  anchor: undefined,
  rangeEnd: undefined,
  query: "",
  showTagged: false,
  sort: "name",
};

/** Returns the view with only these groups expanded. */
export const viewWithAll = (view: TreeView, expanded: readonly ImGroup[]): TreeView => ({
  ...view,
  open: new Set(expanded.map((group) => groupKey({ group }))),
});

/**
 * Returns the view after a screen was closed. A group or contact that was just created is visible and focused; of
 * several, the first, and all of them are selected.
 */
export function viewAfter(view: TreeView, screen: Screen): TreeView {
  if (screen.kind === "list" && screen.added) {
    const { groupId, personas } = screen.added;
    const keys = personas.map((persona) => personKey(groupId, persona));
    return {
      ...view,
      query: "",
      open: new Set([...view.open, groupId]),
      focused: keys[0],
      selected: new Set(keys),
      anchor: keys[0],
      rangeEnd: undefined,
    };
  }
  if (screen.kind === "groupResult") return { ...view, focused: screen.group.storeId?.id ?? view.focused };
  if (screen.kind === "contactResult" && screen.groupId !== undefined)
    return {
      ...view,
      open: new Set([...view.open, screen.groupId]),
      focused: personKey(screen.groupId, screen.persona),
    };
  return view;
}
