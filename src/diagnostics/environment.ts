import type { EwsFailure } from "../ews/failure.ts";
import type { Probe } from "./probe.ts";

/** What the pane runs in, as far as Outlook tells: what an administrator asks first. */
export interface Environment {
  readonly client: OutlookClient;
  /**
   * The version of the client. In Outlook on the web and the new Outlook, the version of Exchange (documented:
   * diagnostics.hostVersion).
   */
  readonly hostVersion: string | undefined;
  /** The host that serves Outlook, such as "mail.contoso.com". Some browsers do not tell it. */
  readonly hostName: string | undefined;
  /** The highest Mailbox requirement set that Outlook supports, such as "1.8". */
  readonly requirementSet: string | undefined;
  /** The permission of the installed add-in. Undefined if it is not known. */
  readonly permission: "ReadWriteMailbox" | "lower" | undefined;
  readonly item: "message" | "appointment" | "none";
  /** Where the mailbox is (documented: userProfile.accountType). */
  readonly accountType: AccountType | undefined;
  /** The language of Outlook's screens, such as "fr-FR". */
  readonly displayLanguage: string;
  readonly paneVersion: string;
}

export type OutlookClient = "web" | "win32" | "newOutlook" | "mac" | "ios" | "android" | "other";

export const isInBrowser = (client: OutlookClient): boolean => client === "web" || client === "newOutlook";

/**
 * "enterprise" is a mailbox on an Exchange Server.
 * https://learn.microsoft.com/javascript/api/outlook/office.userprofile#outlook-office-userprofile-accounttype-member
 */
export type AccountType = "enterprise" | "office365" | "outlookCom" | "gmail";

/**
 * Detects the permission of the add-in. Outlook does not tell it, but without ReadWriteMailbox it blocks each call and
 * says why (measured). Undefined if the probes show neither.
 */
export function detectPermission(probes: readonly Probe[]): Environment["permission"] {
  const outcomes = probes.filter(({ route }) => route === "outlook").map(({ outcome }) => outcome);
  const failures = outcomes.filter((outcome) => outcome !== "answered");
  if (failures.some((failure) => failure.kind === "host" && failure.cause === "permission")) return "lower";
  const isFromExchange = ({ kind }: EwsFailure) => ["refused", "fault", "response"].includes(kind);
  return outcomes.includes("answered") || failures.some(isFromExchange) ? "ReadWriteMailbox" : undefined;
}

/** A release of Exchange. "older" has no IM lists, "online" is Microsoft's cloud. */
export type ExchangeRelease = "older" | "2013" | "2016" | "2019" | "SE" | "online";

/** From this build on, 15.2 is the Subscription Edition, first released as 15.2.2562.17. */
const firstSubscriptionBuild = 2562;

/**
 * Returns the release for a version such as "15.2.2562.17". Undefined if it is not known here.
 * https://learn.microsoft.com/exchange/new-features/build-numbers-and-release-dates (documented). That Exchange Online
 * has version 15.20 is reported.
 */
export function findExchangeRelease(version: string): ExchangeRelease | undefined {
  const [major = "", minor = "", build = "0"] = version.trim().split(".");
  if (!/^\d+$/.test(major) || !/^\d+$/.test(minor)) return undefined;
  if (Number(major) < 15) return "older";
  const release = releases[`${major}.${minor}`];
  return release === "2019" && Number(build) >= firstSubscriptionBuild ? "SE" : release;
}

const releases: Readonly<Record<string, ExchangeRelease>> = {
  "15.0": "2013",
  "15.1": "2016",
  "15.2": "2019",
  "15.20": "online",
};

/**
 * The day when Microsoft's support ended, such as "2025-10-14". https://learn.microsoft.com/lifecycle/products/
 * (documented)
 */
export const supportEndDates: Readonly<Partial<Record<ExchangeRelease, string>>> = {
  "2013": "2023-04-11",
  "2016": "2025-10-14",
  "2019": "2025-10-14",
};
