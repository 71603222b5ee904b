import type { ConnectionKind } from "../shared/accessMode.ts";
import { directFindings, outlookFindings } from "./connectionFindings.ts";
import type { Environment } from "./environment.ts";
import { environmentFindings } from "./environmentFindings.ts";
import { weightOf, type Finding, type Weight } from "./finding.ts";
import type { Probe, ProbedOperation } from "./probe.ts";

/** What the diagnostics know so far. */
export interface Report {
  readonly environment: Environment;
  /** The last probe of each operation and route counts. */
  readonly probes: readonly Probe[];
  readonly hasDirectRoute: boolean;
}

/** From how long on an answer is slow, in milliseconds. */
const slowFrom = 5_000;

/**
 * What the probes and the environment mean, what is to be mended first, then what is good to know, then what works. Each
 * finding stands once.
 */
export function findings(report: Report): readonly Finding[] {
  const { environment, probes, hasDirectRoute } = report;
  const of = (route: ConnectionKind, operation: ProbedOperation) => probeOf(probes, route, operation);
  const outlook = outlookFindings(environment, of("outlook", "FindFolder"), of("outlook", "GetImItemList"));
  const direct = directFindings(of("direct", "FindFolder"), of("direct", "GetImItemList"));
  const found = [
    ...environmentFindings(environment, versions(probes)),
    ...outlook,
    ...direct,
    ...(!hasDirectRoute && outlook.some(({ kind }) => helpedByDirectRoute.has(kind))
      ? [{ kind: "noDirectRoute" } as const]
      : []),
    ...timesAndServers(probes),
  ];
  const reads = [...outlook, ...direct].some(({ kind }) => readsList.has(kind));
  if (reads) found.push({ kind: "unifiedContactStore" });
  if (reads && found.every((finding) => weightOf(finding) !== "problem")) found.push({ kind: "allWell" });
  const once = [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
  return once.sort((a, b) => rank[weightOf(a)] - rank[weightOf(b)]);
}

const rank: Readonly<Record<Weight, number>> = { problem: 0, note: 1, good: 2 };

const helpedByDirectRoute = new Set<Finding["kind"]>([
  ...(["addInsRefusedForImLists", "addInsMayCallNothing", "permissionMissing", "outlookFails"] as const),
]);

const readsList = new Set<Finding["kind"]>(["outlookWorks", "directWorks", "listTooLong"]);

/** The last probe of that kind, unless the person gave it up. */
function probeOf(
  probes: readonly Probe[],
  route: ConnectionKind,
  operation: ProbedOperation,
): Probe | undefined {
  const last = probes.findLast((probe) => probe.route === route && probe.operation === operation);
  const isGivenUp = last && last.outcome !== "answered" && last.outcome.kind === "cancelled";
  return isGivenUp ? undefined : last;
}

/** The versions that servers told, without repetition. */
const versions = (probes: readonly Probe[]): readonly string[] => [
  ...new Set(probes.flatMap(({ serverVersion }) => serverVersion ?? [])),
];

function timesAndServers(probes: readonly Probe[]): readonly Finding[] {
  const versionOf = (route: ConnectionKind) =>
    probes.findLast((probe) => probe.route === route && probe.serverVersion !== undefined)?.serverVersion;
  const [outlook, direct] = [versionOf("outlook"), versionOf("direct")];
  const slowest = (route: ConnectionKind) =>
    Math.max(
      0,
      ...probes
        .filter((probe) => probe.route === route && probe.outcome === "answered")
        .map(({ milliseconds }) => milliseconds),
    );
  return [
    ...(["outlook", "direct"] as const).flatMap((route): readonly Finding[] => {
      const milliseconds = slowest(route);
      return milliseconds >= slowFrom ? [{ kind: "slow", route, milliseconds }] : [];
    }),
    ...(outlook !== undefined && direct !== undefined && outlook !== direct
      ? [{ kind: "differentServers", outlook, direct } as const]
      : []),
  ];
}
