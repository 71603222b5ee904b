import type { Trace } from "../../src/ews/client.ts";
import type {
  EwsFailure,
  FaultFailure,
  HostCause,
  HostFailure,
  HttpCause,
  HttpFailure,
  MalformedFailure,
  RefusedFailure,
  ResponseFailure,
} from "../../src/ews/failure.ts";
import { responseCodes } from "../../src/ews/responseCodes.ts";
import type { FailedCall } from "../../src/store/state.ts";

// Failures of every kind, with the traces of their calls.

export const trace = (fields: Partial<Trace> = {}): Trace => ({
  operation: "AddImGroup",
  route: "outlook",
  request: "<request/>",
  reply: undefined,
  // Local time, in the time zone of the machine that runs the test.
  startedAt: new Date(2026, 4, 6, 7, 8, 9).getTime(),
  milliseconds: 1_234,
  serverVersion: undefined,
  ...fields,
});

export const failedCall = (failure: EwsFailure, fields: Partial<Trace> = {}): FailedCall => ({
  failure,
  trace: trace(fields),
});

export const timeout: EwsFailure = { kind: "timeout", milliseconds: 55_000 };

export const refused: RefusedFailure = {
  kind: "refused",
  operation: "AddImGroup",
  message: "The requested web method is unavailable to this caller or application.",
};

export const host = (cause: HostCause, fields: Partial<HostFailure> = {}): HostFailure => ({
  kind: "host",
  cause,
  code: 9020,
  name: "GenericResponseError",
  message: "An internal error has occurred.",
  ...fields,
});

export const http = (cause: HttpCause, fields: Partial<HttpFailure> = {}): HttpFailure => ({
  kind: "http",
  cause,
  status: undefined,
  retryAfter: undefined,
  message: "what the browser said",
  ...fields,
});

export const response = (code: string, fields: Partial<ResponseFailure> = {}): ResponseFailure => ({
  kind: "response",
  code,
  message: "The server's words.",
  values: {},
  ...fields,
});

export const fault = (code: string, fields: Partial<FaultFailure> = {}): FaultFailure => ({
  kind: "fault",
  code,
  message: "The server's words.",
  line: undefined,
  position: undefined,
  violation: undefined,
  values: {},
  ...fields,
});

export const malformed = (
  cause: MalformedFailure["cause"],
  fields: Partial<MalformedFailure> = {},
): MalformedFailure => ({
  kind: "malformed",
  cause,
  message: "our words",
  path: undefined,
  line: undefined,
  column: undefined,
  ...fields,
});

const hostCauses: readonly HostCause[] = [
  "requestTooLarge",
  "replyTooLarge",
  "permission",
  "noItem",
  "invalidCall",
  "offline",
  "tooManyCalls",
  "signIn",
  "forbidden",
  "notFound",
  "tooLargeForServer",
  "busy",
  "gatewayTimeout",
  "serverError",
  "noValue",
  "protocol",
  "other",
];

export const httpCauses: readonly HttpCause[] = [
  "signIn",
  "forbidden",
  "notFound",
  "tooLargeForServer",
  "replyTooLarge",
  "busy",
  "gatewayTimeout",
  "serverError",
  "redirected",
  "offline",
  "unreachable",
  "other",
];

/** Every error code that has a meaning here, one that only says that access is denied, and one that does not exist yet. */
const codes = [...responseCodes.keys(), "ErrorCreateItemAccessDenied", "ErrorOfTomorrow"];

export const everyFailure: readonly EwsFailure[] = [
  refused,
  timeout,
  { kind: "cancelled", sent: true },
  { kind: "cancelled", sent: false },
  malformed("html"),
  malformed("xml"),
  malformed("shape"),
  ...hostCauses.map((cause) => host(cause)),
  ...httpCauses.map((cause) => http(cause)),
  ...codes.flatMap((code) => [fault(code), response(code)]),
];
