import type { EwsFailure } from "../../ews/failure.ts";
import { adviseRetry } from "../../ews/failureMeaning.ts";
import type { Result } from "../../shared/result.ts";
import type { Pause } from "../../shared/pause.ts";
import { afterFailure, afterResume, afterSuccess, backoffDelay, createPace } from "./pace.ts";

/** Why a job is paused. */
export type PauseReason =
  | { readonly kind: "person" }
  /**
   * Another call would fail too: the session has expired, or Exchange or Outlook refuses. No row failed because of
   * this.
   */
  | { readonly kind: "call"; readonly failure: EwsFailure }
  /** Too many transient failures in a row. */
  | { readonly kind: "trouble"; readonly failure: EwsFailure }
  /** The list could not be read, so that the outcome of calls without a response is unknown. */
  | { readonly kind: "reading"; readonly failure: EwsFailure }
  | { readonly kind: "journal" };

/** What a job is doing. "reading": loading the list to resolve unknown outcomes. "checking": to compare all rows with it. */
export type JobPhase = "groups" | "rows" | "reading" | "removingOrphans" | "checking";

export interface Clock {
  /** Milliseconds from any origin. Never goes back, whatever the date is set to. */
  readonly now: () => number;
  readonly pause: Pause;
  /** Returns a number from 0 up to 1. */
  readonly random: () => number;
}

/** This many transient failures in a row pause the job: each row has only a few attempts. */
const maxFailuresInARow = 15;

/** The longest timer, in milliseconds. Timers stand still while the computer sleeps, the clock for waits does not. */
const maxTimer = 1_000;

/** The control of a running job: pausing, stopping, its pace, and notifications. */
export type RunnerControl = ReturnType<typeof createRunnerControl>;

export function createRunnerControl(maxInFlight: number, clock: Clock, onChange: () => void) {
  let pace = createPace(maxInFlight);
  let phase: JobPhase = "groups";
  let pauseReason: PauseReason | undefined;
  let isStopping = false;
  let resumes = 0;
  let nextTimer = Infinity;
  let resolveChange: () => void = () => undefined;
  let change = Promise.resolve();
  const renewChange = () => {
    change = new Promise((resolve) => {
      resolveChange = resolve;
    });
  };
  renewChange();

  /** Resolves all promises of `waitForChange`. */
  const notify = () => {
    resolveChange();
    renewChange();
  };
  const changed = () => {
    onChange();
    notify();
  };
  const setTimer = (at: number) => {
    if (at >= nextTimer) return;
    nextTimer = at;
    void clock.pause(Math.min(Math.max(at - clock.now(), 0), maxTimer)).then(() => {
      if (nextTimer === at) nextTimer = Infinity;
      notify();
    });
  };
  const pauseFor = (reason: PauseReason) => {
    pauseReason ??= isStopping ? undefined : reason;
    changed();
  };

  return {
    clock,
    pace: () => pace,
    phase: () => phase,
    setPhase: (now: JobPhase) => {
      phase = now;
      onChange();
    },
    /** Undefined while the job is not paused. */
    pauseReason: () => pauseReason,
    isStopping: () => isStopping,
    isActive: () => !pauseReason && !isStopping,
    pauseFor,
    /** How often the user has resumed the job. Waits that began before are over: the user does not want to wait. */
    resumes: () => resumes,
    resume: () => {
      pauseReason = undefined;
      resumes += 1;
      pace = afterResume(pace);
      changed();
    },
    stop: () => {
      pauseReason = undefined;
      isStopping = true;
      changed();
    },
    recordSuccess: () => {
      pace = afterSuccess(pace);
    },
    /** Slows the job down, lets it rest, or pauses it after too many failures in a row. */
    recordTransientFailure: (failure: EwsFailure, sentAt: number) => {
      pace = afterFailure(pace, failure, { sent: sentAt, now: clock.now(), random: clock.random() });
      if (pace.failuresInARow >= maxFailuresInARow) pauseFor({ kind: "trouble", failure });
    },
    notify,
    /** Resolves at the next change, or at `deadline`, or after a second, if nothing changes before. */
    waitForChange: (deadline?: number): Promise<void> => {
      const nextChange = change;
      if (deadline !== undefined) setTimer(deadline);
      return nextChange;
    },
  };
}

/** The maximum number of attempts. */
export const maxTries = 5;

/**
 * Repeats a call that fails for now, one call at a time and at the job's pace. Returns the last failure after
 * `maxTries` attempts, if another attempt would fail too, or when the job is being stopped. Waits while the job is
 * paused.
 */
export async function retryCall<T>(
  control: RunnerControl,
  call: () => Promise<Result<T, EwsFailure>>,
): Promise<Result<T, EwsFailure>> {
  const { clock } = control;
  for (let tries = 1; ; tries += 1) {
    while (control.pauseReason()) await control.waitForChange();
    const sentAt = clock.now();
    const result = await call();
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
      const retryAt = clock.now() + backoffDelay(tries - 1, clock.random());
      const sendAt = Math.max(retryAt, control.pace().restsUntil);
      while (control.isActive() && clock.now() < sendAt) await control.waitForChange(sendAt);
    }
  }
}
