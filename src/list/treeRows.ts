import { groupName } from "../components/groupName.ts";
import type { Persona } from "../ews/model/persona.ts";
import type { Wording } from "../i18n/wording.ts";
import { personName } from "../imList/person.ts";
import { groupKey, personKey } from "./treeView.ts";
import type { GroupWithPeople, JoinedList } from "../imList/membership.ts";

/** One visible row of the tree: groups and people in one sequence. */
export type TreeRow = GroupRow | PersonRow | NoteRow;

interface Placed {
  readonly key: string;
  /** Place among its siblings, from 1, and how many there are. */
  readonly position: number;
  readonly siblings: number;
}
export interface GroupRow extends Placed {
  readonly kind: "group";
  readonly entry: GroupWithPeople;
  /** How many people the group has, of whom a search may show some. */
  readonly all: number;
  readonly open: boolean;
}
export interface PersonRow extends Placed {
  readonly kind: "person";
  /** The row of the group in which it stands. */
  readonly group: GroupRow;
  readonly persona: Persona;
  readonly inGroups: number;
}
/** What stands in a group instead of, or after, its people. */
export interface NoteRow extends Placed {
  readonly kind: "note";
  readonly group: GroupRow;
}

/** The rows to show while the groups of `open` are open, and those that a search has opened. */
export function treeRows(
  { groups, groupCount }: JoinedList,
  open: ReadonlySet<string>,
  found: ReadonlySet<GroupWithPeople> = new Set(),
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  groups.forEach((entry, index) => {
    const key = groupKey(entry);
    const isFound = found.has(entry);
    const { people, size } = entry;
    const group: GroupRow = {
      kind: "group",
      key,
      entry,
      all: isFound ? size : people.length,
      open: isFound || open.has(key),
      position: index + 1,
      siblings: groups.length,
    };
    rows.push(group);
    if (!group.open) return;
    const hasNote = !isFound && (size === 0 || size > people.length);
    const siblings = people.length + (hasNote ? 1 : 0);
    people.forEach((persona, place) => {
      const inGroups = groupCount.get(persona.personaId.id) ?? 1;
      const position = place + 1;
      rows.push({
        kind: "person",
        key: personKey(key, persona),
        group,
        persona,
        inGroups,
        position,
        siblings,
      });
    });
    if (hasNote) rows.push({ kind: "note", key: `${key} note`, group, position: siblings, siblings });
  });
  return rows;
}

/** The name by which a row is found; a note has none. */
export function rowName(row: TreeRow, wording: Wording): string {
  if (row.kind === "person") return personName(row.persona);
  return row.kind === "group" ? groupName(row.entry.kind, row.entry.group.displayName, wording) : "";
}
