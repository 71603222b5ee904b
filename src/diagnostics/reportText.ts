import type { Wording } from "../i18n/wording.ts";
import { findingText, type Finding } from "./finding.ts";
import type { Probe } from "./probe.ts";
import { redact } from "./redact.ts";
import type { ConnectionKind } from "../shared/accessMode.ts";
import type { CallEntry } from "../exchange/callLog.ts";
import { createEnvironmentPairs, type DiagnosticFacts } from "./environmentPairs.ts";
import { probeText } from "./probeText.ts";
import { verdictText, type Verdict } from "./verdict.ts";

/** The content of the report. */
export interface DiagnosticReport {
  readonly facts: DiagnosticFacts;
  /** Undefined during a run. */
  readonly verdict: Verdict | undefined;
  readonly findings: readonly Finding[];
  /** The oldest first. */
  readonly calls: readonly CallEntry[];
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** The user's own name. */
  readonly userName: string | undefined;
}

/**
 * Returns the diagnostics as plain text in the user's language, to send to someone who can help. If redacted, it names
 * neither people nor hosts.
 */
export function reportText(content: DiagnosticReport, wording: Wording, isRedacted: boolean): string {
  const { facts, verdict, findings, calls, createdAt } = content;
  const { text } = wording;
  const probesOf = (route: ConnectionKind) =>
    facts.probes
      .filter((probe) => probe.route === route)
      .map((probe) => probeLineText(probe, facts, wording));
  const findingLines = findings.map((finding) => {
    const words = findingText(finding, wording);
    return wording.sentences(words.title, words.text);
  });
  const environmentLines = createEnvironmentPairs(facts, wording).map(([name, value]) => `${name}: ${value}`);
  const conclusion = verdict && verdictText(verdict, wording, facts.directHost);
  const callLines = [...calls].reverse().map((call) => callLineText(call, wording));
  const list = (title: string, lines: readonly string[]) =>
    [title, ...lines.map((line) => `- ${line}`)].join("\n");
  const plain = [
    `${text("reportTitle")}\n${wording.dateTime(new Date(createdAt).toISOString())}`,
    ...(conclusion ? [list(text("verdict"), [`${conclusion.title}: ${conclusion.text}`])] : []),
    list(text("findings"), findingLines),
    list(text("throughOutlook"), probesOf("outlook")),
    list(text("directConnection"), probesOf("direct")),
    list(text("environment"), environmentLines),
    list(text("lastCalls"), callLines),
  ]
    .join("\n\n")
    // Isolation marks are for the screen. In plain text they would be invisible characters.
    .replace(/[\u2068\u2069]/g, "");
  return isRedacted ? redact(plain, findNames(content)) : plain;
}

/** Returns the names that identify people or the organization and that no pattern would find. */
function findNames({
  facts: { address, directHost, environment },
  userName,
}: DiagnosticReport): readonly string[] {
  const [user = "", domain = ""] = address.split("@");
  const hosts = [directHost, environment.hostName].flatMap((host) => [host, host?.replace(/:\d+$/, "")]);
  return [userName, user, domain, ...hosts].filter((name) => name !== undefined);
}

function probeLineText(probe: Probe, { directHost }: DiagnosticFacts, wording: Wording): string {
  const { operation, milliseconds, outcome } = probe;
  const words = probeText(probe, wording, directHost);
  const message = outcome !== "answered" && "message" in outcome ? outcome.message : "";
  const duration = wording.text("milliseconds", { count: wording.number(milliseconds) });
  return [`${operation}: ${words.text}`, words.code, message, `(${duration})`].filter(Boolean).join(" ");
}

function callLineText(call: CallEntry, wording: Wording): string {
  const { operation, route, startedAt, milliseconds, outcome } = call;
  const duration = wording.text("milliseconds", { count: wording.number(milliseconds) });
  const unread = unreadFieldsText(call, wording);
  const parts = [wording.exactTime(startedAt), operation, route, duration, outcome, unread];
  return parts.filter(Boolean).join(" · ");
}

/** Returns which fields of a response could not be read, and of how many people or groups. "" if all were read. */
export function unreadFieldsText({ unreadFields = [] }: CallEntry, { text, count, locale }: Wording): string {
  const fields = unreadFields.map(({ field, of, count: concerned }) => {
    if (of === "response") return field;
    return `${field} (${count(of === "people" ? "people" : "groupsCount", concerned)})`;
  });
  return fields.length === 0
    ? ""
    : text("unreadFields", { fields: new Intl.ListFormat(locale).format(fields) });
}
