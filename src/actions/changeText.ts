import { topicOf } from "../ews/failureMeaning.ts";
import { failureText, type FailureText } from "../failures/failureText.ts";
import type { CountKey, TextKey } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";
import type { ChangeKind, ChangeResult, ChangeSubject, NotRestored } from "../imList/changes/change.ts";
import { groupName } from "../components/groupName.ts";
import { contactName } from "./question.ts";

/** The titles of a change that was made, that was not made, and that was made for some of its contacts. */
interface ChangeTitles {
  /** Undefined for an undo, which has a report instead. */
  readonly done?: TextKey;
  readonly doneForMany?: CountKey;
  readonly failed: TextKey;
  readonly partial?: CountKey;
}

const changeTitles: Readonly<Record<ChangeKind, ChangeTitles>> = {
  renameGroup: { done: "renamed", failed: "notRenamed" },
  moveContacts: { done: "movedOne", doneForMany: "moved", failed: "notMovedOne", partial: "someMoved" },
  copyContacts: { done: "addedToOne", doneForMany: "addedTo", failed: "notCopiedOne", partial: "someAdded" },
  removeFromGroup: {
    done: "removedOne",
    doneForMany: "removed",
    failed: "notRemovedOne",
    partial: "someRemoved",
  },
  removeFromList: {
    done: "deletedOne",
    doneForMany: "deleted",
    failed: "notDeletedOne",
    partial: "someDeleted",
  },
  deleteGroup: { done: "groupDeleted", failed: "notGroupDeleted" },
  removeDistributionGroup: { done: "groupRemoved", failed: "notGroupRemoved" },
  undo: { failed: "notUndone" },
};

/** A title and the smaller text below it. Either may be empty. */
interface TwoLines {
  readonly title: string;
  readonly text: string;
}

/** Returns what a change did: "Design team deleted", "4 people kept in Other Contacts". */
export function changeDoneText({ kind, about }: ChangeSubject, wording: Wording): TwoLines {
  const { text, count } = wording;
  const { done, doneForMany } = changeTitles[kind];
  const { contacts, kept } = about;
  const names = nameValues(about, wording);
  const single = done ? text(done, names) : "";
  return {
    title: doneForMany && contacts.length !== 1 ? count(doneForMany, contacts.length, names) : single,
    text: kept ? count("keptInOther", kept) : "",
  };
}

/** Returns what an undo restored, and what it could not restore. */
export function undoneText(
  { about, kind }: ChangeSubject,
  notRestored: NotRestored,
  wording: Wording,
): TwoLines {
  const { text, count, messages, locale } = wording;
  const names = nameValues(about, wording);
  const { ids, links, places, contacts } = notRestored;
  const title = (): string => {
    if (kind === "deleteGroup" && about.contacts.length > 0)
      return count("groupBack", about.contacts.length - contacts.length - places.length, names);
    if (kind === "deleteGroup" || kind === "removeDistributionGroup") return text("groupBackAlone", names);
    if (kind === "renameGroup") return text("oldNameBack", names);
    return about.contacts.length === 1 ? text("oneBack", names) : count("allBack", about.contacts.length);
  };
  const groups = places.map(({ group }) => groupName(group, wording));
  const listFormat = new Intl.ListFormat(locale, { type: "conjunction" });
  const missing = [
    ...(ids ? [messages.oldIds] : []),
    ...(links.length > 0
      ? [count("links", links.length, { names: listFormat.format(links.map(contactName)) })]
      : []),
    ...[...new Set(groups)].map((group) =>
      count("placesIn", groups.filter((one) => one === group).length, { group }),
    ),
    ...(contacts.length > 0 ? [count("withoutAddress", contacts.length)] : []),
  ];
  const what = listFormat.format(missing);
  return { title: title(), text: missing.length > 0 ? text("notRestored", { what }) : "" };
}

type Stopped = Extract<ChangeResult, { kind: "stopped" }>;

/** Returns the text of a stopped change: what was done, what was not and why, and what the user can do next. */
export function changeStoppedText(subject: ChangeSubject, end: Stopped, wording: Wording): FailureText {
  const { text, count, number } = wording;
  const { kind, about } = subject;
  const { because, doneFor, at, half } = end;
  const { partial, failed } = changeTitles[kind];
  const reason = reasonText(end, doneText(subject, end, wording), wording);
  const names = {
    ...nameValues({ ...about, contacts: at ? [at] : about.contacts }, wording),
  };
  const compose = (title: string, ...texts: readonly string[]): FailureText => ({
    ...reason,
    title,
    text: wording.sentences(...texts),
  });
  const inBothGroups = half ? text("inBothGroups", names) : "";

  if (partial && about.contacts.length > 1) {
    const failedAt = because.stopped ? "" : text(failed, names);
    const title = count(partial, about.contacts.length, { ...names, done: number(doneFor) });
    return compose(title, inBothGroups || failedAt, reason.title, reason.text);
  }
  if (partial && half) return compose(inBothGroups, text("halfMovedText", names), reason.title);
  if (topicOf(because.failure) === "groupName") {
    const hasOnlyNewCapitals = about.group?.name.toLowerCase() === about.to?.name.toLowerCase();
    const next = text(hasOnlyNewCapitals ? "sameNameForExchange" : "oldNameAgain");
    return { ...compose(text(failed, names), next), remedy: "none" };
  }
  return compose(text(failed, names), inBothGroups, reason.title, reason.text);
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

/** Returns the names for the placeholders in texts about a change. `name` is that of its first contact. */
const nameValues = ({ group, to, contacts: [contact] }: ChangeSubject["about"], wording: Wording) => ({
  group: group ? groupName(group, wording) : "",
  to: groupName(to, wording),
  name: contact ? contactName(contact) : "",
});
