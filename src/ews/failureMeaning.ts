import type { EwsFailure, HostCause, HttpCause } from "./failure.ts";
import { codeMeaning, type CodeMeaning, type CodeTopic, type RetryAdvice } from "./responseCodes.ts";

/**
 * True if a change may have been made although its call failed. False only if the request was not sent, or if Exchange
 * reported that it did not act. If true, the list must be checked.
 */
export const isOutcomeUnknown = (failure: EwsFailure): boolean => meaningOf(failure).made === "perhaps";

/**
 * Returns whether the same call is worth another attempt. Whether its change may have been made is a separate question:
 * see isOutcomeUnknown.
 */
export const adviseRetry = (failure: EwsFailure): RetryAdvice => meaningOf(failure).retry;

type Meaning = Pick<CodeMeaning, "made" | "retry">;

const needsHelp: Meaning = { made: "no", retry: "afterHelp" };
const tooMuch: Meaning = { made: "no", retry: "afterPause" };
const unclear: Meaning = { made: "perhaps", retry: "unclear" };
const useless: Meaning = { made: "no", retry: "never" };

function meaningOf(failure: EwsFailure): Meaning {
  switch (failure.kind) {
    case "refused":
      return needsHelp;
    case "timeout":
      return causes.unreachable;
    case "malformed":
      // A web page comes from a sign-in form or a proxy in front of Exchange: the request did not reach Exchange.
      return failure.cause === "html" ? needsHelp : unclear;
    case "cancelled":
      return { ...unclear, made: failure.sent ? "perhaps" : "no" };
    case "host":
    case "http":
      return causes[failure.cause];
    case "fault":
    case "response":
      return codeMeaning(failure.code);
  }
}

/** The meaning of each cause, which is the same over both connections. */
const causes: Readonly<Record<HostCause | HttpCause, Meaning>> = {
  busy: tooMuch,
  tooManyCalls: tooMuch,
  signIn: needsHelp,
  forbidden: needsHelp,
  permission: needsHelp,
  noItem: needsHelp,
  redirected: needsHelp,
  notFound: needsHelp,
  offline: { made: "perhaps", retry: "whenOnline" },
  unreachable: { made: "perhaps", retry: "soon" },
  noValue: unclear,
  protocol: unclear,
  gatewayTimeout: unclear,
  serverError: unclear,
  other: unclear,
  requestTooLarge: useless,
  tooLargeForServer: useless,
  invalidCall: useless,
  replyTooLarge: { made: "perhaps", retry: "never" },
};

/** Returns the topic of Exchange's response code. Undefined for a failure without one. */
export const topicOf = (failure: EwsFailure): CodeTopic | undefined =>
  failure.kind === "response" || failure.kind === "fault" ? codeMeaning(failure.code).topic : undefined;

/** A week. A longer wait, such as "1e999", is a mistake. */
const longestDelay = 7 * 86_400_000;

/**
 * Returns how long the server asks to wait, in milliseconds, at most a week. Undefined if it does not ask. Read from
 * BackOffMilliseconds (documented:
 * https://learn.microsoft.com/exchange/client-developer/exchange-web-services/ews-throttling-in-exchange) or from the
 * Retry-After header.
 */
export function requestedDelay(failure: EwsFailure): number | undefined {
  const retryAfter = failure.kind === "http" ? failure.retryAfter : undefined;
  const requested = "values" in failure ? Number(failure.values["BackOffMilliseconds"]) : (retryAfter ?? 0);
  return requested > 0 ? Math.min(requested, longestDelay) : undefined;
}
