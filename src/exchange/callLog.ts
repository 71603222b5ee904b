import type { EwsClient } from "../ews/client.ts";
import type { EwsFailure } from "../ews/failure.ts";
import type { UnreadField } from "../ews/xml/reader.ts";
import type { ConnectionKind } from "../shared/accessMode.ts";

/** A call as the diagnostics show it: without anything that was sent or received. */
export interface CallEntry {
  readonly operation: string;
  readonly route: ConnectionKind;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly milliseconds: number;
  /** Code of the result: "ok", "refused", "ErrorServerBusy", "timeout", "http 401", "outlook noItem"... */
  readonly outcome: string;
  /** Fields of the response that could not be read, without their contents. Undefined if all were. */
  readonly unreadFields?: readonly UnreadField[] | undefined;
}

const capacity = 200;

/** Creates a log of the last 200 calls, kept only in memory. */
export function createCallLog() {
  let entries: readonly CallEntry[] = [];
  return {
    /**
     * Returns a client that records its calls here. Wrap the client of each connection, so that a call over both is
     * recorded twice.
     */
    of: (client: EwsClient): EwsClient => ({
      call: async (called, input, options) => {
        const callResult = await client.call(called, input, options);
        const { result, trace } = callResult;
        const { operation, route, startedAt, milliseconds, unreadFields } = trace;
        const outcome = result.ok ? "ok" : codeOf(result.failure);
        const entry = {
          operation,
          route,
          startedAt,
          milliseconds,
          outcome,
          ...(unreadFields && { unreadFields }),
        };
        entries = [...entries, entry].slice(-capacity);
        return callResult;
      },
    }),
    /** Returns the last finished calls, oldest first. */
    entries: () => entries,
  };
}

function codeOf(failure: EwsFailure): string {
  switch (failure.kind) {
    case "refused":
    case "timeout":
    case "cancelled":
      return failure.kind;
    case "fault":
    case "response":
      // A server may return any text. A text that is not a code is not recorded.
      return /^\w{1,80}$/.test(failure.code) ? failure.code : failure.kind;
    case "malformed":
      return `malformed ${failure.cause}`;
    case "host":
      return `outlook ${failure.cause}`;
    case "http":
      return `http ${failure.status ?? failure.cause}`;
  }
}
