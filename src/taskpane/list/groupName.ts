import type { Wording } from "../../i18n/wording.ts";
import type { GroupWithPeople } from "../../imList/membership.ts";

/** A group's name to show. Exchange names its system groups in English (reported): they are said in the user's words. */
export function groupName({ kind, group }: GroupWithPeople, { text }: Wording): string {
  return kind === "favorites" || kind === "otherContacts" ? text(kind) : group.displayName;
}
