import type { GroupChoice } from "../imList/groupChoices.ts";
import { readName, type NameProblem } from "../imList/name.ts";
import { success, type Result } from "../shared/result.ts";

/** The group that people are to be in: one of the list's, one to be made, or without any Other Contacts. */
export type ImportGroup = GroupChoice | { readonly newName: string } | undefined;

/** Its name as rows have it, "" for Other Contacts. A new name that the list has already means the group it has. */
export const groupNameOf = (group: ImportGroup): Result<string, NameProblem> => {
  if (!group) return success("");
  return "newName" in group ? readName(group.newName) : success(group.name);
};
