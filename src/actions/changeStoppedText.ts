import { topicOf } from "../ews/failureMeaning.ts";
import type { CountKey, TextKey } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";
import type { ChangeResult, ChangeKind, ChangeSubject } from "../imList/changes/change.ts";
import type { FailureText } from "../failures/failureContext.ts";
import { failureText } from "../failures/failureText.ts";
import { namesOf } from "./changeDoneText.ts";

type Stopped = Extract<ChangeResult, { kind: "stopped" }>;

/** What did not work: what was done and what was not, why, what became of the data, what to do next. */
export function changeStoppedText(subject: ChangeSubject, end: Stopped, wording: Wording): FailureText {
  const { text, count, number } = wording;
  const { kind, about } = subject;
  const { because, doneFor, at, half } = end;
  const reason = reasonText(end, doneText(subject, end, wording), wording);
  const names = {
    ...namesOf({ ...about, contacts: at ? [at] : about.contacts }),
    to: about.to ?? text("otherContacts"),
  };
  const words = (title: string, ...texts: readonly string[]): FailureText => ({
    ...reason,
    title,
    text: wording.sentences(...texts),
  });

  const some = someDone[kind];
  if (some && about.contacts.length > 1) {
    const stoppedAt = half ? text("halfMoved", names) : because.stopped ? "" : text(notDone[kind], names);
    const title = count(some, about.contacts.length, { ...names, done: number(doneFor) });
    return words(title, stoppedAt, reason.title, reason.text);
  }
  if (some && half) return words(text("halfMoved", names), text("halfMovedText", names), reason.title);
  if (topicOf(because.failure) === "groupName") {
    const onlyCapitals = about.group?.toLowerCase() === about.to?.toLowerCase();
    const next = text(onlyCapitals ? "sameNameForExchange" : "oldNameAgain");
    return { ...words(text("notRenamed", names), next), remedy: "none" };
  }
  const stillInBoth = half ? text("halfMoved", names) : "";
  return words(text(notDone[kind], names), stillInBoth, reason.title, reason.text);
}

/** What was done of it, in words; undefined where nothing was. */
function doneText({ kind, about }: ChangeSubject, end: Stopped, wording: Wording): string | undefined {
  const { text, count, number } = wording;
  const { doneFor, at, half } = end;
  if (kind === "deleteGroup") return doneFor > 0 ? count("alsoInOther", doneFor) : undefined;
  // A group that undo has made again is there, whoever has come back to it.
  const isGroupBack = about.undone?.kind === "deleteGroup" && at !== undefined;
  if (doneFor === 0 && !half && !isGroupBack) return undefined;
  return kind === "undo"
    ? count("someBack", about.contacts.length, { done: number(doneFor) })
    : text("restAsBefore");
}

/** Why it was not done, and what that means: that a person has stopped it is no error. */
function reasonText({ because }: Stopped, done: string | undefined, wording: Wording): FailureText {
  const { stage, stopped } = because;
  const words = failureText(because, { change: "changeList", stage, done }, wording);
  if (!stopped) return words;
  const { text } = wording;
  const asItIs = done ?? text("nothingWasChanged");
  return { ...words, title: text("youStopped"), text: asItIs, tone: "warning", remedy: "tryAgain" };
}

const someDone: Partial<Record<ChangeKind, CountKey>> = {
  moveContacts: "someMoved",
  copyContacts: "someAdded",
  removeFromGroup: "someRemoved",
  removeFromList: "someDeleted",
};

const notDone = {
  renameGroup: "notRenamed",
  moveContacts: "notMovedOne",
  copyContacts: "notCopiedOne",
  removeFromGroup: "notRemovedOne",
  removeFromList: "notDeletedOne",
  deleteGroup: "notGroupDeleted",
  removeDistributionGroup: "notGroupRemoved",
  undo: "notUndone",
} as const satisfies Record<ChangeKind, TextKey>;
