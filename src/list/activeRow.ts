import type { ChangeSubject } from "../imList/changes/change.ts";
import { sourceIds, type Contact } from "../imList/contacts.ts";
import type { GroupWithPeople } from "../imList/membership.ts";
import { isPhoneContact, personAddress } from "../imList/person.ts";
import type { Persona } from "../ews/model/persona.ts";
import type { TreeRow } from "./treeRows.ts";
import type { TreeView } from "./treeView.ts";
import { groupKey, personKey } from "../actions/rowKeys.ts";

/**
 * Returns the key of the active row: the focused one or, if that has gone, the one that takes its place. After a person,
 * that is the next person of the group, else the group. After several selected people, it is the one after the last of
 * them. After a group, it is the next group, else the one before. Without a focused row, it is the first one.
 *
 * @param before the last rows in which the focused row was.
 * @returns undefined if there are no rows.
 */
export function activeRow(
  before: readonly TreeRow[],
  rows: readonly TreeRow[],
  { focused, selected }: Pick<TreeView, "focused" | "selected">,
): string | undefined {
  const [first] = rows;
  if (focused === undefined) return first?.key;
  if (rows.some(({ key }) => key === focused)) return focused;
  const keys = new Set(rows.map(({ key }) => key));
  const isThere = ({ key }: TreeRow) => keys.has(key);
  const wasActedOn = (key: string) => key === focused || (selected.has(focused) && selected.has(key));
  const at = before.findLastIndex((row) => !isThere(row) && wasActedOn(row.key));
  const gone = before[at];
  // The rows before are not known after another screen: the key of a person begins with that of the group.
  if (!gone) return (rows.find(({ key }) => focused.startsWith(`${key} `)) ?? first)?.key;

  const group = gone.kind === "group" ? gone : gone.group;
  if (isThere(group)) {
    const isNext = (row: TreeRow) => row.kind === "person" && row.group.key === group.key && isThere(row);
    return (before.slice(at + 1).find(isNext) ?? group).key;
  }
  const isGroup = (row: TreeRow) => row.kind === "group" && isThere(row);
  const next = before.slice(at).find(isGroup) ?? before.slice(0, at).findLast(isGroup);
  return (next ?? first)?.key;
}

/** A row, and the group that has to be expanded to show it. */
interface RestoredRow {
  readonly key: string;
  readonly group: string;
}

/**
 * Returns the row that an undo has restored, the first one of several. Undefined as long as it is not in the list, and
 * if the undo restores no row. A contact or a group that was deleted comes back with another ID, so it is also found by
 * its address or name.
 *
 * @param groups the groups as they are shown.
 * @param view A person who was deleted from the whole list is looked for in the group of the focused row first, then in
 * the expanded groups.
 */
export function findRestoredRow(
  { kind, about: { group, alsoFrom, contacts } }: ChangeSubject,
  groups: readonly GroupWithPeople[],
  { open, focused = "" }: Pick<TreeView, "open" | "focused">,
): RestoredRow | undefined {
  const named = groups.filter(
    (entry) => entry.kind === group?.kind && entry.group.displayName === group.name,
  );
  switch (kind) {
    case "renameGroup":
    case "deleteGroup":
    case "removeDistributionGroup": {
      const [entry] = named;
      return entry && { key: groupKey(entry), group: groupKey(entry) };
    }
    case "moveContacts":
    case "removeFromGroup":
      // Of several groups, the first contact was in the first one. The others may be there without having been moved.
      return findPerson(alsoFrom ? contacts.slice(0, 1) : contacts, named);
    case "removeFromList": {
      const rank = (entry: GroupWithPeople) =>
        `${focused} `.startsWith(`${groupKey(entry)} `) ? 0 : open.has(groupKey(entry)) ? 1 : 2;
      const places = groups.filter((entry) => entry.kind !== "tagged");
      return findPerson(
        contacts,
        [...places].sort((one, other) => rank(one) - rank(other)),
      );
    }
    case "copyContacts":
    case "addContacts":
    case "undo":
      return undefined;
  }
}

function findPerson(
  contacts: readonly Contact[],
  groups: readonly GroupWithPeople[],
): RestoredRow | undefined {
  for (const entry of groups) {
    const persona = entry.people.find((one) => contacts.some((contact) => isOf(contact, one)));
    if (persona) return { key: personKey(groupKey(entry), persona), group: groupKey(entry) };
  }
  return undefined;
}

const isOf = ({ id, persona: before }: Contact, persona: Persona): boolean =>
  sourceIds(persona).some((source) => source.id === id.id) ||
  (before !== undefined && addressOf(before) !== "" && addressOf(before) === addressOf(persona));

const addressOf = (persona: Persona): string =>
  (isPhoneContact(persona) ? persona.phoneNumber?.number : personAddress(persona))?.toLowerCase() ?? "";
