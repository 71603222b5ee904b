import type { TextKey } from "../../i18n/messages.ts";
import type { CountKey, Wording } from "../../i18n/wording.ts";
import type { Contact } from "../../imList/contacts.ts";
import type { ChangeEnd, ListChange, NotRestored } from "../../imList/changes/listChange.ts";
import { personName } from "../../imList/person.ts";
import { failureWords, type FailureWords } from "../failure/failureWords.ts";

/** A title and the smaller words under it. */
export interface TwoLines {
  readonly title: string;
  readonly text: string;
}

/** What a change has done: "Design team deleted", "4 people kept in Other Contacts". */
export function doneWords({ kind, about }: ListChange, wording: Wording): TwoLines {
  const { text, count } = wording;
  const names = namesOf(about);
  const line = (one: TextKey, many: CountKey): string =>
    about.contacts.length === 1 ? text(one, names) : count(many, about.contacts.length, names);
  const kept = about.kept ? count("keptInOther", about.kept) : "";
  switch (kind) {
    case "renameGroup":
      return { title: text("renamed", names), text: "" };
    case "moveContacts":
      return { title: line("movedOne", "moved"), text: "" };
    case "copyContacts":
      return { title: line("addedToOne", "addedTo"), text: "" };
    case "removeFromGroup":
      return { title: line("removedOne", "removed"), text: kept };
    case "removeFromList":
      return { title: line("deletedOne", "deleted"), text: "" };
    case "deleteGroup":
      return { title: text("groupDeleted", names), text: kept };
    case "removeDistributionGroup":
      return { title: text("groupRemoved", names), text: "" };
    case "undo":
      return { title: "", text: "" };
  }
}

/** What an undo has brought back, and what it could not. */
export function undoneWords(undone: ListChange, notRestored: NotRestored, wording: Wording): TwoLines {
  const { text, count, messages, locale } = wording;
  const { about, kind } = undone;
  const names = namesOf(about);
  const title = (): string => {
    if (kind === "deleteGroup") {
      const back = about.contacts.length - notRestored.contacts.length - notRestored.places.length;
      return count("groupBack", back, names);
    }
    if (kind === "removeDistributionGroup") return text("distributionBack", names);
    if (kind === "renameGroup") return text("oldNameBack", names);
    return about.contacts.length === 1 ? text("oneBack", names) : count("allBack", about.contacts.length);
  };
  const { ids, links, places, contacts } = notRestored;
  const missing = [
    ...(ids ? [messages.oldIds] : []),
    ...(links.length > 0 ? [count("links", links.length, { names: listed(links, wording) })] : []),
    ...[...new Set(places.map(({ group }) => group))].map((group) =>
      count("placesIn", places.filter((place) => place.group === group).length, { group }),
    ),
    ...(contacts.length > 0 ? [count("withoutAddress", contacts.length)] : []),
  ];
  const what = new Intl.ListFormat(locale, { type: "conjunction" }).format(missing);
  return { title: title(), text: missing.length > 0 ? text("notRestored", { what }) : "" };
}

/** What did not work: what was not done, why, what became of the data, what to do next. */
export function stoppedWords(
  change: ListChange,
  end: Extract<ChangeEnd, { kind: "stopped" }>,
  wording: Wording,
): FailureWords {
  const { text, count } = wording;
  const { because, doneFor, at } = end;
  const names = namesOf({ ...change.about, contacts: at ? [at] : change.about.contacts });
  const done = doneFor > 0 ? count("doneBefore", doneFor) : undefined;
  const reason = failureWords(because, { change: "changeList", stage: because.stage, done }, wording);
  const words = (title: TextKey, ...texts: readonly string[]): FailureWords => ({
    ...reason,
    title: text(title, names),
    text: texts.filter((part) => part !== "").join(" "),
  });
  if (end.half) return words("halfMoved", text("halfMovedText", names), reason.title);
  const code = because.failure.kind === "response" ? because.failure.code : "";
  if (code === "ErrorImGroupDisplayNameAlreadyExists") {
    const { group, to } = change.about;
    const onlyCapitals = group?.toLowerCase() === to?.toLowerCase();
    return {
      ...words("notRenamed", text(onlyCapitals ? "sameNameForExchange" : "oldNameAgain")),
      remedy: "none",
    };
  }
  return words(notDone[change.kind], reason.title, reason.text);
}

const notDone = {
  renameGroup: "notRenamed",
  moveContacts: "notMovedOne",
  copyContacts: "notCopiedOne",
  removeFromGroup: "notRemovedOne",
  removeFromList: "notDeletedOne",
  deleteGroup: "notGroupDeleted",
  removeDistributionGroup: "notGroupRemoved",
  undo: "notUndone",
} as const satisfies Record<ListChange["kind"], TextKey>;

const namesOf = ({ group, to, contacts: [contact] }: ListChange["about"]) => ({
  group: group ?? "",
  to: to ?? "",
  name: contact ? contactName(contact) : "",
});

/** The name of a contact; its id where the list tells nothing of it. */
export const contactName = ({ id, persona }: Contact): string => (persona && personName(persona)) ?? id.id;

const listed = (contacts: readonly Contact[], { locale }: Wording): string =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(contacts.map(contactName));
