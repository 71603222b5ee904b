import type { EwsFailure } from "../../ews/failure.ts";
import { adviseRetry, requestedDelay } from "../../ews/failureMeaning.ts";

/** The number of calls that a job may send, and when. All times are in milliseconds on the clock for waits. */
export interface Pace {
  readonly maxInFlight: number;
  /** How many calls may be in flight now. */
  readonly limit: number;
  /** Successes since `limit` last changed. */
  readonly successes: number;
  readonly slowedAt: number;
  /** Nothing is sent until this time. */
  readonly restsUntil: number;
  /** Transient failures since the last success. */
  readonly failuresInARow: number;
  readonly throttledInARow: number;
}

/** After this many successes, one more call may be in flight. */
const successesToSpeedUp = 10;

/** The longest pause, in milliseconds, if the server does not ask for one. */
const maxRest = 60_000;

export const createPace = (maxInFlight: number): Pace => ({
  maxInFlight,
  limit: maxInFlight,
  successes: 0,
  slowedAt: -Infinity,
  restsUntil: -Infinity,
  failuresInARow: 0,
  throttledInARow: 0,
});

/** Returns the pace after the user has resumed the job: nothing is waited for any more. */
export const afterResume = (pace: Pace): Pace => ({ ...pace, restsUntil: -Infinity, failuresInARow: 0 });

export function afterSuccess(pace: Pace): Pace {
  const successes = pace.successes + 1;
  const speedsUp = pace.limit < pace.maxInFlight && successes >= successesToSpeedUp;
  return {
    ...pace,
    limit: speedsUp ? pace.limit + 1 : pace.limit,
    successes: speedsUp ? 0 : successes,
    failuresInARow: 0,
    throttledInARow: 0,
  };
}

/**
 * Returns the pace after a transient failure. Throttling and conflicts halve the limit, once for all calls that were in
 * flight together. Throttling also pauses the whole job for as long as the server asks, or else for one second, two,
 * four, and so on, shortened at random by up to a half.
 *
 * @param at.sent when the call was sent
 * @param at.random from 0 up to 1
 */
export function afterFailure(
  pace: Pace,
  failure: EwsFailure,
  at: { readonly sent: number; readonly now: number; readonly random: number },
): Pace {
  const advice = adviseRetry(failure);
  const isThrottled = advice === "afterPause";
  const slows = (isThrottled || advice === "conflict") && at.sent >= pace.slowedAt;
  const rest = requestedDelay(failure) ?? (isThrottled ? backoffDelay(pace.throttledInARow, at.random) : 0);
  return {
    ...pace,
    ...(slows && { limit: Math.max(1, Math.floor(pace.limit / 2)), successes: 0, slowedAt: at.now }),
    restsUntil: rest > 0 ? Math.max(pace.restsUntil, at.now + rest) : pace.restsUntil,
    failuresInARow: pace.failuresInARow + 1,
    throttledInARow: pace.throttledInARow + (slows && isThrottled ? 1 : 0),
  };
}

/** Returns the wait before something that has failed `before` times is tried again, in milliseconds. */
export const backoffDelay = (before: number, random: number): number =>
  Math.min(maxRest, 1_000 * 2 ** before) * (1 - random / 2);
