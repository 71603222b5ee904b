import type { EwsFailure, HostCause, HttpCause } from "../ews/failure.ts";
import { topicOf } from "../ews/failureMeaning.ts";
import type { ConnectionKind } from "../shared/accessMode.ts";
import type { Finding } from "./finding.ts";
import type { Probe } from "./probe.ts";

/**
 * Derives what the calls over one connection mean. FindFolder (`anyCall`) shows whether Exchange can be called at all,
 * and GetImItemList (`imCall`), if it was sent, whether IM lists can be used.
 */
export function deriveConnectionFindings(
  route: ConnectionKind,
  anyCall: Probe | undefined,
  imCall: Probe | undefined,
): readonly Finding[] {
  const isDirect = route === "direct";
  if (imCall?.outcome === "answered") return [{ kind: isDirect ? "directWorks" : "outlookWorks" }];
  const isAnswered = anyCall?.outcome === "answered";
  const outcome = isAnswered ? imCall?.outcome : (anyCall ?? imCall)?.outcome;
  const finding =
    outcome !== undefined && outcome !== "answered"
      ? toFinding(outcome, route, isAnswered ? "imList" : "anything")
      : undefined;
  if (finding) return [finding];
  return isAnswered ? [{ kind: isDirect ? "directAnswers" : "outlookAnswers" }] : [];
}

/** "imList" if another call succeeded, so that only the IM list fails. */
type Scope = "imList" | "anything";

/** Returns what a failure means. Undefined if it means nothing. */
function toFinding(failure: EwsFailure, route: ConnectionKind, scope: Scope): Finding | undefined {
  const isDirect = route === "direct";
  switch (failure.kind) {
    case "refused":
      // The user's own account is allowed to use the same operations.
      if (isDirect) return { kind: "directRefused" };
      return scope === "imList" || failure.operation === "GetImItemList"
        ? { kind: "addInsRefusedForImLists" }
        : { kind: "addInsMayCallNothing", code: "ErrorAccessDenied" };
    case "fault":
    case "response": {
      const { code } = failure;
      const topic = topicOf(failure);
      if (topic === "permission" && isDirect) return { kind: "directRefused" };
      if (topic === "permission" && scope === "anything") return { kind: "addInsMayCallNothing", code };
      if (topic === "account" || topic === "password") return { kind: "accountNotAccepted", route, code };
      if (topic === "busy") return { kind: "busy", route };
      return { kind: scope === "imList" ? "imListFails" : "exchangeFails", route, code };
    }
    case "timeout":
      return { kind: "silent", route, milliseconds: failure.milliseconds };
    case "malformed":
      return isDirect ? { kind: "directNotExchange" } : { kind: "outlookFails", code: failure.cause };
    case "host": {
      const { cause, code } = failure;
      if (cause === "signIn") return toUnauthorizedFinding("401", scope);
      if (cause === "forbidden") return toUnauthorizedFinding("403", scope);
      return hostFindings[cause] ?? { kind: "outlookFails", code: code === undefined ? cause : String(code) };
    }
    case "http": {
      const { cause, status } = failure;
      const isGateway = cause === "gatewayTimeout" || status === 502;
      return httpFindings[cause] ?? { kind: isGateway ? "directGateway" : "directServerError", status };
    }
    case "cancelled":
      return undefined;
  }
}

/** An HTTP status in place of a response. If another call succeeded just before, add-ins as such are allowed. */
const toUnauthorizedFinding = (code: string, scope: Scope): Finding =>
  scope === "imList"
    ? { kind: "imListFails", route: "outlook", code }
    : { kind: "addInsMayCallNothing", code };

const hostFindings: Readonly<Partial<Record<HostCause, Finding>>> = {
  noItem: { kind: "noItem" },
  permission: { kind: "permissionMissing" },
  offline: { kind: "offline" },
  busy: { kind: "busy", route: "outlook" },
  tooManyCalls: { kind: "busy", route: "outlook" },
  replyTooLarge: { kind: "listTooLong" },
};

const httpFindings: Readonly<Partial<Record<HttpCause, Finding>>> = {
  signIn: { kind: "directSignIn" },
  forbidden: { kind: "directForbidden" },
  notFound: { kind: "directNotFound" },
  replyTooLarge: { kind: "directTooLarge" },
  redirected: { kind: "directRedirected" },
  unreachable: { kind: "directUnreachable" },
  offline: { kind: "offline" },
  busy: { kind: "busy", route: "direct" },
};
