import type { CountKey, TextKey } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";
import type { Contact } from "../imList/contacts.ts";
import type { ChangeSubject, NotRestored } from "../imList/changes/change.ts";
import { personName } from "../imList/person.ts";

/** A title and the smaller text below it. Either may be empty. */
interface TwoLines {
  readonly title: string;
  readonly text: string;
}

/** Returns what a change did: "Design team deleted", "4 people kept in Other Contacts". */
export function changeDoneText({ kind, about }: ChangeSubject, wording: Wording): TwoLines {
  const { text, count } = wording;
  const names = nameValues(about);
  const title = (one: TextKey, many: CountKey): string =>
    about.contacts.length === 1 ? text(one, names) : count(many, about.contacts.length, names);
  const kept = about.kept ? count("keptInOther", about.kept) : "";
  switch (kind) {
    case "renameGroup":
      return { title: text("renamed", names), text: "" };
    case "moveContacts":
      return { title: title("movedOne", "moved"), text: "" };
    case "copyContacts":
      return { title: title("addedToOne", "addedTo"), text: "" };
    case "removeFromGroup":
      return { title: title("removedOne", "removed"), text: kept };
    case "removeFromList":
      return { title: title("deletedOne", "deleted"), text: "" };
    case "deleteGroup":
      return { title: text("groupDeleted", names), text: kept };
    case "removeDistributionGroup":
      return { title: text("groupRemoved", names), text: "" };
    case "undo":
      return { title: "", text: "" };
  }
}

/** Returns what an undo restored, and what it could not restore. */
export function undoneText(undone: ChangeSubject, notRestored: NotRestored, wording: Wording): TwoLines {
  const { text, count, messages, locale } = wording;
  const { about, kind } = undone;
  const names = nameValues(about);
  const title = (): string => {
    if (kind === "deleteGroup" && about.contacts.length > 0) {
      const restored = about.contacts.length - notRestored.contacts.length - notRestored.places.length;
      return count("groupBack", restored, names);
    }
    if (kind === "deleteGroup" || kind === "removeDistributionGroup") return text("groupBackAlone", names);
    if (kind === "renameGroup") return text("oldNameBack", names);
    return about.contacts.length === 1 ? text("oneBack", names) : count("allBack", about.contacts.length);
  };
  const { ids, links, places, contacts } = notRestored;
  const missing = [
    ...(ids ? [messages.oldIds] : []),
    ...(links.length > 0 ? [count("links", links.length, { names: joinNames(links, wording) })] : []),
    ...[...new Set(places.map(({ group }) => group))].map((group) =>
      count("placesIn", places.filter((place) => place.group === group).length, { group }),
    ),
    ...(contacts.length > 0 ? [count("withoutAddress", contacts.length)] : []),
  ];
  const what = new Intl.ListFormat(locale, { type: "conjunction" }).format(missing);
  return { title: title(), text: missing.length > 0 ? text("notRestored", { what }) : "" };
}

/** Returns the names for the placeholders in texts about a change. `name` is that of its first contact. */
export const nameValues = ({ group, to, contacts: [contact] }: ChangeSubject["about"]) => ({
  group: group ?? "",
  to: to ?? "",
  name: contact ? contactName(contact) : "",
});

/** Returns the name of a contact, or its ID if the list does not describe it. */
export const contactName = ({ id, persona }: Contact): string => (persona && personName(persona)) ?? id.id;

const joinNames = (contacts: readonly Contact[], { locale }: Wording): string =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(contacts.map(contactName));
