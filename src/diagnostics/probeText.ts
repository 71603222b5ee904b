import type { EwsFailure, HostFailure, HttpFailure } from "../ews/failure.ts";
import { topicOf } from "../ews/failureMeaning.ts";
import type { TextKey } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";
import type { ConnectionKind } from "../shared/accessMode.ts";
import type { Probe, ProbedOperation } from "./probe.ts";
import { codeOf, titleOfUnknown } from "../failures/failureTitles.ts";

/** The result of a probe: a sentence, and the error code from the response. */
interface ProbeText {
  readonly text: string;
  readonly code: string;
}

/** Returns the text for a probe. `directHost` is the host of the direct connection. */
export function probeText(
  { route, operation, outcome }: Probe,
  wording: Wording,
  directHost: string | undefined,
): ProbeText {
  const { text } = wording;
  if (outcome !== "answered") {
    const key = findTextKey(outcome, operation, route);
    const code = codeOf(outcome);
    return {
      text: key ? text(key) : titleOfUnknown(outcome, wording),
      code: code === genericErrorName ? "" : code,
    };
  }
  if (route === "direct") return { text: text("answeredBy", { host: directHost ?? "Exchange" }), code: "" };
  return { text: text(operation === "FindFolder" ? "answeredAddIns" : "answeredAddInsList"), code: "" };
}

/** The name of an exception that has no name of its own. It is not worth showing. */
const genericErrorName = "Error";

/** Returns the text for failures that have one of their own here. */
function findTextKey(
  failure: EwsFailure,
  operation: ProbedOperation,
  route: ConnectionKind,
): TextKey | undefined {
  const topic = topicOf(failure);
  const isRefused = failure.kind === "refused";
  if (isRefused || topic === "permission") {
    if (operation === "GetImItemList")
      return isRefused && route === "outlook" ? "refusedList" : "refusedDirect";
    return route === "outlook" ? "forbidden" : "accountNotAccepted";
  }
  if (topic === "account") return "accountNotAccepted";
  if (topic === "password") return "passwordExpired";
  if (topic === "busy") return "exchangeBusy";
  if (failure.kind === "host") return hostTexts[failure.cause];
  return failure.kind === "http" ? httpTexts[failure.cause] : undefined;
}

const hostTexts: Partial<Record<HostFailure["cause"], TextKey>> = {
  permission: "noPermission",
  noItem: "noItem",
  signIn: "signInEnded",
  forbidden: "forbidden",
  notFound: "outlookNotFound",
  busy: "exchangeBusy",
  tooManyCalls: "tooManyCalls",
  invalidCall: "badRequest",
};

const httpTexts: Partial<Record<HttpFailure["cause"], TextKey>> = {
  signIn: "asksForSignIn",
  forbidden: "forbidden",
  notFound: "exchangeNotFound",
  busy: "exchangeBusy",
  replyTooLarge: "replyOverLimit",
  redirected: "redirected",
};
