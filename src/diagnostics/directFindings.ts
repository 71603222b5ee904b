import type { EwsFailure, HttpFailure } from "../ews/failure.ts";
import { topicOf } from "../ews/failureMeaning.ts";
import { assertNever } from "../shared/assertNever.ts";
import { codeFinding } from "./codeFinding.ts";
import type { Finding } from "./finding.ts";
import type { Probe } from "./probe.ts";

/** What the calls over the direct route mean: the user's own sign-in, to which the same operations are open. */
export function directFindings(anyCall: Probe | undefined, imCall: Probe | undefined): readonly Finding[] {
  if (imCall?.outcome === "answered") return [{ kind: "directWorks" }];
  const answers: readonly Finding[] = anyCall?.outcome === "answered" ? [{ kind: "directAnswers" }] : [];
  const failed = anyCall && anyCall.outcome !== "answered" ? anyCall.outcome : imCall?.outcome;
  if (failed === undefined) return answers;
  return [...meaningOf(failed, answers.length > 0 ? "imList" : "anything"), ...answers];
}

function meaningOf(failure: EwsFailure, of: "imList" | "anything"): readonly Finding[] {
  switch (failure.kind) {
    case "refused":
      return [{ kind: "directRefused" }];
    case "fault":
    case "response":
      return topicOf(failure) === "permission"
        ? [{ kind: "directRefused" }]
        : [codeFinding("direct", failure.code, of)];
    case "timeout":
      return [{ kind: "silent", route: "direct", milliseconds: failure.milliseconds }];
    case "malformed":
      return [{ kind: "directNotExchange" }];
    case "http":
      return [meaningOfHttp(failure)];
    case "host":
    case "cancelled":
      return [];
    default:
      return assertNever(failure);
  }
}

function meaningOfHttp({ cause, status }: HttpFailure): Finding {
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
