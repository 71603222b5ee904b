import type { EwsFailure, HostCause, HttpCause } from "./failure.ts";
import { codeMeaning, type CodeTopic, type RetryAdvice } from "./responseCodes.ts";

/**
 * Whether a change may have been made although its call failed. False only if the request was not sent, or Exchange said
 * that it did not act; otherwise the list has to be read to find out.
 */
export function isOutcomeUnknown(failure: EwsFailure): boolean {
  switch (failure.kind) {
    case "refused":
      return false;
    case "timeout":
      return true;
    case "malformed":
      // A web page is a sign-in page or a proxy in front of Exchange: the request did not get there.
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

/** Causes that do not tell whether Exchange received the request. With any other cause it did not act. */
const mayHaveBeenMade: { readonly host: readonly HostCause[]; readonly http: readonly HttpCause[] } = {
  host: ["replyTooLarge", "noValue", "protocol", "offline", "other"],
  http: ["gatewayTimeout", "serverError", "offline", "unreachable", "other"],
};

/** Whether the same call is worth another try. Whether it may have been made is another matter: see isOutcomeUnknown. */
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

/** What Exchange's response code is about; undefined for a failure that has none. */
export const topicOf = (failure: EwsFailure): CodeTopic | undefined =>
  failure.kind === "response" || failure.kind === "fault" ? codeMeaning(failure.code).topic : undefined;

/**
 * How long the server asks to wait, in milliseconds; undefined if it does not ask. Read from BackOffMilliseconds
 * (documented: https://learn.microsoft.com/exchange/client-developer/exchange-web-services/ews-throttling-in-exchange)
 * or from the Retry-After header.
 */
export function requestedDelay(failure: EwsFailure): number | undefined {
  const retryAfter = failure.kind === "http" ? failure.retryAfter : undefined;
  const requested = "values" in failure ? Number(failure.values["BackOffMilliseconds"]) : (retryAfter ?? 0);
  return requested > 0 ? requested : undefined;
}
