import type { EwsFailure } from "../../ews/failure.ts";
import { adviseRetry } from "../../ews/failureMeaning.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Result } from "../../shared/result.ts";
import type { CallState } from "./job.ts";
import type { CallOutcome } from "./jobCall.ts";
import type { JobTask } from "./jobTask.ts";
import { backoffDelay } from "./pace.ts";
import type { RunnerControl } from "./runnerControl.ts";

/** How often anything is tried at most. */
export const mostTries = 5;

export const triesOf = (state: CallState): number => ("tries" in state ? state.tries : 0);

/** Keeps what came of a task. */
export function land(task: JobTask, landing: CallOutcome): void {
  task.set(
    landing.kind === "done" ? landing : { kind: "failed", tries: triesOf(task.state()), reason: landing },
  );
}

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
    while (control.pausedBecause()) await control.waitForChange();
    const sentAt = clock.now();
    const result = await ask();
    if (result.ok) {
      control.succeeded();
      return result;
    }
    const advice = adviseRetry(result.failure);
    if (control.isStopping() || advice === "never" || tries === mostTries) return result;
    if (advice === "afterHelp" || advice === "whenOnline")
      control.pauseFor({ kind: "call", failure: result.failure });
    else {
      control.recordTransientFailure(result.failure, sentAt);
      const until = clock.now() + backoffDelay(tries - 1, clock.random());
      await rest(control, Math.max(until, control.pace().restsUntil));
    }
  }
}

async function rest(control: RunnerControl, until: number): Promise<void> {
  while (control.isActive() && control.clock.now() < until) await control.waitForChange(until);
}

/**
 * Finds out what tasks came to that had no answer, by one reading of the list: those that are absent wait to be sent
 * again, or have failed after their last try. Where the list cannot be read, the job pauses and they stay unknown.
 */
export async function findOut(
  control: RunnerControl,
  readList: () => Promise<Result<ImItemList, EwsFailure>>,
  tasks: readonly JobTask[],
): Promise<void> {
  const before = control.doing();
  control.setDoing("reading");
  const list = await retryCall(control, readList);
  control.setDoing(before);
  if (!list.ok) {
    control.pauseFor({ kind: "reading", failure: list.failure });
    return;
  }
  for (const task of tasks) {
    const state = task.state();
    if (state.kind !== "unknown") continue;
    const landing = task.find(list.value);
    if (landing) land(task, landing);
    else if (state.tries < mostTries) task.set({ kind: "waiting", tries: state.tries });
    else land(task, state.failure ? { kind: "call", failure: state.failure } : { kind: "interrupted" });
  }
}
