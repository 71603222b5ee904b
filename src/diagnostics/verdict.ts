import type { EwsFailure } from "../ews/failure.ts";
import { topicOf } from "../ews/failureMeaning.ts";
import type { TextKey } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";
import type { AccessMode, ConnectionKind } from "../shared/accessMode.ts";
import { deriveConnectionFindings } from "./connectionFindings.ts";
import { findProbe } from "./deriveFindings.ts";
import { findingText, getSeverity, type Finding } from "./finding.ts";
import type { Probe } from "./probe.ts";
import { probeText } from "./probeText.ts";

/**
 * What the diagnostics mean for the user: whether the contact list can be used, over which connection, and otherwise
 * why not, what to do next, and who can do it.
 */
export interface Verdict {
  readonly tone: "good" | "note" | "problem";
  readonly title: TextKey;
  /** What the title means, why, and what to do next. A probe stands for what happened to it. */
  readonly lines: readonly (TextKey | Finding | Probe)[];
  /** What one button can do about it. Undefined if there is nothing to do, or only an administrator can do it. */
  readonly remedy?: "useDirect" | "useOutlook" | "checkList" | "runAgain";
  /** The findings that an administrator can do something about, shown below the verdict. */
  readonly forAdministrator: readonly Finding[];
}

/** What the verdict is derived from, after a run. */
interface VerdictEvidence {
  readonly findings: readonly Finding[];
  /** The last probe of each operation and connection counts. */
  readonly probes: readonly Probe[];
  readonly accessMode: AccessMode;
}

/** Derives the verdict. The connection in use decides: what merely fails over the other one is said below it. */
export function deriveVerdict({ findings, probes, accessMode }: VerdictEvidence): Verdict {
  const used = accessMode === "direct" ? "direct" : "outlook";
  const isReadOnly = accessMode === "readOnly";
  const problems = findings.filter((finding) => getSeverity(finding) === "problem");
  const state = connectionState(used, probes);
  if (state.kind === "works")
    return isReadOnly
      ? {
          tone: "good",
          title: "verdictUsableAgain",
          lines: ["found_outlookWorks"],
          remedy: "useOutlook",
          forAdministrator: [],
        }
      : usable(used, problems);

  const unsuitable = problems.find(({ kind }) => kind in remediesOfPlaces);
  if (unsuitable) {
    const next = remediesOfPlaces[unsuitable.kind];
    return { ...warning, title: "verdictNotHere", lines: [unsuitable, ...(next ? [next] : [])] };
  }
  if (state.kind === "unchecked")
    return {
      tone: "note",
      title: "verdictReachable",
      lines: ["verdictListUnchecked"],
      remedy: "checkList",
      forAdministrator: [],
    };
  return notUsable(used, state, probes, problems, isReadOnly);
}

const warning = { tone: "problem", forAdministrator: [] } as const;

/** The list can be used over the connection in use. */
function usable(used: ConnectionKind, problems: readonly Finding[]): Verdict {
  // The direct connection is in use because the one through Outlook does not work.
  const others = problems.filter((finding) => used === "outlook" || !concernsOutlook(finding));
  const line = used === "direct" ? "verdictByDirect" : "verdictByOutlook";
  return others.length === 0
    ? { tone: "good", title: "verdictWorks", lines: [line], forAdministrator: [] }
    : {
        tone: "good",
        title: "verdictMostlyWorks",
        lines: [line, "verdictOtherProblem"],
        forAdministrator: others,
      };
}

const concernsOutlook = (finding: Finding): boolean =>
  "route" in finding ? finding.route === "outlook" : outlookKinds.includes(finding.kind);

const outlookKinds: readonly Finding["kind"][] = [
  "permissionMissing",
  "addInsRefusedForImLists",
  "addInsMayCallNothing",
  "outlookFails",
];

/** The list cannot be used over the connection in use. */
function notUsable(
  used: ConnectionKind,
  { finding, probe, failure }: Extract<ConnectionState, { kind: "fails" }>,
  probes: readonly Probe[],
  problems: readonly Finding[],
  isReadOnly: boolean,
): Verdict {
  const passing = passingRemedies[finding];
  if (passing) return { ...warning, title: "verdictNotNow", lines: [probe, passing], remedy: "runAgain" };

  const other = used === "direct" ? "outlook" : "direct";
  const { kind: otherKind } = connectionState(other, probes);
  const isOtherAsked = probes.some(({ route }) => route === other);
  if (otherKind === "works" || (otherKind === "unchecked" && isOtherAsked))
    return {
      ...warning,
      title: used === "direct" ? "verdictNotDirect" : "verdictNotThroughOutlook",
      lines: [probe, otherLines[other][otherKind]],
      remedy: other === "direct" ? "useDirect" : "useOutlook",
    };

  const retried = topicOf(failure) === "password" ? "passwordExpiredNext" : retriedRemedy(finding, failure);
  if (retried)
    return {
      ...warning,
      title: "verdictNotNow",
      lines: [probe, retried],
      remedy: "runAgain",
      forAdministrator: problems,
    };
  return {
    ...warning,
    title: isReadOnly ? "verdictNotChangeable" : "verdictNotUsable",
    lines: [probe, ...(isReadOnly ? (["verdictCanSearch"] as const) : []), "verdictAskAdministrator"],
    forAdministrator: problems,
  };
}

/** What works over the other connection. */
const otherLines = {
  outlook: { works: "found_outlookWorks", unchecked: "found_outlookAnswers" },
  direct: { works: "found_directWorks", unchecked: "found_directAnswers" },
} as const;

/** Where the add-in cannot work, with what the user can do. Undefined if that is part of the finding. */
const remediesOfPlaces: Readonly<Partial<Record<Finding["kind"], TextKey>>> = {
  mobile: "next_mobile",
  newOutlook: "next_newOutlook",
  exchangeOnline: "next_exchangeOnline",
  notExchange: "next_notExchange",
  exchangeTooOld: "next_exchangeTooOld",
};

/** What the user can do about problems that end by themselves or are not Exchange's. */
const passingRemedies: Readonly<Partial<Record<Finding["kind"], TextKey>>> = {
  noItem: "verdictSelectItem",
  offline: "next_offline",
  busy: "verdictWait",
};

/** Returns what the user can do before an administrator is asked. Undefined if only an administrator can help. */
function retriedRemedy(finding: Finding["kind"], failure: EwsFailure): TextKey | undefined {
  if ((failure.kind === "host" || failure.kind === "http") && failure.cause === "signIn")
    return "verdictSignIn";
  switch (finding) {
    case "silent":
    case "exchangeFails":
      return "verdictWait";
    case "outlookFails":
      return "verdictRestart";
    default:
      return undefined;
  }
}

type ConnectionState =
  | { readonly kind: "works" }
  /** Exchange responds, but was not asked for the list, or nothing was asked yet. */
  | { readonly kind: "unchecked" }
  | {
      readonly kind: "fails";
      readonly finding: Finding["kind"];
      readonly probe: Probe;
      readonly failure: EwsFailure;
    };

/** Returns whether the list can be used over a connection, by the same rules as its findings. */
function connectionState(route: ConnectionKind, probes: readonly Probe[]): ConnectionState {
  const anyCall = findProbe(probes, route, "FindFolder");
  const imCall = findProbe(probes, route, "GetImItemList");
  const [finding] = deriveConnectionFindings(route, anyCall, imCall);
  const probe = anyCall?.outcome === "answered" ? imCall : (anyCall ?? imCall);
  if (finding === undefined || probe === undefined) return { kind: "unchecked" };
  // A list that is too long for Outlook is loaded in parts.
  if (["outlookWorks", "directWorks", "listTooLong"].includes(finding.kind)) return { kind: "works" };
  return probe.outcome === "answered"
    ? { kind: "unchecked" }
    : { kind: "fails", finding: finding.kind, probe, failure: probe.outcome };
}

/** Returns the verdict in words: a title, and what it means, why, and what to do. */
export function verdictText(
  { title, lines }: Verdict,
  wording: Wording,
  directHost: string | undefined,
): { readonly title: string; readonly text: string } {
  const texts = lines.map((line) => {
    if (typeof line === "string") return wording.text(line);
    return "operation" in line ? probeText(line, wording, directHost).text : findingText(line, wording).title;
  });
  return { title: wording.text(title), text: wording.sentences(...texts) };
}
