import type { TreeRow } from "./treeRows.ts";

/** How people are chosen together, by mouse or by key (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/). */
export type Choosing = "one" | "toggle" | "range";

/**
 * The people who are chosen after a row was acted on. "one" forgets the choice, "toggle" adds or takes away the row,
 * "range" chooses all people from the row that had the focus to this one. Groups and notes are not chosen.
 */
export function chosenAfter(
  chosen: ReadonlySet<string>,
  rows: readonly TreeRow[],
  focused: string | undefined,
  key: string,
  how: Choosing,
): ReadonlySet<string> {
  if (how === "one") return chosen.size === 0 ? chosen : new Set();
  const at = rows.findIndex((row) => row.key === key);
  if (how === "toggle") {
    if (rows[at]?.kind !== "person") return chosen;
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    return next;
  }
  const from = rows.findIndex((row) => row.key === focused);
  const range = rows.slice(Math.min(at, from < 0 ? at : from), Math.max(at, from) + 1);
  return new Set([...chosen, ...range.filter(({ kind }) => kind === "person").map((row) => row.key)]);
}
