import { groupLabel } from "../components/groupName.ts";
import { personLabel } from "../components/personLabel.ts";
import type { Messages, TextKey } from "../i18n/messages.ts";
import type { StartWording } from "../i18n/wording.ts";
import type { Screen } from "../store/state.ts";

type NamedScreen = Extract<Screen, { readonly persona: unknown } | { readonly group: unknown }>;

/** The titles of all screens but the list, which is there from the start, and those that have the name of what they show. */
const titles = {
  createGroup: "newGroup",
  addContact: "newContact",
  addPhoneContact: "newPhoneContact",
  addDistributionGroup: "addDistributionGroup",
  people: "addFromItem",
  source: "sourceTitle",
  check: "checkTitle",
  job: "starting",
  changeReport: "changeReportTitle",
  diagnostics: "diagnostics",
  settings: "settings",
} as const satisfies Record<Exclude<Screen, NamedScreen | { readonly kind: "list" }>["kind"], TextKey>;

/** Returns the title of a screen while its code loads. Undefined for the list, and until the text itself has loaded. */
export function screenTitle(screen: Screen, wording: StartWording): string | undefined {
  if ("persona" in screen) return personLabel(screen.persona, wording);
  if ("group" in screen) return groupLabel(screen.group, wording);
  const messages: Partial<Messages> = wording.messages;
  return screen.kind === "list" ? undefined : messages[titles[screen.kind]];
}
