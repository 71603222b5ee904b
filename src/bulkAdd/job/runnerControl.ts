import type { EwsFailure } from "../../ews/failure.ts";
import { adviseRetry } from "../../ews/failureMeaning.ts";
import type { Result } from "../../shared/result.ts";
import { afterFailure, afterSuccess, backoffDelay, createPace, type Pace } from "./pace.ts";

/** Why a job does not go on. */
export type PauseReason =
  | { readonly kind: "person" }
  /** No call would do better: the sign-in has ended, or Exchange or Outlook refuses. Nothing has failed for it. */
  | { readonly kind: "call"; readonly failure: EwsFailure }
  /** So many calls have failed for a while, one after the other, that it makes no sense to go on. */
  | { readonly kind: "trouble"; readonly failure: EwsFailure }
  /** The list could not be read, so that it is not known what calls without an answer came to. */
  | { readonly kind: "reading"; readonly failure: EwsFailure }
  /** The journal cannot be written. */
  | { readonly kind: "journal" };

/** What a job is at. "removingOrphans": what Exchange made for nothing is removed. */
export type JobPhase = "groups" | "rows" | "reading" | "removingOrphans";

export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after some milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** A number from 0 up to 1. */
  readonly random: () => number;
}

/** Whether a job goes on, how fast, and what wakes those who wait for that. */
export interface RunnerControl {
  readonly clock: Clock;
  readonly pace: () => Pace;
  readonly phase: () => JobPhase;
  readonly setPhase: (phase: JobPhase) => void;
  /** Undefined while it is not paused. */
  readonly pauseReason: () => PauseReason | undefined;
  readonly isStopping: () => boolean;
  readonly isActive: () => boolean;
  readonly pauseFor: (because: PauseReason) => void;
  readonly resume: () => void;
  readonly stop: () => void;
  readonly recordSuccess: () => void;
  /** A call has failed for a while: the job slows down, rests, or pauses where that happens too often in a row. */
  readonly recordTransientFailure: (failure: EwsFailure, sentAt: number) => void;
  /** Wakes everybody who waits. */
  readonly notify: () => void;
  /** Resolves when something has happened, at the latest at that time (milliseconds since the epoch) if one is given. */
  readonly waitForChange: (atTheLatest?: number) => Promise<void>;
}

/** So many calls in a row that failed for a while pause the job: each row has but a few tries. */
const maxFailuresInARow = 15;

/** A timer for longer would ring at once (the browser's limit is 2^31 ms). */
const maxTimer = 600_000;

export function createRunnerControl(most: number, clock: Clock, onChange: () => void): RunnerControl {
  let pace = createPace(most);
  let phase: JobPhase = "groups";
  let because: PauseReason | undefined;
  let isStopping = false;
  let nextTimer = Infinity;
  let ringBell: () => void = () => undefined;
  let bell = Promise.resolve();
  const hangBell = () => {
    bell = new Promise((resolve) => {
      ringBell = resolve;
    });
  };
  hangBell();

  const ring = () => {
    ringBell();
    hangBell();
  };
  const changed = () => {
    onChange();
    ring();
  };
  const setTimer = (at: number) => {
    if (at >= nextTimer) return;
    nextTimer = at;
    void clock.pause(Math.min(Math.max(at - clock.now(), 0), maxTimer)).then(() => {
      if (nextTimer === at) nextTimer = Infinity;
      ring();
    });
  };
  const pauseFor = (reason: PauseReason) => {
    because ??= isStopping ? undefined : reason;
    changed();
  };

  return {
    clock,
    pace: () => pace,
    phase: () => phase,
    setPhase: (now) => {
      phase = now;
      onChange();
    },
    pauseReason: () => because,
    isStopping: () => isStopping,
    isActive: () => !because && !isStopping,
    pauseFor: pauseFor,
    resume: () => {
      because = undefined;
      pace = { ...pace, failuresInARow: 0 };
      changed();
    },
    stop: () => {
      because = undefined;
      isStopping = true;
      changed();
    },
    recordSuccess: () => {
      pace = afterSuccess(pace);
    },
    recordTransientFailure: (failure, sentAt) => {
      pace = afterFailure(pace, failure, { sent: sentAt, now: clock.now(), random: clock.random() });
      if (pace.failuresInARow >= maxFailuresInARow) pauseFor({ kind: "trouble", failure });
    },
    notify: ring,
    waitForChange: (atTheLatest) => {
      const rung = bell;
      if (atTheLatest !== undefined) setTimer(atTheLatest);
      return rung;
    },
  };
}

/** How often anything is tried at most. */
export const maxTries = 5;

/**
 * Asks again while it makes sense, one call at a time and in the job's pace: gives the last failure after five tries, at
 * once if it would fail again, or when the job is being stopped. While the job is paused it waits.
 */
export async function retryCall<T>(
  control: RunnerControl,
  ask: () => Promise<Result<T, EwsFailure>>,
): Promise<Result<T, EwsFailure>> {
  const { clock } = control;
  for (let tries = 1; ; tries += 1) {
    while (control.pauseReason()) await control.waitForChange();
    const sentAt = clock.now();
    const result = await ask();
    if (result.ok) {
      control.recordSuccess();
      return result;
    }
    const advice = adviseRetry(result.failure);
    if (control.isStopping() || advice === "never" || tries === maxTries) return result;
    if (advice === "afterHelp" || advice === "whenOnline")
      control.pauseFor({ kind: "call", failure: result.failure });
    else {
      control.recordTransientFailure(result.failure, sentAt);
      const until = clock.now() + backoffDelay(tries - 1, clock.random());
      await waitUntil(control, Math.max(until, control.pace().restsUntil));
    }
  }
}

async function waitUntil(control: RunnerControl, until: number): Promise<void> {
  while (control.isActive() && control.clock.now() < until) await control.waitForChange(until);
}
