import type { StartWording } from "../i18n/wording.ts";
import type { ImGroupKind } from "../ews/model/imGroup.ts";

/** Returns the displayed name of a group. Translates system groups: Exchange names them in English (reported). */
export const groupName = (kind: ImGroupKind, name: string, { text }: StartWording): string =>
  kind === "favorites" || kind === "otherContacts" ? text(kind) : name;
