import { joinList } from "../../src/imList/membership.ts";
import { treeRows, type TreeRow } from "../../src/list/treeRows.ts";
import { imGroup, listOf, persona } from "../imList/listOf.ts";

/**
 * Tree for tests: Falcon with two people, Team with a person and a member without details, Zen, and a distribution
 * group.
 */
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

/** Rows of the tree with these groups expanded. */
export const rowsWithOpen = (...names: readonly string[]): readonly TreeRow[] =>
  treeRows(joined, new Set(names.map((name) => `id of ${name}`)));

/** Visible name of a row. */
export const nameOf = (row: TreeRow): string =>
  row.kind === "group"
    ? row.entry.group.displayName
    : row.kind === "person"
      ? (row.persona.displayName ?? "")
      : "(note)";
