import { topicOf } from "../ews/failureMeaning.ts";
import type { CountKey, TextKey } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";
import type { ChangeResult, ChangeKind, ChangeSubject } from "../imList/changes/change.ts";
import { failureText, type FailureText } from "../failures/failureText.ts";
import { nameValues } from "./changeDoneText.ts";

type Stopped = Extract<ChangeResult, { kind: "stopped" }>;

/** Returns the text of a stopped change: what was done, what was not and why, and what the user can do next. */
export function changeStoppedText(subject: ChangeSubject, end: Stopped, wording: Wording): FailureText {
  const { text, count, number } = wording;
  const { kind, about } = subject;
  const { because, doneFor, at, half } = end;
  const reason = reasonText(end, doneText(subject, end, wording), wording);
  const names = {
    ...nameValues({ ...about, contacts: at ? [at] : about.contacts }),
    to: about.to ?? text("otherContacts"),
  };
  const compose = (title: string, ...texts: readonly string[]): FailureText => ({
    ...reason,
    title,
    text: wording.sentences(...texts),
  });

  const partialKey = partialTitles[kind];
  if (partialKey && about.contacts.length > 1) {
    const stoppedAt = half
      ? text("inBothGroups", names)
      : because.stopped
        ? ""
        : text(failedTitles[kind], names);
    const title = count(partialKey, about.contacts.length, { ...names, done: number(doneFor) });
    return compose(title, stoppedAt, reason.title, reason.text);
  }
  if (partialKey && half)
    return compose(text("inBothGroups", names), text("halfMovedText", names), reason.title);
  if (topicOf(because.failure) === "groupName") {
    const hasOnlyNewCapitals = about.group?.toLowerCase() === about.to?.toLowerCase();
    const next = text(hasOnlyNewCapitals ? "sameNameForExchange" : "oldNameAgain");
    return { ...compose(text("notRenamed", names), next), remedy: "none" };
  }
  const stillInBoth = half ? text("inBothGroups", names) : "";
  return compose(text(failedTitles[kind], names), stillInBoth, reason.title, reason.text);
}

/** Returns the text about the part of the change that was made. Undefined if nothing was. */
function doneText({ kind, about }: ChangeSubject, end: Stopped, wording: Wording): string | undefined {
  const { text, count, number } = wording;
  const { doneFor, at, half } = end;
  if (kind === "deleteGroup") return doneFor > 0 ? count("alsoInOther", doneFor) : undefined;
  // An undo restores the group first: it is in the list even if no contact was restored.
  const isGroupRestored = about.undone?.kind === "deleteGroup" && at !== undefined;
  if (doneFor === 0 && !half && !isGroupRestored) return undefined;
  return kind === "undo"
    ? count("someBack", about.contacts.length, { done: number(doneFor) })
    : text("restAsBefore");
}

/** Returns why a change stopped, and what that means. It is not an error if the user stopped it. */
function reasonText({ because }: Stopped, done: string | undefined, wording: Wording): FailureText {
  const { stage, stopped } = because;
  const reason = failureText(because, { change: "changeList", stage, done }, wording);
  if (!stopped) return reason;
  const { text } = wording;
  const result = done ?? text("nothingWasChanged");
  return { ...reason, title: text("youStopped"), text: result, tone: "warning", remedy: "tryAgain" };
}

/** Titles of a change that was made for some of its contacts. */
const partialTitles: Partial<Record<ChangeKind, CountKey>> = {
  moveContacts: "someMoved",
  copyContacts: "someAdded",
  removeFromGroup: "someRemoved",
  removeFromList: "someDeleted",
};

/** Titles of a change that was not made. */
const failedTitles = {
  renameGroup: "notRenamed",
  moveContacts: "notMovedOne",
  copyContacts: "notCopiedOne",
  removeFromGroup: "notRemovedOne",
  removeFromList: "notDeletedOne",
  deleteGroup: "notGroupDeleted",
  removeDistributionGroup: "notGroupRemoved",
  undo: "notUndone",
} as const satisfies Record<ChangeKind, TextKey>;
