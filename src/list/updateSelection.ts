import type { TreeRow } from "./treeRows.ts";
import type { TreeView } from "./treeView.ts";

/** How people are chosen together, by mouse or by key (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/). */
export type SelectionMode = "one" | "toggle" | "range";

type Choice = Pick<TreeView, "focused" | "selected" | "anchor">;

/**
 * The focus and the choice after a row was acted on. "one" forgets the choice, "toggle" adds or takes away the row,
 * "range" chooses all people from the row at which the range began to this one, in place of what was chosen. Groups and
 * notes are not chosen.
 */
export function updateSelection(
  now: Choice,
  rows: readonly TreeRow[],
  key: string,
  how: SelectionMode,
): Choice {
  if (how === "range") {
    const indexOf = (one: string | undefined) => rows.findIndex((row) => row.key === one);
    const anchor = [now.anchor, now.focused].find((one) => indexOf(one) >= 0) ?? key;
    const ends = [indexOf(anchor), indexOf(key)];
    const range = rows.slice(Math.min(...ends), Math.max(...ends) + 1).filter(isPerson);
    return { focused: key, anchor, selected: new Set(range.map((row) => row.key)) };
  }
  const chosen = new Set(how === "one" ? [] : now.selected);
  const row = rows.find((one) => one.key === key);
  if (how === "toggle" && row && isPerson(row) && !chosen.delete(key)) chosen.add(key);
  return { focused: key, anchor: key, selected: chosen };
}

const isPerson = ({ kind }: TreeRow): boolean => kind === "person";
