import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Wording } from "../../i18n/wording.ts";
import { groupKind } from "../../imList/membership.ts";
import { findGroup } from "../../imList/outcome.ts";
import { groupName } from "../../components/groupName.ts";
import { groupNameOf, type ImportGroup } from "../groupWanted.ts";

/** What the chosen group is called in the user's language. */
export function groupShown(group: ImportGroup, list: ImItemList | undefined, wording: Wording): string {
  if (!group) return wording.text("otherContacts");
  const name = groupNameOf(group);
  if (!name.ok) return "";
  const there = findGroup(list, name.value);
  return there ? groupName(groupKind(there), name.value, wording) : name.value;
}
