import type { EwsFailure } from "../../ews/failure.ts";

/**
 * What a failure means for a job. "throttled": too much at once. "conflict": two writers at once. "passing": may do
 * better in a while. "halting": no other call would do better, until a person does something. "final": this call alone
 * has failed, and would again.
 */
export type Verdict = "throttled" | "conflict" | "passing" | "halting" | "final";

/** Codes of Exchange's (documented and reported; see docs/protocol.md). */
const codes: ReadonlyMap<string, Verdict> = new Map<string, Verdict>([
  ["ErrorServerBusy", "throttled"],
  ["ErrorExceededConnectionCount", "throttled"],
  ["ErrorIrresolvableConflict", "conflict"],
  ["ErrorUnableToRemoveImContactFromGroup", "conflict"],
  ["ErrorInternalServerTransientError", "passing"],
  ["ErrorTimeoutExpired", "passing"],
  ["ErrorMailboxMoveInProgress", "passing"],
  ["ErrorMailboxStoreUnavailable", "passing"],
  ["ErrorConnectionFailed", "passing"],
  ["ErrorADUnavailable", "passing"],
  ["ErrorAccessDenied", "halting"],
  ["ErrorImpersonateUserDenied", "halting"],
  ["ErrorImpersonationDenied", "halting"],
  ["ErrorImpersonationFailed", "halting"],
  ["ErrorQuotaExceeded", "halting"],
]);

/** Judges a failure. Whether the call may have taken effect is another matter: see isOutcomeUnknown. */
export function verdictOf(failure: EwsFailure): Verdict {
  switch (failure.kind) {
    case "refused":
      return "halting";
    case "timeout":
    case "cancelled":
      return "passing";
    case "malformed":
      // A web page is a sign-in or a proxy in front of Exchange.
      return failure.cause === "html" ? "halting" : "passing";
    case "fault":
    case "response":
      return codes.get(failure.code) ?? "final";
    case "host":
      if (["busy", "tooManyCalls"].includes(failure.cause)) return "throttled";
      if (["signIn", "forbidden", "permission", "noItem", "offline"].includes(failure.cause))
        return "halting";
      return ["noValue", "protocol", "other"].includes(failure.cause) ? "passing" : "final";
    case "http":
      if (failure.cause === "busy") return "throttled";
      if (["signIn", "forbidden", "redirected", "notFound", "offline"].includes(failure.cause))
        return "halting";
      return failure.cause === "requestTooLarge" ? "final" : "passing";
  }
}
