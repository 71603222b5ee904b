import type { ConnectionKind } from "../shared/accessMode.ts";
import type { Values } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";
import type { ExchangeRelease } from "./environment.ts";

/** What the diagnostics found, as a value. The screen has a title and the next step for each kind. */
export type Finding =
  // What the pane runs in
  /** Outlook on a phone or tablet: add-ins cannot call EWS there (documented). */
  | { readonly kind: "mobile"; readonly client: "ios" | "android" }
  /** The new Outlook for Windows: it has no mailboxes on Exchange Server (documented). */
  | { readonly kind: "newOutlook" }
  /** The mailbox is in Exchange Online, where EWS is being retired (documented) and IM lists are stored elsewhere. */
  | { readonly kind: "exchangeOnline"; readonly by: "serverVersion" | "accountType" | "hostName" }
  /** The mailbox is not on Exchange. */
  | { readonly kind: "notExchange"; readonly accountType: "gmail" }
  /** Older than Exchange Server 2013, the first with IM lists (documented). */
  | { readonly kind: "exchangeTooOld"; readonly version: string }
  | { readonly kind: "oldRequirementSet"; readonly found: string; readonly wanted: string }
  | { readonly kind: "outOfSupport"; readonly release: ExchangeRelease; readonly since: string }
  // Through Outlook
  /** A pinned pane without a selected message: no call is possible (measured). */
  | { readonly kind: "noItem" }
  /** The add-in lacks ReadWriteMailbox: role "My ReadWriteMailbox Apps", or an old manifest. */
  | { readonly kind: "permissionMissing" }
  /** Add-ins may call Exchange, but not the operations of the IM list. */
  | { readonly kind: "addInsRefusedForImLists" }
  /**
   * Not even FindFolder, most often because OAuthAuthentication is off on the EWS virtual directory. `code` is the
   * error that shows it.
   */
  | { readonly kind: "addInsMayCallNothing"; readonly code: string }
  /** Outlook failed for an unknown reason. `code` is Outlook's number or cause. */
  | { readonly kind: "outlookFails"; readonly code: string }
  | { readonly kind: "outlookAnswers" }
  | { readonly kind: "outlookWorks" }
  // Direct connection
  | { readonly kind: "noDirectRoute" }
  | { readonly kind: "directSignIn" }
  | { readonly kind: "directForbidden" }
  | { readonly kind: "directNotFound" }
  /** A web page responded: a sign-in form, or a server that is not Exchange. */
  | { readonly kind: "directNotExchange" }
  /** The response redirects, most often to a sign-in page. */
  | { readonly kind: "directRedirected" }
  /** The response has more than 16 MB. */
  | { readonly kind: "directTooLarge" }
  /** No response: certificate, name, firewall, or CORS on another origin. */
  | { readonly kind: "directUnreachable" }
  /** A proxy responds, but Exchange does not. */
  | { readonly kind: "directGateway"; readonly status: number | undefined }
  | { readonly kind: "directServerError"; readonly status: number | undefined }
  /** Exchange refuses the user's own account what it should allow. */
  | { readonly kind: "directRefused" }
  | { readonly kind: "directAnswers" }
  | { readonly kind: "directWorks" }
  // Either connection
  | { readonly kind: "offline" }
  | { readonly kind: "busy"; readonly route: ConnectionKind }
  | { readonly kind: "silent"; readonly route: ConnectionKind; readonly milliseconds: number }
  /** Exchange does not accept the account: it is disabled, has no license, or needs another password. */
  | { readonly kind: "accountNotAccepted"; readonly route: ConnectionKind; readonly code: string }
  /** Exchange responds to FindFolder, but to GetImItemList with an error. */
  | { readonly kind: "imListFails"; readonly route: ConnectionKind; readonly code: string }
  /** Exchange responds with an error. */
  | { readonly kind: "exchangeFails"; readonly route: ConnectionKind; readonly code: string }
  /** The list is longer than Outlook passes on at once: it is read in chunks. */
  | { readonly kind: "listTooLong" }
  | { readonly kind: "slow"; readonly route: ConnectionKind; readonly milliseconds: number }
  /** The two connections end at servers of different versions. */
  | { readonly kind: "differentServers"; readonly outlook: string; readonly direct: string }
  /** Whether Skype for Business shows the list cannot be detected here. Test-CsUnifiedContactStore shows it. */
  | { readonly kind: "unifiedContactStore" }
  | { readonly kind: "allWell" };

/** How much a finding matters: something to fix, something to know, or something that works. */
export type Severity = "problem" | "note" | "good";

const notes: readonly Finding["kind"][] = [
  "oldRequirementSet",
  "outOfSupport",
  "noItem",
  "noDirectRoute",
  "busy",
  "listTooLong",
  "slow",
  "differentServers",
  "unifiedContactStore",
];
const good: readonly Finding["kind"][] = [
  "outlookAnswers",
  "outlookWorks",
  "directAnswers",
  "directWorks",
  "allWell",
];

export const getSeverity = ({ kind }: Finding): Severity =>
  good.includes(kind) ? "good" : notes.includes(kind) ? "note" : "problem";

/** A finding in words: what it is, then what it means and what to do. */
interface FindingText {
  readonly title: string;
  readonly text: string;
}

export function findingText(finding: Finding, wording: Wording): FindingText {
  const values = toTextValues(finding, wording);
  return {
    title: wording.text(`found_${finding.kind}`, values),
    text: wording.text(`next_${finding.kind}`, values),
  };
}

/** Returns the values of a finding as its texts use them. */
function toTextValues(finding: Finding, { text, number, locale }: Wording): Values {
  const values = Object.entries(finding).map(([name, value]: [string, string | number | undefined]) => {
    switch (name) {
      case "route":
        return [name, text(value === "direct" ? "by_direct" : "by_outlook")];
      case "milliseconds":
        return ["seconds", number(Math.round(Number(value) / 1_000))];
      case "since":
        return [
          name,
          new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(
            new Date(String(value)),
          ),
        ];
      default:
        return [name, value === undefined ? "?" : String(value)];
    }
  });
  return Object.fromEntries(values) as Values;
}
