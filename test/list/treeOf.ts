import { joinList } from "../../src/imList/membership.ts";
import { treeRows, type TreeRow } from "../../src/list/treeRows.ts";
import { imGroup, listOf, persona } from "../imList/listOf.ts";

/** A tree to walk in: two people in Falcon, one more of whom nothing is known in Team, none in Zen, and a list. */
export const joined = joinList(
  listOf(
    [
      imGroup("Falcon", ["source of ana@x", "source of bob@x"]),
      imGroup("Team", ["source of ana@x", "someone"]),
      imGroup("Zen"),
      imGroup("All staff", [], "DG"),
    ],
    [persona("ana@x", { displayName: "Ana" }), persona("bob@x", { displayName: "Bob" })],
  ),
  "en",
);

/** The rows while the groups of these names are open. */
export const rowsWithOpen = (...names: readonly string[]): readonly TreeRow[] =>
  treeRows(joined, new Set(names.map((name) => `id of ${name}`)));

/** A row as one reads it. */
export const nameOf = (row: TreeRow): string =>
  row.kind === "group"
    ? row.entry.group.displayName
    : row.kind === "person"
      ? (row.persona.displayName ?? "")
      : "(note)";
