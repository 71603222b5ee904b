import type { ConnectionKind } from "../shared/accessMode.ts";
import { deriveDirectFindings, deriveOutlookFindings } from "./connectionFindings.ts";
import type { Environment } from "./environment.ts";
import { deriveEnvironmentFindings } from "./environmentFindings.ts";
import { getSeverity, type Finding, type Severity } from "./finding.ts";
import type { Probe, ProbedOperation } from "./probe.ts";

/** What the findings are derived from. */
interface Evidence {
  readonly environment: Environment;
  /** The last probe of each operation and connection counts. */
  readonly probes: readonly Probe[];
  readonly hasDirectConnection: boolean;
}

/** A response that takes at least this long is slow, in milliseconds. */
const minSlowTime = 5_000;

/**
 * Derives what the probes and the environment mean: problems first, then notes, then what works. Each finding occurs
 * once.
 */
export function deriveFindings(evidence: Evidence): readonly Finding[] {
  const { environment, probes, hasDirectConnection } = evidence;
  const of = (route: ConnectionKind, operation: ProbedOperation) => findProbe(probes, route, operation);
  const outlook = deriveOutlookFindings(
    environment,
    of("outlook", "FindFolder"),
    of("outlook", "GetImItemList"),
  );
  const direct = deriveDirectFindings(of("direct", "FindFolder"), of("direct", "GetImItemList"));
  const findings = [
    ...deriveEnvironmentFindings(environment, collectVersions(probes)),
    ...outlook,
    ...direct,
    ...(!hasDirectConnection && outlook.some(({ kind }) => solvedByDirectConnection.has(kind))
      ? [{ kind: "noDirectRoute" } as const]
      : []),
    ...compareConnections(probes),
  ];
  const canReadList = [...outlook, ...direct].some(({ kind }) => listReadingKinds.has(kind));
  if (canReadList) findings.push({ kind: "unifiedContactStore" });
  if (canReadList && findings.every((finding) => getSeverity(finding) !== "problem"))
    findings.push({ kind: "allWell" });
  const uniqueFindings = [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
  return uniqueFindings.sort((a, b) => rank[getSeverity(a)] - rank[getSeverity(b)]);
}

const rank: Readonly<Record<Severity, number>> = { problem: 0, note: 1, good: 2 };

const solvedByDirectConnection = new Set<Finding["kind"]>([
  ...(["addInsRefusedForImLists", "addInsMayCallNothing", "permissionMissing", "outlookFails"] as const),
]);

const listReadingKinds = new Set<Finding["kind"]>(["outlookWorks", "directWorks", "listTooLong"]);

/** Returns the last probe of an operation over a connection, unless the user canceled it. */
function findProbe(
  probes: readonly Probe[],
  route: ConnectionKind,
  operation: ProbedOperation,
): Probe | undefined {
  const last = probes.findLast((probe) => probe.route === route && probe.operation === operation);
  const isCanceled = last && last.outcome !== "answered" && last.outcome.kind === "cancelled";
  return isCanceled ? undefined : last;
}

/** Returns the versions of the servers that responded, each once. */
const collectVersions = (probes: readonly Probe[]): readonly string[] => [
  ...new Set(probes.flatMap(({ serverVersion }) => serverVersion ?? [])),
];

function compareConnections(probes: readonly Probe[]): readonly Finding[] {
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
      return milliseconds >= minSlowTime ? [{ kind: "slow", route, milliseconds }] : [];
    }),
    ...(outlook !== undefined && direct !== undefined && outlook !== direct
      ? [{ kind: "differentServers", outlook, direct } as const]
      : []),
  ];
}
