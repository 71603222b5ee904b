import { failed, type Result } from "../shared/result.ts";
import type { ConnectionKind } from "../shared/accessMode.ts";
import { writeEnvelope, type EnvelopeOptions } from "./envelope.ts";
import type { EwsFailure, TransportFailure } from "./failure.ts";
import type { Operation } from "./operation.ts";
import type { FailedReply } from "./recognizeFailure.ts";
import { readReply } from "./response.ts";
import type { UnreadField } from "./xml/reader.ts";
import { xml } from "./xml/writer.ts";

/** Sends one envelope. The port to the layer below. Resolves with the response as text, whatever its HTTP status. */
export type Send = (envelope: string, call: SendCall) => Promise<Result<string, TransportFailure>>;

export interface SendCall {
  readonly operation: string;
  readonly signal?: AbortSignal | undefined;
}

/** The result of a call, and what was sent and received. */
export interface CallResult<T> {
  readonly result: Result<T, EwsFailure>;
  readonly trace: Trace;
}

/** A request and its response, for the XML tab and for the details of a failure. */
export interface Trace {
  readonly operation: string;
  readonly route: ConnectionKind;
  readonly request: string;
  readonly reply: string | undefined;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly milliseconds: number;
  /** How often the call was sent. Undefined if once. */
  readonly tries?: number;
  /** Version of the server, such as "15.2.2562.17". Undefined if the response did not contain it. */
  readonly serverVersion: string | undefined;
  /** Fields of the response that could not be read. Undefined if all were. */
  readonly unreadFields?: readonly UnreadField[] | undefined;
}

/** Returns the trace of a call that was not made. */
export const emptyTrace = (operation: string): Trace => ({
  operation,
  route: "outlook",
  request: "",
  reply: undefined,
  startedAt: Date.now(),
  milliseconds: 0,
  serverVersion: undefined,
});

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /**
   * Called with the wait before a failed call is sent again, and with undefined when that wait ends. See
   * exchange/retry.ts.
   */
  readonly onWait?: ((wait: Wait | undefined) => void) | undefined;
  /**
   * Called after that wait. If it resolves with false, the call is not sent again, and ends with its last failure. For
   * calls that rely on something that may have changed during the wait.
   */
  readonly mayRetry?: (() => Promise<boolean>) | undefined;
}

/** The wait before a call that failed temporarily is sent again. */
export interface Wait {
  /** Number of the next attempt, from 2, and the maximum number of attempts. */
  readonly nextTry: number;
  readonly tries: number;
  readonly milliseconds: number;
  /** Start of the wait, in milliseconds since the epoch. */
  readonly since: number;
  readonly failure: EwsFailure;
}

export interface EwsClient {
  /** Calls an operation. Never rejects because of a server or a host. */
  readonly call: <Input, Output>(
    operation: Operation<Input, Output>,
    input: Input,
    options?: CallOptions,
  ) => Promise<CallResult<Output>>;
}

interface ClientOptions extends EnvelopeOptions {
  readonly send: Send;
  /** Connection that `send` uses; "outlook" by default. */
  readonly route?: ConnectionKind | undefined;
  /** Current time, in milliseconds since the epoch. */
  readonly now?: (() => number) | undefined;
}

/** Creates the client that writes requests, sends them, and reads the responses. */
export const createClient = ({
  send,
  route = "outlook",
  now = Date.now,
  ...headers
}: ClientOptions): EwsClient => ({
  call: async (operation, input, options) => {
    const { name, attributes = {} } = operation;
    const request = writeEnvelope(xml(`m:${name}`, attributes, ...operation.request(input)), headers);
    const startedAt = now();
    const sendResult = await send(request, { operation: name, signal: options?.signal });
    const milliseconds = now() - startedAt;
    const reply = sendResult.ok ? sendResult.value : undefined;
    const { result, ...facts } = sendResult.ok
      ? readReply(sendResult.value, operation)
      : { result: sendResult, serverVersion: undefined };
    return {
      result: result.ok ? result : failed(await recognize({ failure: result.failure, route, reply }, name)),
      trace: { operation: name, route, request, reply, startedAt, milliseconds, ...facts },
    };
  },
});

/** Recognizes what a failure is by its text. Unless the part that knows the texts cannot be loaded. */
async function recognize(failed: FailedReply, operation: string): Promise<EwsFailure> {
  const failure = recognizeRefusal(failed.failure, operation);
  if (failure.kind === "refused") return failure;
  try {
    // Loaded ahead, because it shares a file with the parts that show failures.
    const { recognizeFailure } = await import(/* webpackChunkName: "failure" */ "./recognizeFailure.ts");
    return recognizeFailure(failed);
  } catch {
    return failure;
  }
}

/**
 * Text of the server's refusal to let add-ins call an operation. Known from the documentation of makeEwsRequestAsync,
 * which lists the operations that add-ins may call, and from reports.
 * https://learn.microsoft.com/office/dev/add-ins/outlook/web-services
 */
const refusalText = "the requested web method is unavailable to this caller or application";

/**
 * Recognizes that the server does not allow add-ins to call an operation, in both forms: the SOAP fault, or only its
 * text, which is what Outlook on the web returns. ErrorAccessDenied with another text is not such a refusal. Returns
 * every other failure unchanged.
 */
export function recognizeRefusal(failure: EwsFailure, operation: string): EwsFailure {
  const refused =
    (failure.kind === "host" || (failure.kind === "fault" && failure.code === "ErrorAccessDenied")) &&
    failure.message.toLowerCase().includes(refusalText);
  return refused ? { kind: "refused", operation, message: failure.message } : failure;
}
