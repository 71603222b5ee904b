import { imGroupKind, type ImGroupKind } from "../ews/model/imGroup.ts";
import type { WholeList } from "./wholeList.ts";

/** Exchange has these in every list, without anybody having created them. */
const systemGroups: readonly ImGroupKind[] = ["favorites", "otherContacts", "tagged"];

/** True if the user has nothing in the list: no contact, not even one that could not be read, and no group. */
export const isEmptyList = ({ items, unread, unreadGroups }: WholeList): boolean =>
  items.personas.length + unread + unreadGroups === 0 &&
  items.groups.every(
    ({ groupType, members }) => systemGroups.includes(imGroupKind(groupType)) && members.length === 0,
  );
