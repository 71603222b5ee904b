import type { PersonRow, TreeRow } from "./treeRows.ts";
import type { TreeView } from "./treeView.ts";

// Keys and selection in a tree: https://www.w3.org/WAI/ARIA/apg/patterns/treeview/

export type TreeMove =
  | { readonly kind: "focus"; readonly key: string }
  | { readonly kind: "toggle"; readonly key: string }
  | { readonly kind: "select"; readonly key: string }
  | { readonly kind: "expandAll" }
  | { readonly kind: "open"; readonly row: TreeRow };

/**
 * Returns the effect of a key in a tree: arrow keys, Home, End, Page Up, Page Down, Enter, the space key, and the asterisk.
 * `rightToLeft` mirrors Left and Right. Undefined if the key has no effect.
 */
export function treeMove(
  rows: readonly TreeRow[],
  focused: string,
  pressed: string,
  rightToLeft = false,
): TreeMove | undefined {
  const index = Math.max(
    0,
    rows.findIndex(({ key }) => key === focused),
  );
  const row = rows[index];
  if (!row) return undefined;
  const to = (target: number): TreeMove | undefined => {
    const targetRow = rows[Math.min(Math.max(target, 0), rows.length - 1)];
    return targetRow && { kind: "focus", key: targetRow.key };
  };
  const inward = rightToLeft ? "ArrowLeft" : "ArrowRight";
  const outward = rightToLeft ? "ArrowRight" : "ArrowLeft";
  switch (pressed) {
    case "ArrowDown":
      return to(index + 1);
    case "ArrowUp":
      return to(index - 1);
    case "Home":
      return to(0);
    case "End":
      return to(rows.length - 1);
    case "PageDown":
      return to(index + 10);
    case "PageUp":
      return to(index - 10);
    case inward:
      if (row.kind !== "group") return undefined;
      return row.isOpen ? to(index + 1) : { kind: "toggle", key: row.key };
    case outward:
      if (row.kind !== "group") return { kind: "focus", key: row.group.key };
      return row.isOpen ? { kind: "toggle", key: row.key } : undefined;
    case "Enter":
      return row.kind === "group" ? { kind: "toggle", key: row.key } : { kind: "open", row };
    case " ":
      return { kind: row.kind === "group" ? "toggle" : "select", key: row.key };
    case "*":
      return { kind: "expandAll" };
    default:
      return undefined;
  }
}

/** Returns the key of the next row whose name starts with the typed letters. Wraps around at the end. */
export function typeAhead(
  rows: readonly TreeRow[],
  focused: string,
  typed: string,
  nameOf: (row: TreeRow) => string,
): string | undefined {
  const index = rows.findIndex(({ key }) => key === focused);
  // The first letter moves to another row. Further letters may stay on a row that still matches.
  const start = Math.max(0, typed.length > 1 ? index : index + 1);
  const prefix = typed.toLocaleLowerCase();
  const isMatch = (row: TreeRow) => nameOf(row).toLocaleLowerCase().startsWith(prefix);
  return (rows.slice(start).find(isMatch) ?? rows.slice(0, start).find(isMatch))?.key;
}

/** "focus" moves only the focus. */
export type SelectionMode = "focus" | "toggle" | "range" | "all" | "none";

type Selection = Pick<TreeView, "focused" | "selected" | "anchor" | "rangeEnd">;

/**
 * Returns the focus and the selection after an action on a row. "toggle" adds or removes the row. "range" adds all people
 * from the anchor to the row, and removes those of the range before, so that it can shrink. "all" selects everyone shown,
 * or no one if everyone is selected. "none" clears the selection. Only people can be selected.
 */
export function updateSelection(
  current: Selection,
  rows: readonly TreeRow[],
  key: string,
  mode: SelectionMode,
): Selection {
  const at = { focused: key, anchor: key, rangeEnd: undefined };
  const selected = new Set(current.selected);
  switch (mode) {
    case "focus":
      return { ...at, selected };
    case "none":
      return { ...at, selected: new Set() };
    case "all": {
      const everyone = rows.filter(isPerson).map((row) => row.key);
      const areSelected = everyone.every((one) => selected.has(one));
      return { ...at, selected: new Set(areSelected ? [] : everyone) };
    }
    case "toggle": {
      const row = rows.find((one) => one.key === key);
      if (row && isPerson(row) && !selected.delete(key)) selected.add(key);
      return { ...at, selected };
    }
    case "range": {
      const indexOf = (one: string | undefined) => rows.findIndex((row) => row.key === one);
      const anchor = [current.anchor, current.focused].find((one) => indexOf(one) >= 0) ?? key;
      const range = (end: string) => {
        const ends = [indexOf(anchor), indexOf(end)];
        return rows.slice(Math.min(...ends), Math.max(...ends) + 1).filter(isPerson);
      };
      const { rangeEnd } = current;
      if (rangeEnd !== undefined && indexOf(rangeEnd) >= 0)
        range(rangeEnd).forEach((row) => selected.delete(row.key));
      range(key).forEach((row) => selected.add(row.key));
      return { focused: key, anchor, rangeEnd: key, selected };
    }
  }
}

/** Returns the selected rows that are left in the tree. What a closed group or a search hides is no longer selected. */
export function shownOf(selected: ReadonlySet<string>, rows: readonly TreeRow[]): ReadonlySet<string> {
  if (selected.size === 0) return selected;
  const shown = new Set(rows.flatMap(({ key }) => (selected.has(key) ? [key] : [])));
  return shown.size === selected.size ? selected : shown;
}

const isPerson = (row: TreeRow): row is PersonRow => row.kind === "person";
