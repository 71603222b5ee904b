import type { StartWording } from "../i18n/wording.ts";
import type { ImGroupKind } from "../ews/model/imGroup.ts";

/** A group's name to show. Exchange names its system groups in English (reported): they are said in the user's words. */
export const groupName = (kind: ImGroupKind, name: string, { text }: StartWording): string =>
  kind === "favorites" || kind === "otherContacts" ? text(kind) : name;
