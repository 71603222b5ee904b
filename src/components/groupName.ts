import type { StartWording } from "../i18n/wording.ts";
import type { NamedGroup } from "../imList/contacts.ts";

const otherContacts: NamedGroup = { kind: "otherContacts", name: "" };

/**
 * Returns the displayed name of a group, by default of Other Contacts, where Exchange adds a contact without a group.
 * Translates system groups: Exchange names them in English (reported).
 */
export const groupName = (group: NamedGroup | undefined, { text }: StartWording): string => {
  const { kind, name } = group ?? otherContacts;
  return kind === "favorites" || kind === "otherContacts" ? text(kind) : name;
};
