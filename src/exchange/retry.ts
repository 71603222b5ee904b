import type { EwsClient } from "../ews/client.ts";
import type { EwsFailure } from "../ews/failure.ts";
import { adviseRetry, isOutcomeUnknown, requestedDelay } from "../ews/failureMeaning.ts";
import type { Pause } from "../shared/pause.ts";

export interface RetryPorts {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly pause: Pause;
  /** Returns a number from 0 up to 1, which spreads the attempts of many clients. */
  readonly random: () => number;
}

/** Maximum number of attempts. A read that times out gets fewer, because each attempt takes the whole timeout. */
const mostTries = 5;
const mostTimeouts = 3;

/**
 * Longest wait that a server may ask for, in milliseconds. If it asks for more, there is no further attempt, and the
 * user sees the failure.
 */
const longestBackOff = 600_000;

/**
 * Retries calls that fail temporarily: at most five attempts in all. Waits as long as the server asks for, otherwise 1,
 * 2, 4, and 8 seconds, shortened at random by up to half. A failed call that may have changed something is not sent
 * again, because the list must be checked first. A read is sent again even after a timeout or without a connection.
 * Canceling ends the wait and returns the last failure.
 */
export const retry = (client: EwsClient, { now, pause, random }: RetryPorts): EwsClient => ({
  call: async (operation, input, options = {}) => {
    for (let nextTry = 2; ; nextTry += 1) {
      const { result, trace } = await client.call(operation, input, options);
      const callResult = { result, trace: nextTry > 2 ? { ...trace, tries: nextTry - 1 } : trace };
      if (result.ok) return callResult;
      const tries = triesFor(result.failure, operation.repeatable ?? false);
      const milliseconds = requestedDelay(result.failure) ?? 1_000 * 2 ** (nextTry - 2) * (1 - random() / 2);
      if (nextTry > tries || milliseconds > longestBackOff) return callResult;
      options.onWait?.({ nextTry, tries, milliseconds, since: now(), failure: result.failure });
      const stopped = await waitUnlessStopped(pause(milliseconds), options.signal);
      options.onWait?.(undefined);
      if (stopped || (await options.mayRetry?.()) === false) return callResult;
    }
  },
});

/**
 * Returns the maximum number of attempts for a call that failed this way: more than one if another attempt may succeed
 * and does no harm.
 */
function triesFor(failure: EwsFailure, repeatable: boolean): number {
  if (!repeatable && isOutcomeUnknown(failure)) return 1;
  if (failure.kind === "timeout") return mostTimeouts;
  return ["afterPause", "conflict", "soon", "whenOnline"].includes(adviseRetry(failure)) ? mostTries : 1;
}

/** Resolves with true if the wait was stopped before its end. */
const waitUnlessStopped = (pause: Promise<void>, signal: AbortSignal | undefined): Promise<boolean> =>
  new Promise((resolve) => {
    const stop = () => resolve(true);
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop);
    void pause.then(() => {
      signal?.removeEventListener("abort", stop);
      resolve(false);
    });
  });
