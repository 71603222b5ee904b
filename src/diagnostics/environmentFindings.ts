import { type Environment, findExchangeRelease, supportEndDates } from "./environment.ts";
import type { Finding } from "./finding.ts";

/** From this requirement set on, a pinned pane follows the selected message (documented). */
const fullRequirementSet = "1.5";

/** Derives what the environment and the versions of the servers mean. */
export function deriveEnvironmentFindings(
  environment: Environment,
  serverVersions: readonly string[],
): readonly Finding[] {
  const { client, requirementSet, accountType } = environment;
  const findings: Finding[] = [];
  if (client === "ios" || client === "android") findings.push({ kind: "mobile", client });
  if (client === "newOutlook") findings.push({ kind: "newOutlook" });

  if (accountType === "gmail") findings.push({ kind: "notExchange", accountType });

  const versions = [...serverVersions, ...findExchangeVersions(environment)];
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

/** In a browser, the host's version is that of Exchange (documented), in the new Outlook too. */
const findExchangeVersions = ({ client, hostVersion }: Environment): readonly string[] =>
  hostVersion !== undefined && (client === "web" || client === "newOutlook") && hostVersion.startsWith("15.")
    ? [hostVersion]
    : [];

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

function isOlder(version: string, minVersion: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = minVersion.split(".").map(Number);
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
}
