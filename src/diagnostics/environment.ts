import type { EwsFailure } from "../ews/failure.ts";
import type { Probe } from "./probe.ts";

/** What the pane runs in, as far as Outlook tells: what an administrator asks first. */
export interface Environment {
  readonly client: OutlookClient;
  /** Of the client; in Outlook on the web and the new Outlook it is the version of Exchange (documented: diagnostics.hostVersion). */
  readonly hostVersion: string | undefined;
  /** The name of the host that shows the pane, such as "mail.contoso.com"; not every browser tells. */
  readonly hostName: string | undefined;
  /** The highest Mailbox requirement set that Outlook supports, such as "1.8". */
  readonly requirementSet: string | undefined;
  /** The add-in's own, as it was installed; undefined where Outlook does not tell. */
  readonly permission: "ReadWriteMailbox" | "lower" | undefined;
  readonly item: "message" | "appointment" | "none";
  /** Where the mailbox is (documented: userProfile.accountType). */
  readonly accountType: AccountType | undefined;
  /** The language of Outlook's screens, such as "fr-FR". */
  readonly displayLanguage: string;
  readonly paneVersion: string;
}

export type OutlookClient = "web" | "win32" | "newOutlook" | "mac" | "ios" | "android" | "other";

/**
 * "enterprise" is a mailbox on an Exchange Server.
 * https://learn.microsoft.com/javascript/api/outlook/office.userprofile#outlook-office-userprofile-accounttype-member
 */
export type AccountType = "enterprise" | "office365" | "outlookCom" | "gmail";

/**
 * Which permission the add-in has: Outlook does not tell, but lets nothing through for want of
 * ReadWriteMailbox, and says so (measured). Undefined where neither has shown.
 */
export function detectPermission(probes: readonly Probe[]): Environment["permission"] {
  const outcomes = probes.filter(({ route }) => route === "outlook").map(({ outcome }) => outcome);
  if (outcomes.some(lacksPermission)) return "lower";
  return outcomes.some(cameFromExchange) ? "ReadWriteMailbox" : undefined;
}

const lacksPermission = (outcome: Probe["outcome"]): boolean =>
  outcome !== "answered" && outcome.kind === "host" && outcome.cause === "permission";

const exchangeFailures = new Set<EwsFailure["kind"]>(["refused", "fault", "response"]);
const cameFromExchange = (outcome: Probe["outcome"]): boolean =>
  outcome === "answered" || exchangeFailures.has(outcome.kind);

/** What a version number stands for; "older" has no IM lists, "online" is Microsoft's cloud. */
export type ExchangeRelease = "older" | "2013" | "2016" | "2019" | "SE" | "online";

/** From this build on 15.2 is the Subscription Edition: its first release was 15.2.2562.17. */
const firstSubscriptionBuild = 2562;

/**
 * Names the release of Exchange by its version, such as "15.2.2562.17"; undefined for one that is not known here.
 * https://learn.microsoft.com/exchange/new-features/build-numbers-and-release-dates (documented); that Exchange Online
 * says 15.20 is reported.
 */
export function findExchangeRelease(version: string): ExchangeRelease | undefined {
  const [major = "", minor = "", build = "0"] = version.trim().split(".");
  if (!/^\d+$/.test(major) || !/^\d+$/.test(minor)) return undefined;
  if (Number(major) < 15) return "older";
  if (major !== "15") return undefined;
  switch (minor) {
    case "0":
      return "2013";
    case "1":
      return "2016";
    case "2":
      return Number(build) >= firstSubscriptionBuild ? "SE" : "2019";
    case "20":
      return "online";
    default:
      return undefined;
  }
}

/** The day on which Microsoft's support ended, as in "2025-10-14". https://learn.microsoft.com/lifecycle/products/ (documented) */
export const supportEndDates: Readonly<Partial<Record<ExchangeRelease, string>>> = {
  "2013": "2023-04-11",
  "2016": "2025-10-14",
  "2019": "2025-10-14",
};
