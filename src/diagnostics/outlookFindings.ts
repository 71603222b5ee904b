import type { EwsFailure, HostFailure } from "../ews/failure.ts";
import { topicOf } from "../ews/failureMeaning.ts";
import { assertNever } from "../shared/assertNever.ts";
import { codeFinding } from "./codeFinding.ts";
import type { Environment } from "./environment.ts";
import type { Finding } from "./finding.ts";
import type { Probe } from "./probe.ts";

/**
 * What the calls through Outlook mean. FindFolder tells whether add-ins may call Exchange at all; GetImItemList, where
 * it was tried, whether they may use IM lists.
 */
export function outlookFindings(
  { permission }: Environment,
  anyCall: Probe | undefined,
  imCall: Probe | undefined,
): readonly Finding[] {
  const permissionMissing: readonly Finding[] = permission === "lower" ? [{ kind: "permissionMissing" }] : [];
  if (imCall?.outcome === "answered") return [...permissionMissing, { kind: "outlookWorks" }];
  if (anyCall === undefined && imCall === undefined) return permissionMissing;

  const answers: readonly Finding[] = anyCall?.outcome === "answered" ? [{ kind: "outlookAnswers" }] : [];
  const failed = anyCall && anyCall.outcome !== "answered" ? anyCall.outcome : imCall?.outcome;
  if (failed === undefined) return [...permissionMissing, ...answers];
  const meaning = meaningOf(failed, answers.length > 0 ? "imList" : "anything");
  return [...permissionMissing, ...meaning, ...answers];
}

/** What a failure means: of the operation of the IM list alone, since another one was answered, or of all calls. */
function meaningOf(failure: EwsFailure, of: "imList" | "anything"): readonly Finding[] {
  switch (failure.kind) {
    case "refused":
      return of === "imList" || failure.operation === "GetImItemList"
        ? [{ kind: "addInsRefusedForImLists" }]
        : [{ kind: "addInsMayCallNothing", code: "ErrorAccessDenied" }];
    case "fault":
    case "response":
      return of === "anything" && topicOf(failure) === "permission"
        ? [{ kind: "addInsMayCallNothing", code: failure.code }]
        : [codeFinding("outlook", failure.code, of)];
    case "timeout":
      return [{ kind: "silent", route: "outlook", milliseconds: failure.milliseconds }];
    case "malformed":
      return [{ kind: "outlookFails", code: failure.cause }];
    case "host":
      return [meaningOfHost(failure, of)];
    case "http":
    case "cancelled":
      return [];
    default:
      return assertNever(failure);
  }
}

function meaningOfHost({ cause, code }: HostFailure, of: "imList" | "anything"): Finding {
  switch (cause) {
    case "noItem":
      return { kind: "noItem" };
    case "permission":
      return { kind: "permissionMissing" };
    case "signIn":
      return unauthorized("401", of);
    case "forbidden":
      return unauthorized("403", of);
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

/** An HTTP status instead of an answer. Where another call was answered just before, add-ins as such are let in. */
const unauthorized = (code: string, of: "imList" | "anything"): Finding =>
  of === "imList" ? { kind: "imListFails", route: "outlook", code } : { kind: "addInsMayCallNothing", code };
