import type { Wording } from "../i18n/wording.ts";
import type { PaneState } from "./state.ts";

/** What assistive technology is told, once, of the state: what was made, and that a refresh is done. */
export function announcement({ screen, list }: PaneState, { text, count }: Wording): string {
  if (screen.kind === "groupResult" && screen.outcome === "made")
    return text("announceGroupMade", { name: screen.group.displayName });
  if (screen.kind === "contactResult" && screen.outcome === "made")
    return text("announceContactMade", {
      name: screen.persona.displayName ?? "",
      group: screen.groupName ?? text("otherContacts"),
    });
  if (screen.kind === "list" && list.kind === "ready" && !list.reading && list.readings > 1)
    return text("listRead", {
      groups: count("groupsCount", list.items.groups.length),
      contacts: count("contactsCount", list.items.personas.length),
    });
  return "";
}
