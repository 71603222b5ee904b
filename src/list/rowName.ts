import type { Wording } from "../i18n/wording.ts";
import { personName } from "../imList/person.ts";
import { groupName } from "../components/groupName.ts";
import type { TreeRow } from "./treeRows.ts";

/** The name by which a row is found; a note has none. */
export function rowName(row: TreeRow, wording: Wording): string {
  if (row.kind === "person") return personName(row.persona);
  return row.kind === "group" ? groupName(row.entry.kind, row.entry.group.displayName, wording) : "";
}
