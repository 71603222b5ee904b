import type { EwsFailure, HostFailure, HttpFailure } from "../ews/failure.ts";
import { topicOf } from "../ews/failureMeaning.ts";
import { assertNever } from "../shared/result.ts";
import type { Environment } from "./environment.ts";
import type { Finding } from "./finding.ts";
import type { Probe } from "./probe.ts";
import { codeMeaning } from "../ews/responseCodes.ts";
import type { ConnectionKind } from "../shared/accessMode.ts";

/**
 * Derives what the calls through Outlook mean. FindFolder shows whether add-ins may call Exchange at all, and
 * GetImItemList, if it was sent, whether they may use IM lists.
 */
export function deriveOutlookFindings(
  { permission }: Environment,
  anyCall: Probe | undefined,
  imCall: Probe | undefined,
): readonly Finding[] {
  const permissionMissing: readonly Finding[] = permission === "lower" ? [{ kind: "permissionMissing" }] : [];
  if (imCall?.outcome === "answered") return [...permissionMissing, { kind: "outlookWorks" }];
  if (anyCall === undefined && imCall === undefined) return permissionMissing;

  const answers: readonly Finding[] = anyCall?.outcome === "answered" ? [{ kind: "outlookAnswers" }] : [];
  const failure = anyCall && anyCall.outcome !== "answered" ? anyCall.outcome : imCall?.outcome;
  if (failure === undefined) return [...permissionMissing, ...answers];
  const meaning = toOutlookFindings(failure, answers.length > 0 ? "imList" : "anything");
  return [...permissionMissing, ...meaning, ...answers];
}

/** Returns what a failure means. `of` is "imList" if another call succeeded, so that only the IM list fails. */
function toOutlookFindings(failure: EwsFailure, of: "imList" | "anything"): readonly Finding[] {
  switch (failure.kind) {
    case "refused":
      return of === "imList" || failure.operation === "GetImItemList"
        ? [{ kind: "addInsRefusedForImLists" }]
        : [{ kind: "addInsMayCallNothing", code: "ErrorAccessDenied" }];
    case "fault":
    case "response":
      return of === "anything" && topicOf(failure) === "permission"
        ? [{ kind: "addInsMayCallNothing", code: failure.code }]
        : [toCodeFinding("outlook", failure.code, of)];
    case "timeout":
      return [{ kind: "silent", route: "outlook", milliseconds: failure.milliseconds }];
    case "malformed":
      return [{ kind: "outlookFails", code: failure.cause }];
    case "host":
      return [toHostFinding(failure, of)];
    case "http":
    case "cancelled":
      return [];
    default:
      return assertNever(failure);
  }
}

function toHostFinding({ cause, code }: HostFailure, of: "imList" | "anything"): Finding {
  switch (cause) {
    case "noItem":
      return { kind: "noItem" };
    case "permission":
      return { kind: "permissionMissing" };
    case "signIn":
      return toUnauthorizedFinding("401", of);
    case "forbidden":
      return toUnauthorizedFinding("403", of);
    case "offline":
      return { kind: "offline" };
    case "busy":
    case "tooManyCalls":
      return { kind: "busy", route: "outlook" };
    case "replyTooLarge":
      return { kind: "listTooLong" };
    case "requestTooLarge":
    case "invalidCall":
    case "noValue":
    case "protocol":
    case "other":
      return { kind: "outlookFails", code: code === undefined ? cause : String(code) };
  }
}

/** An HTTP status in place of a response. If another call succeeded just before, add-ins as such are allowed. */
const toUnauthorizedFinding = (code: string, of: "imList" | "anything"): Finding =>
  of === "imList" ? { kind: "imListFails", route: "outlook", code } : { kind: "addInsMayCallNothing", code };

/**
 * Derives what the calls over the direct connection mean. The user's own account is allowed to use the same operations.
 */
export function deriveDirectFindings(
  anyCall: Probe | undefined,
  imCall: Probe | undefined,
): readonly Finding[] {
  if (imCall?.outcome === "answered") return [{ kind: "directWorks" }];
  const answers: readonly Finding[] = anyCall?.outcome === "answered" ? [{ kind: "directAnswers" }] : [];
  const failed = anyCall && anyCall.outcome !== "answered" ? anyCall.outcome : imCall?.outcome;
  if (failed === undefined) return answers;
  return [...toDirectFindings(failed, answers.length > 0 ? "imList" : "anything"), ...answers];
}

function toDirectFindings(failure: EwsFailure, of: "imList" | "anything"): readonly Finding[] {
  switch (failure.kind) {
    case "refused":
      return [{ kind: "directRefused" }];
    case "fault":
    case "response":
      return topicOf(failure) === "permission"
        ? [{ kind: "directRefused" }]
        : [toCodeFinding("direct", failure.code, of)];
    case "timeout":
      return [{ kind: "silent", route: "direct", milliseconds: failure.milliseconds }];
    case "malformed":
      return [{ kind: "directNotExchange" }];
    case "http":
      return [toHttpFinding(failure)];
    case "host":
    case "cancelled":
      return [];
    default:
      return assertNever(failure);
  }
}

function toHttpFinding({ cause, status }: HttpFailure): Finding {
  switch (cause) {
    case "signIn":
      return { kind: "directSignIn" };
    case "forbidden":
      return { kind: "directForbidden" };
    case "notFound":
      return { kind: "directNotFound" };
    case "redirected":
      return { kind: "directRedirected" };
    case "unreachable":
      return { kind: "directUnreachable" };
    case "offline":
      return { kind: "offline" };
    case "busy":
      return { kind: "busy", route: "direct" };
    case "gatewayTimeout":
      return { kind: "directGateway", status };
    case "serverError":
      return status === 502 ? { kind: "directGateway", status } : { kind: "directServerError", status };
    case "requestTooLarge":
    case "other":
      return { kind: "directServerError", status };
  }
}

/** Returns what an error code of Exchange means, for the IM list only or for all calls. */
function toCodeFinding(route: ConnectionKind, code: string, of: "imList" | "anything"): Finding {
  if (codeMeaning(code).topic === "busy") return { kind: "busy", route };
  return of === "imList" ? { kind: "imListFails", route, code } : { kind: "exchangeFails", route, code };
}
