import type { TextKey } from "../../i18n/messages.ts";
import type { Wording } from "../../i18n/wording.ts";
import type { ChangeKind, ChangeSubject } from "../../imList/changes/change.ts";
import { nameValues } from "../changeText.ts";

const runningTitles: Partial<Record<ChangeKind, TextKey>> = {
  moveContacts: "moving",
  copyContacts: "copying",
  removeFromGroup: "removing",
  removeFromList: "removingFromList",
  deleteGroup: "deletingGroup",
};

/** Returns what a running change does: "Removing people from Design team". */
export const runningTitle = ({ kind, about }: ChangeSubject, wording: Wording): string =>
  wording.text(runningTitles[kind] ?? "restoring", nameValues(about, wording));
