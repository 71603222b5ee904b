import type { EwsFailure } from "../ews/failure.ts";
import type { Environment } from "./environment.ts";
import type { Probe } from "./probe.ts";

/**
 * Which permission the add-in has: Outlook does not tell, but lets nothing through for want of
 * ReadWriteMailbox, and says so (measured). Undefined where neither has shown.
 */
export function permissionShown(probes: readonly Probe[]): Environment["permission"] {
  const outcomes = probes.filter(({ route }) => route === "outlook").map(({ outcome }) => outcome);
  if (outcomes.some(isPermission)) return "lower";
  return outcomes.some(cameFromExchange) ? "ReadWriteMailbox" : undefined;
}

const isPermission = (outcome: Probe["outcome"]): boolean =>
  outcome !== "answered" && outcome.kind === "host" && outcome.cause === "permission";

const repliesOfExchange = new Set<EwsFailure["kind"]>(["refused", "fault", "response"]);
const cameFromExchange = (outcome: Probe["outcome"]): boolean =>
  outcome === "answered" || repliesOfExchange.has(outcome.kind);
