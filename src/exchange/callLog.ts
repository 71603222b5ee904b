import type { EwsClient, CallResult } from "../ews/client.ts";
import type { EwsFailure } from "../ews/failure.ts";
import type { ConnectionKind } from "../shared/accessMode.ts";

/** A call as the diagnostics show it: nothing of what was sent or received. */
export interface CallEntry {
  readonly operation: string;
  readonly route: ConnectionKind;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly milliseconds: number;
  /** A code: "ok", "refused", "ErrorServerBusy", "timeout", "http 401", "outlook noItem"... */
  readonly outcome: string;
}

export interface CallLog {
  /** A client that notes its calls here. Wrap each route's own, so that a call that goes over both is noted twice. */
  readonly of: (client: EwsClient) => EwsClient;
  /** The last calls that have ended, the oldest first. */
  readonly entries: () => readonly CallEntry[];
}

/** As many calls as are kept. */
const capacity = 200;

/** Makes a log of the last 200 calls, in memory alone. */
export function createCallLog(): CallLog {
  let entries: readonly CallEntry[] = [];
  const note = ({ result, trace }: CallResult<unknown>): void => {
    const { operation, route, startedAt, milliseconds } = trace;
    const outcome = result.ok ? "ok" : codeOf(result.failure);
    entries = [...entries, { operation, route, startedAt, milliseconds, outcome }].slice(-capacity);
  };
  return {
    of: (client) => ({
      call: async (operation, input, options) => {
        const exchanged = await client.call(operation, input, options);
        note(exchanged);
        return exchanged;
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
      // A server may say anything: what is no code is not kept.
      return /^\w{1,80}$/.test(failure.code) ? failure.code : failure.kind;
    case "malformed":
      return `malformed ${failure.cause}`;
    case "host":
      return `outlook ${failure.cause}`;
    case "http":
      return `http ${failure.status ?? failure.cause}`;
  }
}
