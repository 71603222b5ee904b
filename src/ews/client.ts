import { failed, type Result } from "../shared/result.ts";
import type { ConnectionKind } from "../shared/accessMode.ts";
import { writeEnvelope, type EnvelopeOptions } from "./envelope.ts";
import type { EwsFailure, TransportFailure } from "./failure.ts";
import type { Operation } from "./operation.ts";
import { recognizeRefusal } from "./refusal.ts";
import { readReply } from "./response.ts";
import { xml } from "./xml/writer.ts";

/** Sends one envelope. The port to the layer below. Resolves with the response as text, whatever its HTTP status. */
export type Send = (envelope: string, call: SendCall) => Promise<Result<string, TransportFailure>>;

export interface SendCall {
  /** Name of the operation, for logs and messages. */
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
  /** Version of the server, such as "15.2.2562.17". Undefined if the response did not contain it. */
  readonly serverVersion: string | undefined;
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
  /** Signal that cancels the call. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Called with the wait before a failed call is sent again, and with undefined when that wait ends. See
   * exchange/retry.ts.
   */
  readonly onWait?: ((wait: Wait | undefined) => void) | undefined;
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

export interface ClientOptions extends EnvelopeOptions {
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

    const { result, serverVersion } = sendResult.ok
      ? readReply(sendResult.value, operation)
      : { result: sendResult, serverVersion: undefined };
    const reply = sendResult.ok ? sendResult.value : undefined;
    return {
      result: result.ok ? result : failed(recognizeRefusal(result.failure, name)),
      trace: { operation: name, route, request, reply: reply, startedAt, milliseconds, serverVersion },
    };
  },
});
