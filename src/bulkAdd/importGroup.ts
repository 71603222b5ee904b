import type { GroupChoice } from "../imList/groupChoices.ts";
import { readName, type NameProblem } from "../imList/name.ts";
import { success, type Result } from "../shared/result.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Wording } from "../i18n/wording.ts";
import { groupKind } from "../imList/membership.ts";
import { findGroup } from "../imList/outcome.ts";
import { groupName } from "../components/groupName.ts";

/** The group that people are to be in: one of the list's, one to be made, or without any Other Contacts. */
export type ImportGroup = GroupChoice | { readonly newName: string } | undefined;

/** Its name as rows have it, "" for Other Contacts. A new name that the list has already means the group it has. */
export const readGroupName = (group: ImportGroup): Result<string, NameProblem> => {
  if (!group) return success("");
  return "newName" in group ? readName(group.newName) : success(group.name);
};

/** What the chosen group is called in the user's language. */
export function importGroupText(group: ImportGroup, list: ImItemList | undefined, wording: Wording): string {
  if (!group) return wording.text("otherContacts");
  const name = readGroupName(group);
  if (!name.ok) return "";
  const there = findGroup(list, name.value);
  return there ? groupName(groupKind(there), name.value, wording) : name.value;
}
