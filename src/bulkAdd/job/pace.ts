import type { EwsFailure } from "../../ews/failure.ts";
import { adviseRetry, requestedDelay } from "../../ews/failureMeaning.ts";

/** How fast a job goes, as a value. All times are in milliseconds since the epoch. */
export interface Pace {
  /** How many calls may ever be in flight. */
  readonly maxInFlight: number;
  /** How many may be now. */
  readonly limit: number;
  /** How many have succeeded since the limit was last changed. */
  readonly successes: number;
  readonly slowedAt: number;
  /** Until when nothing is sent. */
  readonly restsUntil: number;
  /** How many calls have failed for a while without one that succeeded in between. */
  readonly failuresInARow: number;
  readonly throttledInARow: number;
}

/** After so many successes one more call may be in flight. */
const successesToSpeedUp = 10;

/** How long a job rests at most for a server that names no time. */
const maxRest = 60_000;

export const createPace = (maxInFlight: number): Pace => ({
  maxInFlight,
  limit: maxInFlight,
  successes: 0,
  slowedAt: -Infinity,
  restsUntil: 0,
  failuresInARow: 0,
  throttledInARow: 0,
});

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
 * The pace after a call has failed for a while. Throttling and conflicts halve it, once for all calls that were in
 * flight together; throttling lets the whole job rest, for as long as the server asks, else for a second, two, four and
 * so on, shortened at random by up to a half.
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

/** The wait before something that failed so often before is tried again, in milliseconds. */
export const backoffDelay = (before: number, random: number): number =>
  Math.min(maxRest, 1_000 * 2 ** before) * (1 - random / 2);
