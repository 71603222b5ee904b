import type { CountKey, TextKey } from "../../i18n/messages.ts";
import type { Wording } from "../../i18n/wording.ts";
import { aboutGroups, type ChangeRequest } from "../../imList/changes/change.ts";
import { changeTitles, nameValues } from "../changeText.ts";
import { countStates, isHalf, type ChangeRecord, type ContactState } from "./changeRecord.ts";

/** Returns what a change and its undo have done so far: "40 of 60 people removed from Design team." */
export function recordTitle(record: ChangeRecord, wording: Wording): string {
  const { text, count, number } = wording;
  const { kind, contacts, from, leaving = [], to, alsoTo } = record.request;
  const groups = from ? [from] : leaving.map(({ group }) => group);
  const names = nameValues({ ...aboutGroups(groups), to, alsoTo, contacts }, wording);
  const { all, made, restored, isUndo } = countStates(record);
  if (isUndo)
    return restored === all ? count("allBack", all) : count("someBack", all, { done: number(restored) });
  const { done, doneForMany, partial, failed } = changeTitles[kind];
  if (made === all) return doneForMany ? count(doneForMany, all, names) : text(done ?? failed, names);
  return partial ? count(partial, all, { ...names, done: number(made) }) : text(failed, names);
}

/** Returns when the change started, what is not done, whether it can be undone, and whether that ends with the pane. */
export function recordText(record: ChangeRecord, isStored: boolean, wording: Wording): string {
  const { text, sentences, dateTime } = wording;
  const { made, half, left, unknown, notRestored, isUndo } = countStates(record);
  const countOrNothing = (key: CountKey, number: number) => (number > 0 ? wording.count(key, number) : "");
  return sentences(
    text("changeStarted", { when: dateTime(new Date(record.madeAt).toISOString()) }),
    countOrNothing("notDoneFor", left + (isUndo ? 0 : half)),
    countOrNothing("unknownFor", unknown),
    isUndo ? countOrNothing("notUndoneFor", made + half) : "",
    countOrNothing("notRestoredFor", notRestored),
    made + half > 0 ? text(isStored ? "undoOffered" : "undoUntilClosed") : "",
    isStored ? "" : text("reportEndsWithPane"),
  );
}

/** Returns what happened to one of the people. */
export function stateText({ kind }: ChangeRequest, state: ContactState, { text }: Wording): string {
  switch (state.kind) {
    case "left":
      return text("notDonePerson");
    case "sending":
    case "restoring":
      return text("unknownPerson");
    case "restored":
      return text("restoredPerson");
    case "notRestored":
      return text("notRestoredPerson");
    case "made": {
      const { half, isKept } = state.outcome;
      if (half) return text(halfTexts[kind]);
      return text(isKept ? "keptPerson" : madeTexts[kind]);
    }
  }
}

const madeTexts = {
  moveContacts: "movedPerson",
  copyContacts: "copiedPerson",
  removeFromGroup: "removedPerson",
  removeFromList: "removedPerson",
  deleteGroup: "removedPerson",
} as const satisfies Record<ChangeRequest["kind"], TextKey>;

const halfTexts = {
  moveContacts: "halfMoved",
  copyContacts: "halfCopied",
  removeFromGroup: "halfRemoved",
  removeFromList: "halfDeleted",
  deleteGroup: "halfRemoved",
} as const satisfies Record<ChangeRequest["kind"], TextKey>;

/** The filters of a report. */
export type RecordFilter = "done" | "notDone" | "unknown" | "restored";

export const recordFilter = (state: ContactState): RecordFilter =>
  isHalf(state) ? "notDone" : filters[state.kind];

const filters = {
  left: "notDone",
  sending: "unknown",
  made: "done",
  restoring: "unknown",
  restored: "restored",
  notRestored: "done",
} as const satisfies Record<ContactState["kind"], RecordFilter>;
