import type { CallOptions, EwsClient, CallResult } from "../ews/client.ts";
import type { EwsFailure } from "../ews/failure.ts";
import type { Operation } from "../ews/operation.ts";
import { adviseRetry, isOutcomeUnknown, requestedDelay } from "../ews/failureMeaning.ts";

export interface RetryPorts {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after some milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** A number from 0 up to 1: spreads the tries of many clients. */
  readonly random: () => number;
}

/** How often a call is sent in all; a read without an answer less often, as each takes its whole time-out. */
const mostTries = 5;
const mostTimeouts = 3;

/** For how long a server may ask, in milliseconds: who asks for more is not asked again, and a person is told. */
const longestBackOff = 600_000;

/**
 * Sends a call that failed for a while again by itself, at most five times in all: after the time that the server
 * asks for, else after a second, two, four, eight, shortened at random by up to a half. A call that
 * may have changed something although it failed is not sent again: its outcome has to be read first. A read is, also
 * when no answer came or there was no connection. Cancelling ends the wait with the failure that there was.
 */
export function retry(client: EwsClient, { now, pause, random }: RetryPorts): EwsClient {
  const call = async <Input, Output>(
    operation: Operation<Input, Output>,
    input: Input,
    options: CallOptions = {},
  ): Promise<CallResult<Output>> => {
    for (let nextTry = 2; ; nextTry += 1) {
      const exchanged = await client.call(operation, input, options);
      const { result } = exchanged;
      if (result.ok) return exchanged;
      const tries = triesFor(result.failure, operation.repeatable ?? false);
      const milliseconds = requestedDelay(result.failure) ?? 1_000 * 2 ** (nextTry - 2) * (1 - random() / 2);
      if (nextTry > tries || milliseconds > longestBackOff) return exchanged;
      options.onWait?.({ nextTry, tries, milliseconds, since: now(), failure: result.failure });
      const stopped = await waited(pause(milliseconds), options.signal);
      options.onWait?.(undefined);
      if (stopped) return exchanged;
    }
  };
  return { call };
}

/** How often a call that failed so is sent in all: more than once if another try may succeed and does no harm. */
function triesFor(failure: EwsFailure, repeatable: boolean): number {
  if (!repeatable && isOutcomeUnknown(failure)) return 1;
  if (failure.kind === "timeout") return mostTimeouts;
  return ["afterPause", "conflict", "soon", "whenOnline"].includes(adviseRetry(failure)) ? mostTries : 1;
}

/** Whether the wait was stopped before its end. */
async function waited(pause: Promise<void>, signal: AbortSignal | undefined): Promise<boolean> {
  if (!signal) return pause.then(() => false);
  if (signal.aborted) return true;
  let stop: () => void = () => undefined;
  const stopped = new Promise<boolean>((resolve) => {
    stop = () => resolve(true);
    signal.addEventListener("abort", stop, { once: true });
  });
  const result = await Promise.race([pause.then(() => false), stopped]);
  signal.removeEventListener("abort", stop);
  return result;
}
