import type { Wording } from "../i18n/wording.ts";
import type { ListSize, Probe, Trial } from "./probe.ts";
import { probeText } from "./probeText.ts";

/** Returns what a call checks, without the name of its operation. */
export function checkTitle(
  { route, operation }: Trial,
  { text }: Wording,
  directHost: string | undefined,
): string {
  if (operation === "GetImItemList") return text(route === "direct" ? "checkDirectList" : "checkOutlookList");
  return route === "direct" ? text("checkDirect", { host: directHost ?? "Exchange" }) : text("checkOutlook");
}

/**
 * Returns the result of a call in plain words: how long it took, with the size of the list if the pane has loaded it, or
 * what failed. Undefined probe: the call was not sent, because it may create something.
 */
export function checkText(
  probe: Probe | undefined,
  listSize: ListSize | undefined,
  wording: Wording,
  directHost: string | undefined,
): string {
  const { text, count } = wording;
  if (!probe) return text("notChecked");
  if (probe.outcome !== "answered") return probeText(probe, wording, directHost).text;
  const seconds = Math.max(1, Math.round(probe.milliseconds / 100)) / 10;
  return probe.operation === "GetImItemList" && listSize
    ? count("listCheckedIn", seconds, {
        groups: count("groupsCount", listSize.groups),
        contacts: count("contactsCount", listSize.contacts),
      })
    : count("respondedIn", seconds);
}
