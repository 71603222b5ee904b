import type { ConnectionKind } from "../shared/accessMode.ts";
import type { ExchangeRelease } from "./environment.ts";

/** What the diagnostics found out, as values: the screen has the words and the next step for each. */
export type Finding =
  // What the pane runs in
  /** Outlook on a phone or tablet: add-ins cannot call EWS there (documented). */
  | { readonly kind: "mobile"; readonly client: "ios" | "android" }
  /** The new Outlook for Windows: it has no mailboxes on Exchange Server (documented). */
  | { readonly kind: "newOutlook" }
  /** The mailbox is in Exchange Online, where EWS is being closed (documented) and IM lists are elsewhere. */
  | { readonly kind: "exchangeOnline"; readonly by: "serverVersion" | "accountType" | "hostName" }
  /** The mailbox is on no Exchange at all. */
  | { readonly kind: "notExchange"; readonly accountType: "gmail" }
  /** Older than Exchange Server 2013, which was the first to have IM lists (documented). */
  | { readonly kind: "exchangeTooOld"; readonly version: string }
  | { readonly kind: "oldRequirementSet"; readonly found: string; readonly wanted: string }
  | { readonly kind: "outOfSupport"; readonly release: ExchangeRelease; readonly since: string }
  // Through Outlook
  /** A pinned pane without a selected message: no call can be made (measured). */
  | { readonly kind: "noItem" }
  /** The add-in lacks ReadWriteMailbox: role "My ReadWriteMailbox Apps", or an old manifest. */
  | { readonly kind: "permissionMissing" }
  /** Add-ins may call Exchange, but not the operations of the IM list. */
  | { readonly kind: "addInsRefusedForImLists" }
  /** Not even FindFolder: most often OAuthAuthentication is off on the EWS virtual directory. `code`: what told it. */
  | { readonly kind: "addInsMayCallNothing"; readonly code: string }
  /** Outlook failed without a reason that is known. `code`: Outlook's number or cause. */
  | { readonly kind: "outlookFails"; readonly code: string }
  | { readonly kind: "outlookAnswers" }
  | { readonly kind: "outlookWorks" }
  // The direct route
  | { readonly kind: "noDirectRoute" }
  | { readonly kind: "directSignIn" }
  | { readonly kind: "directForbidden" }
  | { readonly kind: "directNotFound" }
  /** Something answers with a web page: a sign-in form, or a server that is no Exchange. */
  | { readonly kind: "directNotExchange" }
  /** The answer leads elsewhere, most often to a sign-in page. */
  | { readonly kind: "directRedirected" }
  /** No answer at all: certificate, name, firewall, or CORS on another origin. */
  | { readonly kind: "directUnreachable" }
  /** A proxy answers, and Exchange does not. */
  | { readonly kind: "directGateway"; readonly status: number | undefined }
  | { readonly kind: "directServerError"; readonly status: number | undefined }
  /** Exchange refuses the user's own sign-in what it should allow. */
  | { readonly kind: "directRefused" }
  | { readonly kind: "directAnswers" }
  | { readonly kind: "directWorks" }
  // Either route
  | { readonly kind: "offline" }
  | { readonly kind: "busy"; readonly route: ConnectionKind }
  | { readonly kind: "silent"; readonly route: ConnectionKind; readonly milliseconds: number }
  /** Exchange answers FindFolder, and GetImItemList with an error. */
  | { readonly kind: "imListFails"; readonly route: ConnectionKind; readonly code: string }
  /** Exchange answers with an error of its own. */
  | { readonly kind: "exchangeFails"; readonly route: ConnectionKind; readonly code: string }
  /** The list is longer than Outlook lets through at once: it is read in portions. */
  | { readonly kind: "listTooLong" }
  | { readonly kind: "slow"; readonly route: ConnectionKind; readonly milliseconds: number }
  /** The two connections end at servers of different versions. */
  | { readonly kind: "differentServers"; readonly outlook: string; readonly direct: string }
  /** Whether Skype for Business shows the list cannot be seen from here: Test-CsUnifiedContactStore tells. */
  | { readonly kind: "unifiedContactStore" }
  | { readonly kind: "allWell" };

/** How much a finding matters: something to mend, something to know, or something that works. */
export type Severity = "problem" | "note" | "good";

const notes = new Set<Finding["kind"]>([
  ...(["oldRequirementSet", "outOfSupport", "noItem", "noDirectRoute", "busy", "listTooLong"] as const),
  ...(["slow", "differentServers", "unifiedContactStore"] as const),
]);
const good = new Set<Finding["kind"]>([
  ...(["outlookAnswers", "outlookWorks", "directAnswers", "directWorks", "allWell"] as const),
]);

export const getSeverity = ({ kind }: Finding): Severity =>
  good.has(kind) ? "good" : notes.has(kind) ? "note" : "problem";
