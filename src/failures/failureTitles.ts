import type { EwsFailure, HostCause, HttpCause, MalformedFailure } from "../ews/failure.ts";
import type { TextKey } from "../i18n/messages.ts";
import type { Wording } from "../i18n/wording.ts";

/** Returns what happened, for failures that do not tell whether the change was made. */
export function titleOfUnknown(failure: EwsFailure, { text, number }: Wording): string {
  switch (failure.kind) {
    case "timeout":
      return text("noAnswer", { seconds: number(Math.round(failure.milliseconds / 1_000)) });
    case "cancelled":
      return text(failure.sent ? "stoppedWaiting" : "notSent");
    case "malformed":
      return text(titlesByCause[failure.cause] ?? "brokenReply");
    case "host":
      // Whether the error comes from Exchange is not known.
      return text(titlesByCause[failure.cause] ?? "outlookReturnedError");
    case "http":
      // The only cause whose title depends on the connection: the limits differ.
      if (failure.cause === "replyTooLarge") return text("replyOverLimit");
      return text(titlesByCause[failure.cause] ?? "serverError");
    case "refused":
    case "fault":
    case "response":
      return text("otherError");
  }
}

const titlesByCause: Partial<Record<HostCause | HttpCause | MalformedFailure["cause"], TextKey>> = {
  html: "notExchange",
  xml: "brokenReply",
  shape: "brokenReply",
  offline: "offline",
  replyTooLarge: "replyTooLarge",
  noValue: "noValue",
  gatewayTimeout: "noAnswerToProxy",
  serverError: "serverError",
  unreachable: "unreachable",
};

/** Returns the code of a failure: from the server, Outlook, or HTTP. Empty if there is none. */
export function codeOf(failure: EwsFailure): string {
  switch (failure.kind) {
    case "fault":
    case "response":
      return failure.code;
    case "refused":
      return "ErrorAccessDenied";
    case "host":
      return [failure.name, failure.code].filter(Boolean).join(" ");
    case "http":
      return failure.status === undefined ? "" : `HTTP ${failure.status}`;
    case "timeout":
    case "cancelled":
    case "malformed":
      return "";
  }
}
