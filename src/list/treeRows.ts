import { groupName } from "../components/groupName.ts";
import { personLabel } from "../components/personLabel.ts";
import type { Persona } from "../ews/model/persona.ts";
import type { Wording } from "../i18n/wording.ts";
import type { GroupWithPeople, JoinedList } from "../imList/membership.ts";
import { groupKey, personKey } from "../actions/rowKeys.ts";

/** A row of the tree. Groups and the people of expanded groups are in one sequence. */
export type TreeRow = GroupRow | PersonRow | NoteRow;

interface RowBase {
  readonly key: string;
  /** Position among the siblings, from 1. */
  readonly position: number;
  /** Number of siblings, including the row itself. */
  readonly siblings: number;
}

export interface GroupRow extends RowBase {
  readonly kind: "group";
  readonly entry: GroupWithPeople;
  /** Number of people in the group, of whom a search may show only some. */
  readonly peopleCount: number;
  readonly isOpen: boolean;
}

export interface PersonRow extends RowBase {
  readonly kind: "person";
  /** The row of the group that contains the person. */
  readonly group: GroupRow;
  readonly persona: Persona;
  readonly inGroups: number;
}

/** A note in a group after its people: why there are none, or how many are not described. */
export interface NoteRow extends RowBase {
  readonly kind: "note";
  readonly group: GroupRow;
}

/** Returns the rows of a list. `open`: keys of the expanded groups. `found`: groups that a search has expanded. */
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
      peopleCount: isFound ? size : people.length,
      isOpen: isFound || open.has(key),
      position: index + 1,
      siblings: groups.length,
    };
    rows.push(group);
    if (!group.isOpen) return;
    const hasNote = !isFound && (size === 0 || size > people.length);
    const siblings = people.length + (hasNote ? 1 : 0);
    people.forEach((persona, personIndex) => {
      const inGroups = groupCount.get(persona.personaId.id) ?? 1;
      rows.push({
        kind: "person",
        key: personKey(key, persona),
        group,
        persona,
        inGroups,
        position: personIndex + 1,
        siblings,
      });
    });
    if (hasNote) rows.push({ kind: "note", key: `${key} note`, group, position: siblings, siblings });
  });
  return rows;
}

/** Returns the name of a row, which is empty for a note. */
export function rowName(row: TreeRow, wording: Wording): string {
  if (row.kind === "person") return personLabel(row.persona, wording);
  return row.kind === "group"
    ? groupName({ kind: row.entry.kind, name: row.entry.group.displayName }, wording)
    : "";
}
