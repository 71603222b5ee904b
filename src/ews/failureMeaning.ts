import type { EwsFailure, HostCause, HttpCause } from "./failure.ts";
import { codeMeaning, type CodeTopic, type RetryAdvice } from "./responseCodes.ts";

/**
 * True if a change may have been made although its call failed. False only if the request was not sent, or if Exchange
 * reported that it did not act. If true, the list must be checked.
 */
export function isOutcomeUnknown(failure: EwsFailure): boolean {
  switch (failure.kind) {
    case "refused":
      return false;
    case "timeout":
      return true;
    case "malformed":
      // A web page comes from a sign-in form or a proxy in front of Exchange: the request did not reach Exchange.
      return failure.cause !== "html";
    case "cancelled":
      return failure.sent;
    case "host":
      return mayHaveBeenMade.host.includes(failure.cause);
    case "http":
      return mayHaveBeenMade.http.includes(failure.cause);
    case "fault":
    case "response":
      return codeMeaning(failure.code).made === "perhaps";
  }
}

/** Causes that leave open whether Exchange received the request. With any other cause, Exchange did not act. */
const mayHaveBeenMade: { readonly host: readonly HostCause[]; readonly http: readonly HttpCause[] } = {
  host: ["replyTooLarge", "noValue", "protocol", "offline", "other"],
  http: ["gatewayTimeout", "serverError", "offline", "unreachable", "other"],
};

/**
 * Returns whether the same call is worth another attempt. Whether its change may have been made is a separate question:
 * see isOutcomeUnknown.
 */
export function adviseRetry(failure: EwsFailure): RetryAdvice {
  switch (failure.kind) {
    case "refused":
      return "afterHelp";
    case "timeout":
      return "soon";
    case "cancelled":
      return "unclear";
    case "malformed":
      return failure.cause === "html" ? "afterHelp" : "unclear";
    case "host":
      return retryByHostCause[failure.cause];
    case "http":
      return retryByHttpCause[failure.cause];
    case "fault":
    case "response":
      return codeMeaning(failure.code).retry;
  }
}

const retryByHostCause: Readonly<Record<HostCause, RetryAdvice>> = {
  busy: "afterPause",
  tooManyCalls: "afterPause",
  offline: "whenOnline",
  signIn: "afterHelp",
  forbidden: "afterHelp",
  permission: "afterHelp",
  noItem: "afterHelp",
  noValue: "unclear",
  protocol: "unclear",
  other: "unclear",
  requestTooLarge: "never",
  replyTooLarge: "never",
  invalidCall: "never",
};

const retryByHttpCause: Readonly<Record<HttpCause, RetryAdvice>> = {
  busy: "afterPause",
  unreachable: "soon",
  offline: "whenOnline",
  signIn: "afterHelp",
  forbidden: "afterHelp",
  redirected: "afterHelp",
  notFound: "afterHelp",
  gatewayTimeout: "unclear",
  serverError: "unclear",
  other: "unclear",
  requestTooLarge: "never",
};

/** Returns the topic of Exchange's response code. Undefined for a failure without one. */
export const topicOf = (failure: EwsFailure): CodeTopic | undefined =>
  failure.kind === "response" || failure.kind === "fault" ? codeMeaning(failure.code).topic : undefined;

/**
 * Returns how long the server asks to wait, in milliseconds. Undefined if it does not ask. Read from
 * BackOffMilliseconds (documented:
 * https://learn.microsoft.com/exchange/client-developer/exchange-web-services/ews-throttling-in-exchange) or from the
 * Retry-After header.
 */
export function requestedDelay(failure: EwsFailure): number | undefined {
  const retryAfter = failure.kind === "http" ? failure.retryAfter : undefined;
  const requested = "values" in failure ? Number(failure.values["BackOffMilliseconds"]) : (retryAfter ?? 0);
  return requested > 0 ? requested : undefined;
}
