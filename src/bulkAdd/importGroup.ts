import type { GroupChoice } from "../imList/groupChoices.ts";
import { readName, type NameProblem } from "../imList/name.ts";
import { success, type Result } from "../shared/result.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Wording } from "../i18n/wording.ts";
import { groupKind } from "../imList/membership.ts";
import { findGroup } from "../imList/outcome.ts";
import { groupName } from "../components/groupName.ts";

/** The group that people are added to: one of the list, or a new one. Undefined: Other Contacts. */
export type ImportGroup = GroupChoice | { readonly newName: string } | undefined;

/**
 * Returns the group's name as rows have it, "" for Other Contacts. A new name that the list already has means that
 * group.
 */
export const readGroupName = (group: ImportGroup): Result<string, NameProblem> => {
  if (!group) return success("");
  return "newName" in group ? readName(group.newName) : success(group.name);
};

/** Returns the group's name in the user's language. Empty as long as none is selected. */
export function importGroupText(
  group: ImportGroup | null,
  list: ImItemList | undefined,
  wording: Wording,
): string {
  if (group === null) return "";
  if (!group) return wording.text("otherContacts");
  const name = readGroupName(group);
  if (!name.ok) return "";
  const existing = findGroup(list, name.value);
  return existing ? groupName({ kind: groupKind(existing), name: name.value }, wording) : name.value;
}
