import type { TreeRow } from "./treeRows.ts";
import type { TreeView } from "./treeView.ts";

/** How an action on a row changes the selection (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/). */
export type SelectionMode = "one" | "toggle" | "range";

type Selection = Pick<TreeView, "focused" | "selected" | "anchor">;

/**
 * Returns the focus and the selection after an action on a row. "one" clears the selection. "toggle" adds or removes the
 * row. "range" selects all people from the anchor to the row instead. Only people can be selected.
 */
export function updateSelection(
  current: Selection,
  rows: readonly TreeRow[],
  key: string,
  mode: SelectionMode,
): Selection {
  if (mode === "range") {
    const indexOf = (one: string | undefined) => rows.findIndex((row) => row.key === one);
    const anchor = [current.anchor, current.focused].find((one) => indexOf(one) >= 0) ?? key;
    const ends = [indexOf(anchor), indexOf(key)];
    const range = rows.slice(Math.min(...ends), Math.max(...ends) + 1).filter(isPerson);
    return { focused: key, anchor, selected: new Set(range.map((row) => row.key)) };
  }
  const selected = new Set(mode === "one" ? [] : current.selected);
  const row = rows.find((one) => one.key === key);
  if (mode === "toggle" && row && isPerson(row) && !selected.delete(key)) selected.add(key);
  return { focused: key, anchor: key, selected };
}

const isPerson = ({ kind }: TreeRow): boolean => kind === "person";
