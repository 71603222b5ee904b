import type { Config } from "../config/config.ts";
import type { TextKey } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";
import {
  findExchangeRelease,
  isInBrowser,
  type AccountType,
  type Environment,
  type OutlookClient,
} from "./environment.ts";
import type { Probe } from "./probe.ts";
import type { AccessMode } from "../shared/accessMode.ts";

/** What is known about where and how the pane runs. */
export interface DiagnosticFacts {
  readonly environment: Environment;
  readonly probes: readonly Probe[];
  /** The user's own address. */
  readonly address: string;
  readonly accessMode: AccessMode;
  readonly directHost: string | undefined;
  /** The setting of the administrator. */
  readonly route: Config["route"];
}

/** Creates the pairs of name and value that show the environment. */
export function createEnvironmentPairs(
  facts: DiagnosticFacts,
  wording: Wording,
): readonly (readonly [string, string])[] {
  const { environment, address, accessMode, directHost, route } = facts;
  const { text } = wording;
  const { requirementSet, permission, item, accountType, displayLanguage, paneVersion } = environment;
  const known = (value: string | undefined) => (value ? value : text("notKnown"));
  const permissions = { ReadWriteMailbox: "ReadWriteMailbox", lower: text("permission_lower") };
  return [
    [text("outlook"), outlookText(environment, wording)],
    [text("exchange"), exchangeText(facts, wording)],
    [text("requirementSet"), known(requirementSet && `Mailbox ${requirementSet}`)],
    [text("permission"), known(permission && permissions[permission])],
    [text("item"), text(`item_${item}`)],
    [text("accountType"), known(accountType && text(`account_${accountType satisfies AccountType}`))],
    [text("languageUsed"), displayLanguage],
    [text("paneVersion"), known(paneVersion)],
    [text("mailbox"), address],
    [text("connectionInUse"), text(accessModeKeys[accessMode])],
    [text("directConnection"), directHost ?? text("noDirectSet")],
    [text("connectionSetting"), route],
  ];
}

/** In a browser, Outlook tells the version of Exchange (documented), which is shown there. */
function outlookText({ client, hostVersion }: Environment, { text }: Wording): string {
  const name = text(`client_${client satisfies OutlookClient}`);
  return isInBrowser(client) || !hostVersion ? name : `${name}, ${hostVersion}`;
}

function exchangeText({ environment, probes }: DiagnosticFacts, { text }: Wording): string {
  const { client, hostVersion } = environment;
  const reported = probes.flatMap(({ serverVersion }) => serverVersion ?? []);
  const versions = reported.length === 0 && isInBrowser(client) && hostVersion ? [hostVersion] : reported;
  const versionTexts = [...new Set(versions)].map((version) => {
    const release = findExchangeRelease(version);
    if (release === undefined) return version;
    const isYear = release === "2013" || release === "2016" || release === "2019";
    return `${version} (${isYear ? release : text(`release_${release}`)})`;
  });
  return versionTexts.join(", ") || text("notKnown");
}

const accessModeKeys = {
  outlook: "outlook",
  direct: "directConnection",
  readOnly: "readOnly",
} as const satisfies Record<AccessMode, TextKey>;
