import type { EwsClient, CallResult } from "../ews/client.ts";
import type { EwsFailure } from "../ews/failure.ts";
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
}

export interface CallLog {
  /**
   * Returns a client that records its calls here. Wrap the client of each connection, so that a call over both is
   * recorded twice.
   */
  readonly of: (client: EwsClient) => EwsClient;
  /** Returns the last finished calls, oldest first. */
  readonly entries: () => readonly CallEntry[];
}

/** Maximum number of calls in the log. */
const capacity = 200;

/** Creates a log of the last 200 calls, kept only in memory. */
export function createCallLog(): CallLog {
  let entries: readonly CallEntry[] = [];
  const record = ({ result, trace }: CallResult<unknown>): void => {
    const { operation, route, startedAt, milliseconds } = trace;
    const outcome = result.ok ? "ok" : codeOf(result.failure);
    entries = [...entries, { operation, route, startedAt, milliseconds, outcome }].slice(-capacity);
  };
  return {
    of: (client) => ({
      call: async (operation, input, options) => {
        const callResult = await client.call(operation, input, options);
        record(callResult);
        return callResult;
      },
    }),
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
