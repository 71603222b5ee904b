import { topicOf } from "../ews/failureMeaning.ts";
import type { CodeTopic } from "../ews/responseCodes.ts";
import { failureText, type FailureText } from "../failures/failureText.ts";
import type { CountKey, TextKey } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";
import {
  aboutGroups,
  allRestored,
  hasNoPlace,
  type ChangeKind,
  type ChangeResult,
  type ChangeSubject,
  type NotRestored,
} from "../imList/changes/change.ts";
import type { Rescue } from "../imList/changes/executor.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { countsAsMembership, hasMember, type Contact, type NamedGroup } from "../imList/contacts.ts";
import { personAddress } from "../imList/person.ts";
import type { EndedChange } from "../store/state.ts";
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

export const changeTitles: Readonly<Record<ChangeKind, ChangeTitles>> = {
  renameGroup: { done: "renamed", failed: "notRenamed" },
  moveContacts: { done: "movedOne", doneForMany: "moved", failed: "notMovedOne", partial: "someMoved" },
  copyContacts: { done: "addedToOne", doneForMany: "addedTo", failed: "notCopiedOne", partial: "someAdded" },
  addContacts: { done: "addedToOne", doneForMany: "addedTo", failed: "notCopiedOne", partial: "someAdded" },
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
export function changeDoneText(
  { kind, about }: ChangeSubject,
  rescues: readonly Rescue[],
  wording: Wording,
): TwoLines {
  const { text, count, sentences } = wording;
  const { done, doneForMany } = changeTitles[kind];
  const { contacts } = about;
  const names = nameValues(about, wording);
  const single = done ? text(done, names) : "";
  const kept = rescues.filter(({ how }) => how === "keptAsAgreed").length;
  return {
    title: doneForMany && contacts.length !== 1 ? count(doneForMany, contacts.length, names) : single,
    text: sentences(kept > 0 ? count("keptInOther", kept) : "", rescueText(rescues, wording)),
  };
}

/**
 * Returns what a change did, for the bar with the Undo button. The group that people were removed from is on the second
 * line, with how many groups a single person is still in. `list`: the list after the change.
 */
export function changeBarText(
  change: ChangeSubject,
  rescues: readonly Rescue[],
  list: ImItemList | undefined,
  wording: Wording,
): TwoLines {
  const done = changeDoneText(change, rescues, wording);
  if (change.kind !== "removeFromGroup") return done;
  const { text, count, sentences } = wording;
  const { contacts } = change.about;
  const names = nameValues(change.about, wording);
  const [contact, ...others] = contacts;
  const isSingle = contact !== undefined && others.length === 0;
  const left =
    isSingle && rescues.length === 0
      ? (list?.groups ?? []).filter((group) => countsAsMembership(group) && hasMember(group, contact.id.id))
      : [];
  return {
    title: isSingle ? text("removedShort", names) : count("removedSome", contacts.length),
    text: sentences(
      text("fromGroup", names),
      left.length > 0 ? count("stillInOthers", left.length) : "",
      done.text,
    ),
  };
}

/**
 * Returns what was done for people of whom the user was not told that the change would delete them. Empty if there were
 * none.
 */
export function rescueText(rescues: readonly Rescue[], wording: Wording): string {
  const { count, sentences } = wording;
  const about = (key: CountKey, how: Rescue["how"], nameOf: typeof contactName) => {
    const contacts = rescues.flatMap((rescue) => (rescue.how === how ? [rescue.contact] : []));
    const names = namesText(
      contacts.map((contact) => nameOf(contact, wording)),
      wording,
    );
    return contacts.length > 0 ? count(key, contacts.length, { names }) : "";
  };
  return sentences(
    about("keptUnasked", "kept", contactName),
    about("addedAgain", "addedAgain", contactName),
    about("notAddedAgain", "notAddedAgain", nameWithAddress),
  );
}

const nameWithAddress = (contact: Contact, wording: Wording): string => {
  const [name, address] = [
    contactName(contact, wording),
    contact.persona ? personAddress(contact.persona) : "",
  ];
  return address === "" || address === name ? name : `${name} (${address})`;
};

/** A sentence names at most this many people, and counts the others. */
const mostNames = 3;

/** Returns names as a list: the first three of more than four, with the number of the others. */
export function namesText(
  names: readonly string[],
  { count, locale }: Wording,
  others: "morePeople" | "moreGroups" = "morePeople",
): string {
  const shown = names.length > mostNames + 1 ? names.slice(0, mostNames) : names;
  const left = names.length - shown.length;
  const parts = [...shown, ...(left > 0 ? [count(others, left)] : [])];
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(parts);
}

/** Returns what an undo restored, and what it could not restore. */
export function undoneText(
  { about, kind }: ChangeSubject,
  notRestored: NotRestored,
  rescues: readonly Rescue[],
  wording: Wording,
): TwoLines {
  const { text, count, messages, locale, sentences } = wording;
  const names = nameValues(about, wording);
  const { ids, links, places, contacts, staying, gone } = notRestored;
  const title = (): string => {
    const notUndone = staying.length + gone.length;
    if (notUndone > 0 && notUndone === about.contacts.length) return text("notUndone");
    if (kind === "deleteGroup" && about.contacts.length > 0)
      return count("groupBack", about.contacts.length - contacts.length - places.length, names);
    if (kind === "deleteGroup" || kind === "removeDistributionGroup") return text("groupBackAlone", names);
    if (kind === "renameGroup") return text("oldNameBack", names);
    return about.contacts.length === 1
      ? text("oneBack", names)
      : count("allBack", about.contacts.length - gone.length);
  };
  const groups = places.map(({ group }) => groupName(group, wording));
  const listFormat = new Intl.ListFormat(locale, { type: "conjunction" });
  const missing = [
    ...(ids ? [messages.oldIds] : []),
    ...(links.length > 0
      ? [
          count("links", links.length, {
            names: listFormat.format(links.map((link) => contactName(link, wording))),
          }),
        ]
      : []),
    ...[...new Set(groups)].map((group) =>
      count("placesIn", groups.filter((one) => one === group).length, { group }),
    ),
    ...(contacts.length > 0 ? [count("withoutAddress", contacts.length)] : []),
  ];
  const what = listFormat.format(missing);
  const namesOf = (some: readonly Contact[]) =>
    namesText(
      some.map((contact) => contactName(contact, wording)),
      wording,
    );
  return {
    title: title(),
    text: sentences(
      missing.length > 0 ? text("notRestored", { what }) : "",
      staying.length > 0 ? count("stayInOther", staying.length, { names: namesOf(staying) }) : "",
      gone.length > 0 ? count("deletedElsewhere", gone.length, { names: namesOf(gone) }) : "",
      rescueText(rescues, wording),
    ),
  };
}

/**
 * Returns what is announced of a change that was made, or of an undo: what it did, and whom it concerned besides. Empty for
 * a change that has stopped, whose card is announced by itself.
 */
export function endedAnnouncement({ change, end, rescues }: EndedChange, wording: Wording): string {
  if (end.kind !== "done") return "";
  const { undone } = change.about;
  if (undone) {
    const { title, text } = undoneText(undone, end.notRestored ?? allRestored, rescues, wording);
    return [title, text].filter((line) => line !== "").join("\n");
  }
  const what = changeDoneText(change, rescues, wording).title;
  return wording.sentences(
    end.undo ? wording.text("undoAvailable", { what }) : what,
    rescueText(rescues, wording),
  );
}

type Stopped = Extract<ChangeResult, { kind: "stopped" }>;

/** Returns the text of a stopped change: what was done, what was not and why, and what the user can do next. */
export function changeStoppedText(
  subject: ChangeSubject,
  end: Stopped,
  rescues: readonly Rescue[],
  wording: Wording,
): FailureText {
  const { text, count, number } = wording;
  const { kind, about } = subject;
  const { because, doneFor, half, stillIn, addedTo, notLeft } = end;
  const { partial, failed } = changeTitles[kind];
  const reason = reasonText(end, doneText(subject, end, wording), wording);
  const names = nameValues(stoppedAt(about, end), wording);
  const rescued = kind === "deleteGroup" ? "" : rescueText(rescues, wording);
  const compose = (title: string, ...texts: readonly string[]): FailureText => ({
    ...reason,
    title,
    text: wording.sentences(...texts, rescued),
  });
  const endangered = because.wouldDelete ? { name: contactName(because.wouldDelete, wording) } : undefined;
  // Of a change from several groups, the contact may have left some.
  const staysIn = stillIn ?? (half && about.alsoFrom ? notLeft : undefined);
  const ifAgreed = text(kind === "removeFromGroup" ? "removeToDelete" : "youCanTryAgain");
  const targets = [...(about.to ? [about.to] : []), ...(about.alsoTo ?? [])];
  const missing = targets.filter(({ name }) => !addedTo?.some((group) => group.name === name));
  const inGroups = staysIn
    ? text("stillIn", { ...names, groups: groupNames(staysIn, wording) })
    : addedTo
      ? text("addedToSome", {
          ...names,
          done: groupNames(addedTo, wording),
          to: groupNames(missing, wording),
        })
      : half && kind !== "copyContacts"
        ? text("inBothGroups", names)
        : endangered && !because.stopped && !hasNoPlace(because)
          ? text("notKept", endangered)
          : "";

  if (because.unreadMembers && !because.stopped)
    return {
      ...compose(text(failed, names), count("membersNotRead", because.unreadMembers, names)),
      code: "",
      tone: "warning",
      remedy: "tryAgain",
    };
  if (partial && about.contacts.length > 1) {
    const failedAt = because.stopped ? "" : text(failed, names);
    const title = count(partial, about.contacts.length, {
      ...nameValues(about, wording),
      done: number(doneFor),
    });
    return endangered && hasNoPlace(because)
      ? { ...compose(title, failedAt, text("wouldBeDeleted", endangered), ifAgreed), ...asksAgain }
      : compose(
          title,
          stillIn ? "" : inGroups || failedAt,
          stillIn ? inGroups : "",
          reason.title,
          reason.text,
        );
  }
  if (endangered && hasNoPlace(because))
    return { ...compose(text(failed, names), text("wouldBeDeleted", endangered), ifAgreed), ...asksAgain };
  if (addedTo) return compose(inGroups, reason.title, reason.text);
  if (partial && half && !stillIn && kind !== "copyContacts" && !(staysIn && kind === "removeFromGroup"))
    return compose(inGroups, text("halfMovedText", names), reason.title, reason.next);
  if (topicOf(because.failure) === "groupName") {
    const hasOnlyNewCapitals = about.group?.name.toLowerCase() === about.to?.name.toLowerCase();
    const next = text(hasOnlyNewCapitals ? "sameNameForExchange" : "oldNameAgain");
    return { ...compose(text(failed, names), next), remedy: "none" };
  }
  return compose(
    text(failed, names),
    kind === "removeFromGroup" && staysIn ? "" : inGroups,
    reason.title,
    reason.text,
  );
}

/** Returns what a change is about for the contact at which it stopped: the groups that this contact has not left. */
export function stoppedAt(about: ChangeSubject["about"], { at, notLeft }: Stopped): ChangeSubject["about"] {
  return {
    ...about,
    ...(at && { contacts: [at] }),
    ...(notLeft && { alsoFrom: undefined, ...aboutGroups(notLeft) }),
  };
}

/** For a change that would delete someone. The button that continues a removal is the answer of a user who agrees. */
const asksAgain = { code: "", tone: "warning", remedy: "tryAgain" } as const;

/**
 * Returns the text about the part of the change that was made: empty if the failure says itself what the list is like.
 * Undefined if nothing was changed.
 */
function doneText({ kind, about }: ChangeSubject, end: Stopped, wording: Wording): string | undefined {
  const { text, count, number } = wording;
  const { because, doneFor, half, stillIn } = end;
  if (kind === "deleteGroup" && doneFor > 0) return count("alsoInOther", doneFor);
  if (kind === "undo")
    return about.contacts.length > 0
      ? count("someBack", about.contacts.length, { done: number(doneFor) })
      : "";
  if (kind !== "deleteGroup" && (doneFor > 0 || half)) return text("restAsBefore");
  // A message that the list was changed elsewhere would contradict that nothing was.
  return because.wouldDelete || stillIn || outside.has(topicOf(because.failure)) ? "" : undefined;
}

/** Topics of codes that tell that another client has changed the list. */
const outside: ReadonlySet<CodeTopic | undefined> = new Set(["contact", "group", "item"]);

/** Returns why a change stopped, and what that means. It is not an error if the user stopped it. */
function reasonText({ because, stillIn }: Stopped, done: string | undefined, wording: Wording): FailureText {
  const { stage, stopped } = because;
  const { text } = wording;
  const known = failureText(because, { change: "changeList", stage, done }, wording);
  // A server that rejects the removal of a contact from the list says little by its codes: the contact is still there.
  const reason =
    stillIn && outside.has(topicOf(because.failure))
      ? {
          ...known,
          title: text("otherError"),
          text: wording.sentences(done ?? "", text("youCanTryAgain")),
          next: text("youCanTryAgain"),
          remedy: "tryAgain" as const,
        }
      : known;
  if (!stopped) return reason;
  const result = done ?? text(stage === "foundUndone" ? "notInList" : "nothingWasChanged");
  const next = text("youCanContinue");
  return {
    ...reason,
    title: text("youStopped"),
    text: wording.sentences(result, next),
    next,
    tone: "warning",
    remedy: "tryAgain",
  };
}

/** Returns the names for the placeholders in texts about a change. `name` is that of its first contact. */
export const nameValues = (
  { group, alsoFrom = [], to, alsoTo = [], contacts: [contact] }: ChangeSubject["about"],
  wording: Wording,
) => ({
  group: group ? groupNames([group, ...alsoFrom], wording) : "",
  to: groupNames([to, ...alsoTo], wording),
  name: contact ? contactName(contact, wording) : "",
});

const groupNames = (groups: readonly (NamedGroup | undefined)[], wording: Wording): string =>
  namesText(
    groups.map((group) => groupName(group, wording)),
    wording,
    "moreGroups",
  );
