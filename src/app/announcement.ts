import { groupLabel, groupName } from "../components/groupName.ts";
import { personLabel } from "../components/personLabel.ts";
import type { StartWording } from "../i18n/wording.ts";
import { isDistributionGroup } from "../imList/membership.ts";
import type { PaneState } from "../store/state.ts";

/**
 * Returns the text for the live region, announced once: what was created, that the connection was switched, or that a
 * refresh has finished.
 */
export function announcement({ screen, list, switchedToDirect }: PaneState, wording: StartWording): string {
  const { text, count } = wording;
  if (screen.kind === "groupResult" && screen.outcome === "made")
    return text(isDistributionGroup(screen.group) ? "announceDistributionGroupMade" : "announceGroupMade", {
      name: groupLabel(screen.group, wording),
    });
  if (screen.kind === "contactResult" && screen.outcome === "made") {
    const { group, persona } = screen;
    return text("announceContactMade", {
      name: personLabel(persona, wording),
      group: groupName(group, wording),
    });
  }
  if (switchedToDirect) return text("switchedTitle");
  // Announced on every screen, so that returning to the list does not repeat it.
  if (list.kind === "ready" && !list.reading && list.refreshed)
    return text("listRead", {
      groups: count("groupsCount", list.items.groups.length),
      contacts: count("contactsCount", list.items.personas.length),
    });
  return "";
}
