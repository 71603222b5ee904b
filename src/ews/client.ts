import { failed, type Result } from "../shared/result.ts";
import type { ConnectionKind } from "../shared/accessMode.ts";
import { writeEnvelope, type EnvelopeOptions } from "./envelope.ts";
import type { EwsFailure, TransportFailure } from "./failure.ts";
import type { Operation } from "./operation.ts";
import { recogniseRefusal } from "./refusal.ts";
import { readReply } from "./response.ts";
import { xml } from "./xml/writer.ts";

/** The port to the layer below: sends one envelope, gives the reply as text whatever its HTTP status. */
export type Send = (envelope: string, call: SendCall) => Promise<Result<string, TransportFailure>>;

export interface SendCall {
  /** The operation's name, for logs and messages. */
  readonly operation: string;
  readonly signal?: AbortSignal | undefined;
}

/** What came of a call, with what went over the wire. */
export interface CallResult<T> {
  readonly result: Result<T, EwsFailure>;
  readonly trace: Trace;
}

/** A call to look at: for the XML tab and for the details of a failure. */
export interface Trace {
  readonly operation: string;
  readonly route: ConnectionKind;
  readonly request: string;
  readonly reply: string | undefined;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly milliseconds: number;
  /** The server's version, such as "15.2.2562.17", if the reply had it. */
  readonly serverVersion: string | undefined;
}

/** What went over the wire of a call that was not made. */
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
  /** Ends the wait for the call. */
  readonly signal?: AbortSignal | undefined;
  /** Told while a call that failed waits to be sent again, and with undefined when it is. See imList/retry. */
  readonly onWait?: ((wait: Wait | undefined) => void) | undefined;
}

/** A call that failed for a while is sent again. */
export interface Wait {
  /** Which try comes next, from 2, and how many there are at most. */
  readonly nextTry: number;
  readonly tries: number;
  readonly milliseconds: number;
  /** When it began, in milliseconds since the epoch. */
  readonly since: number;
  readonly failure: EwsFailure;
}

export interface EwsClient {
  /** Sends an operation. Never rejects for what a server or a host does. */
  readonly call: <Input, Output>(
    operation: Operation<Input, Output>,
    input: Input,
    options?: CallOptions,
  ) => Promise<CallResult<Output>>;
}

export interface ClientOptions extends EnvelopeOptions {
  readonly send: Send;
  /** The way that `send` goes; "outlook" unless given. */
  readonly route?: ConnectionKind | undefined;
  /** The time in milliseconds since the epoch. */
  readonly now?: (() => number) | undefined;
}

/** Makes the client that writes requests, has them sent, and reads the replies. */
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
    const sent = await send(request, { operation: name, signal: options?.signal });
    const milliseconds = now() - startedAt;

    const { result, serverVersion } = sent.ok
      ? readReply(sent.value, operation)
      : { result: sent, serverVersion: undefined };
    const reply = sent.ok ? sent.value : undefined;
    return {
      result: result.ok ? result : failed(recogniseRefusal(result.failure, name)),
      trace: { operation: name, route, request, reply: reply, startedAt, milliseconds, serverVersion },
    };
  },
});
