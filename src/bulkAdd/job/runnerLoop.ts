import type { EwsFailure } from "../../ews/failure.ts";
import { adviseRetry, isOutcomeUnknown } from "../../ews/failureMeaning.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import type { Result } from "../../shared/result.ts";
import type { JobState } from "./jobState.ts";
import type { JobTask } from "./jobTask.ts";
import { backoffDelay } from "./pace.ts";
import type { RunnerControl } from "./runnerControl.ts";
import { findOut, land, mostTries, triesOf } from "./runnerTries.ts";

export interface LoopPorts {
  readonly control: RunnerControl;
  readonly written: JobState["flush"];
  readonly readList: () => Promise<Result<ImItemList, EwsFailure>>;
}

/**
 * Sends tasks, as many at once as the pace allows, until each is done or has failed, or the job is being stopped and
 * nothing is in flight any more. Intents are written for several tasks ahead, so that no call waits for the disk. What
 * had no answer is found out when there is nothing else to send: by one reading for all of them.
 */
export async function sendTasks(
  tasks: readonly JobTask[],
  { control, written, readList }: LoopPorts,
): Promise<void> {
  const { clock } = control;
  const isUnknown = (task: JobTask) => task.state().kind === "unknown";
  let queue = tasks.filter((task) => task.state().kind === "waiting");
  /** Those whose intent is written. */
  let ready: readonly JobTask[] = [];
  const held = new Set(tasks.filter(isUnknown).map(({ key }) => key));
  const waitsUntil = new Map<JobTask, number>();
  /** How many calls are in flight, and whether intents are being written. */
  const now = { calls: 0, isWriting: false };

  const unsend = (unsent: readonly JobTask[]) => {
    for (const task of unsent) {
      held.delete(task.key);
      task.set({ kind: "waiting", tries: triesOf(task.state()) - 1 });
    }
    queue = [...unsent, ...queue];
  };

  const refuse = (task: JobTask, unsent: number): boolean => {
    const reason = task.refusal();
    if (reason) task.set({ kind: "failed", tries: triesOf(task.state()) - unsent, reason });
    return reason !== undefined;
  };

  /** Writes the intents of the next few, all in one go. */
  const intend = async () => {
    const next: JobTask[] = [];
    queue = queue.filter((task) => {
      if (next.length >= 4 * control.pace().most) return true;
      if (refuse(task, 0)) return false;
      if (held.has(task.key) || (waitsUntil.get(task) ?? 0) > clock.now()) return true;
      held.add(task.key);
      waitsUntil.delete(task);
      next.push(task);
      return false;
    });
    if (next.length === 0) return;
    for (const task of next) task.set({ kind: "sending", tries: triesOf(task.state()) + 1 });
    now.isWriting = true;
    const isWritten = await written("intent");
    now.isWriting = false;
    if (isWritten) ready = [...ready, ...next];
    else {
      unsend(next);
      control.pauseFor({ kind: "journal" });
    }
    control.notify();
  };

  const takeFailure = (task: JobTask, failure: EwsFailure, sentAt: number) => {
    const tries = triesOf(task.state());
    const advice = adviseRetry(failure);
    const needsHelp = advice === "afterHelp" || advice === "whenOnline";
    if (isOutcomeUnknown(failure)) task.set({ kind: "unknown", tries, failure });
    else if (needsHelp) unsend([task]);
    else {
      held.delete(task.key);
      if (advice === "never" || tries >= mostTries) land(task, task.reasonFor(failure));
      else {
        task.set({ kind: "waiting", tries });
        waitsUntil.set(task, clock.now() + backoffDelay(tries - 1, clock.random()));
        queue.push(task);
      }
    }
    if (needsHelp) control.pauseFor({ kind: "call", failure });
    else if (advice !== "never" || isUnknown(task)) control.recordTransientFailure(failure, sentAt);
  };

  const sendOne = async (task: JobTask) => {
    const sentAt = clock.now();
    now.calls += 1;
    const result = await task.send();
    now.calls -= 1;
    if (result.ok) {
      held.delete(task.key);
      control.succeeded();
      land(task, result.value);
    } else takeFailure(task, result.failure, sentAt);
    control.notify();
  };

  const launch = () => {
    while (now.calls < control.pace().limit && control.pace().restsUntil <= clock.now()) {
      const [task, ...others] = ready;
      if (!task) return;
      ready = others;
      if (refuse(task, 1)) held.delete(task.key);
      else void sendOne(task);
    }
  };

  const findOutAll = async (unknown: readonly JobTask[]) => {
    await findOut(control, readList, unknown);
    for (const task of unknown) {
      if (isUnknown(task)) continue;
      held.delete(task.key);
      if (task.state().kind === "waiting") queue.push(task);
    }
  };

  for (;;) {
    // Before anything is judged by the time: what is not due then, but is a moment later, has to be waited for as well.
    const began = clock.now();
    if (control.isActive()) {
      launch();
      if (!now.isWriting && ready.length < control.pace().limit) void intend();
    } else {
      unsend(ready);
      ready = [];
    }
    const isQuiet = now.calls === 0 && !now.isWriting && ready.length === 0;
    if (isQuiet && control.isStopping()) return;
    if (isQuiet && control.isActive() && queue.every(({ key }) => held.has(key))) {
      const unknown = tasks.filter(isUnknown);
      if (unknown.length === 0) return;
      await findOutAll(unknown);
      continue;
    }
    const waits = [control.pace().restsUntil, ...waitsUntil.values()].filter((at) => at > began);
    await control.waitForChange(control.isActive() && waits.length > 0 ? Math.min(...waits) : undefined);
  }
}
