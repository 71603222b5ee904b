import type { CountKey, TextKey } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";
import type { Contact } from "../imList/contacts.ts";
import type { ChangeSubject, NotRestored } from "../imList/changes/change.ts";
import { personName } from "../imList/person.ts";

/** A title and the smaller words under it. */
export interface TwoLines {
  readonly title: string;
  readonly text: string;
}

/** What a change has done: "Design team deleted", "4 people kept in Other Contacts". */
export function changeDoneText({ kind, about }: ChangeSubject, wording: Wording): TwoLines {
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
export function undoneText(undone: ChangeSubject, notRestored: NotRestored, wording: Wording): TwoLines {
  const { text, count, messages, locale } = wording;
  const { about, kind } = undone;
  const names = namesOf(about);
  const title = (): string => {
    if (kind === "deleteGroup" && about.contacts.length > 0) {
      const back = about.contacts.length - notRestored.contacts.length - notRestored.places.length;
      return count("groupBack", back, names);
    }
    if (kind === "deleteGroup" || kind === "removeDistributionGroup") return text("groupBackAlone", names);
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

/** The names in the words about a change; that of its first contact. */
export const namesOf = ({ group, to, contacts: [contact] }: ChangeSubject["about"]) => ({
  group: group ?? "",
  to: to ?? "",
  name: contact ? contactName(contact) : "",
});

/** The name of a contact; its id where the list tells nothing of it. */
export const contactName = ({ id, persona }: Contact): string => (persona && personName(persona)) ?? id.id;

const listed = (contacts: readonly Contact[], { locale }: Wording): string =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(contacts.map(contactName));
