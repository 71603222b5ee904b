import type { TreeRow } from "./treeRows.ts";

/** The effect of a key in the tree. */
export type TreeMove =
  | { readonly kind: "focus"; readonly key: string }
  | { readonly kind: "toggle"; readonly key: string }
  | { readonly kind: "open"; readonly row: TreeRow };

/**
 * Returns the effect of a key in a tree (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/): arrow keys, Home, End, Page
 * Up, Page Down, Enter, and the space key. `rightToLeft` mirrors Left and Right. Undefined if the key has no effect.
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
    case " ":
      return row.kind === "group" ? { kind: "toggle", key: row.key } : { kind: "open", row };
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
  const start = typed.length > 1 ? index : index + 1;
  const prefix = typed.toLocaleLowerCase();
  return [...rows.slice(Math.max(0, start)), ...rows.slice(0, Math.max(0, start))].find((row) =>
    nameOf(row).toLocaleLowerCase().startsWith(prefix),
  )?.key;
}
