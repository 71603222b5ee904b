import { LiveRegion } from "../components/LiveRegion.tsx";
import { useStartWording } from "../components/WordingContext.tsx";
import type { StartWording } from "../i18n/wording.ts";
import { isDistributionGroup } from "../imList/membership.ts";
import { personName } from "../imList/person.ts";
import type { PaneState } from "../store/state.ts";

/** Announces results to assistive technology, on every screen. */
export function Announcer({ state }: { readonly state: PaneState }) {
  return <LiveRegion text={announcement(state, useStartWording())} />;
}

/** What assistive technology is told, once, of the state: what was made, another route, and that a refresh is done. */
export function announcement(
  { screen, list, switchedToDirect: turned }: PaneState,
  { text, count }: StartWording,
): string {
  if (screen.kind === "groupResult" && screen.outcome === "made")
    return text(isDistributionGroup(screen.group) ? "announceDistributionGroupMade" : "announceGroupMade", {
      name: screen.group.displayName,
    });
  if (screen.kind === "contactResult" && screen.outcome === "made")
    return text("announceContactMade", {
      name: personName(screen.persona),
      group: screen.groupName ?? text("otherContacts"),
    });
  if (turned) return text("turnedTitle");
  // On every screen, so that coming back to the list does not say it again.
  if (list.kind === "ready" && !list.reading && list.refreshed)
    return text("listRead", {
      groups: count("groupsCount", list.items.groups.length),
      contacts: count("contactsCount", list.items.personas.length),
    });
  return "";
}
