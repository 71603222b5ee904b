import type { ConnectionKind } from "../shared/accessMode.ts";
import { deriveConnectionFindings } from "./connectionFindings.ts";
import { findExchangeRelease, isInBrowser, supportEndDates, type Environment } from "./environment.ts";
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
export function deriveFindings({ environment, probes, hasDirectConnection }: Evidence): readonly Finding[] {
  const ofConnection = (route: ConnectionKind) =>
    deriveConnectionFindings(
      route,
      findProbe(probes, route, "FindFolder"),
      findProbe(probes, route, "GetImItemList"),
    );
  const permissionMissing: readonly Finding[] =
    environment.permission === "lower" ? [{ kind: "permissionMissing" }] : [];
  const outlook = [...permissionMissing, ...ofConnection("outlook")];
  const direct = ofConnection("direct");
  const findings = [
    ...deriveEnvironmentFindings(environment, collectVersions(probes)),
    ...outlook,
    ...direct,
    ...(!hasDirectConnection && outlook.some(({ kind }) => solvedByDirectConnection.includes(kind))
      ? [{ kind: "noDirectRoute" } as const]
      : []),
    ...compareConnections(probes),
  ];
  const canReadList = [...outlook, ...direct].some(({ kind }) => listReadingKinds.includes(kind));
  if (canReadList) findings.push({ kind: "unifiedContactStore" });
  if (canReadList && findings.every((finding) => getSeverity(finding) !== "problem" && !isPassing(finding)))
    findings.push({ kind: "allWell" });
  const uniqueFindings = [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
  return uniqueFindings.sort((a, b) => rank[getSeverity(a)] - rank[getSeverity(b)]);
}

/** True for what ends by itself, but keeps one of the connections from being used until then. */
const isPassing = ({ kind }: Finding): boolean => kind === "busy" || kind === "noItem";

const rank: Readonly<Record<Severity, number>> = { problem: 0, note: 1, good: 2 };

const solvedByDirectConnection: readonly Finding["kind"][] = [
  "addInsRefusedForImLists",
  "addInsMayCallNothing",
  "permissionMissing",
  "outlookFails",
];

const listReadingKinds: readonly Finding["kind"][] = ["outlookWorks", "directWorks", "listTooLong"];

/** Returns the last probe of an operation over a connection, unless the user canceled it. */
export function findProbe(
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

/** Derives which connections are slow, and whether they end at different servers. */
function compareConnections(probes: readonly Probe[]): readonly Finding[] {
  const routes = ["outlook", "direct"] as const;
  const slow = routes.flatMap((route): readonly Finding[] => {
    const answered = probes.filter((probe) => probe.route === route && probe.outcome === "answered");
    const milliseconds = Math.max(0, ...answered.map((probe) => probe.milliseconds));
    return milliseconds >= minSlowTime ? [{ kind: "slow", route, milliseconds }] : [];
  });
  const [outlook, direct] = routes.map(
    (route) => probes.findLast((probe) => probe.route === route && probe.serverVersion)?.serverVersion,
  );
  return outlook && direct && outlook !== direct
    ? [...slow, { kind: "differentServers", outlook, direct }]
    : slow;
}

/** From this requirement set on, a pinned pane follows the selected message (documented). */
const fullRequirementSet = "1.5";

/** Derives what the environment and the versions of the servers mean. */
function deriveEnvironmentFindings(
  environment: Environment,
  serverVersions: readonly string[],
): readonly Finding[] {
  const { client, hostVersion, requirementSet, accountType } = environment;
  const findings: Finding[] = [];
  if (client === "ios" || client === "android") findings.push({ kind: "mobile", client });
  if (client === "newOutlook") findings.push({ kind: "newOutlook" });
  if (accountType === "gmail") findings.push({ kind: "notExchange", accountType });

  // In a browser, the host's version is that of Exchange (documented), in the new Outlook too.
  const hostVersions = isInBrowser(client) && hostVersion?.startsWith("15.") ? [hostVersion] : [];
  const versions = [...serverVersions, ...hostVersions];
  const onlineSign = findOnlineSign(environment, versions);
  if (onlineSign) findings.push({ kind: "exchangeOnline", by: onlineSign });
  for (const version of versions) {
    const release = findExchangeRelease(version);
    const since = release && supportEndDates[release];
    if (release === "older") findings.push({ kind: "exchangeTooOld", version });
    if (release && since) findings.push({ kind: "outOfSupport", release, since });
  }
  if (requirementSet !== undefined && isOlder(requirementSet, fullRequirementSet))
    findings.push({ kind: "oldRequirementSet", found: requirementSet, wanted: fullRequirementSet });
  return findings;
}

/** Returns what shows that the mailbox is in Exchange Online, the most certain sign first. */
function findOnlineSign(
  { accountType, hostName }: Environment,
  versions: readonly string[],
): "serverVersion" | "accountType" | "hostName" | undefined {
  if (versions.some((version) => findExchangeRelease(version) === "online")) return "serverVersion";
  if (accountType === "office365" || accountType === "outlookCom") return "accountType";
  return hostName !== undefined && onlineHosts.test(hostName) ? "hostName" : undefined;
}

/**
 * The hosts of Microsoft's Outlook on the web (documented:
 * https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges).
 */
const onlineHosts = /^(.+\.)?(outlook\.office(365)?\.com|outlook\.live\.com|outlook\.cloud\.microsoft)$/i;

const isOlder = (version: string, minVersion: string): boolean =>
  version.localeCompare(minVersion, "en", { numeric: true }) < 0;
