import { imGroupKind, type ImGroup } from "../ews/model/imGroup.ts";
import type { StartWording } from "../i18n/wording.ts";
import type { NamedGroup } from "../imList/contacts.ts";
import { isVisible } from "../imList/name.ts";

const otherContacts: NamedGroup = { kind: "otherContacts", name: "" };

/** Returns the displayed name of a group in the list. */
export const groupLabel = ({ groupType, displayName }: ImGroup, wording: StartWording): string =>
  groupName({ kind: imGroupKind(groupType), name: displayName }, wording);

/**
 * Returns the displayed name of a group, by default of Other Contacts, where Exchange adds a contact without a group.
 * Translates system groups: Exchange names them in English (reported). "(no name)" for a group without a visible name.
 */
export const groupName = (group: NamedGroup | undefined, { text }: StartWording): string => {
  const { kind, name } = group ?? otherContacts;
  return kind === "favorites" || kind === "otherContacts"
    ? text(kind)
    : isVisible(name)
      ? name
      : text("noName");
};
