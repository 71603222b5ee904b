import { emptyTrace, type EwsClient } from "../../ews/client.ts";
import type { EwsFailure } from "../../ews/failure.ts";
import { adviseRetry, isOutcomeUnknown } from "../../ews/failureMeaning.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { createStepRunner, type CheckOutcome } from "../../imList/changes/executor.ts";
import type { ReadList } from "../../imList/readMemberships.ts";
import { failed, type Result } from "../../shared/result.ts";
import type { CallState, JobFailure } from "./job.ts";
import type { JobState } from "./trackJob.ts";
import type { JobTask } from "./createJobTasks.ts";
import { backoffDelay } from "./pace.ts";
import { maxTries, retryCall, type RunnerControl } from "./runnerControl.ts";

export interface TaskPorts {
  readonly control: RunnerControl;
  readonly state: JobState;
  /** Sends each call once: a job has its own pace, and retries itself. */
  readonly client: EwsClient;
  /** Reads the whole list. If members are missing in it, the job adds them again, which Exchange accepts. */
  readonly readList: () => Promise<Result<ImItemList, EwsFailure>>;
}

/** A task that waits for its turn to send a call. */
interface Turn {
  readonly task: JobTask;
  /** Milliseconds on the clock for waits. */
  readonly notBefore: number;
  /** False if the job is stopping. */
  readonly resolve: (mayBeSent: boolean) => void;
}

/**
 * Runs tasks to their end through the executor, with the job's pace and journal. As many calls are in flight as the
 * pace allows. A call is sent once its intent is in the journal. Intents are written for several tasks ahead, so that
 * no call waits for the disk. When nothing else can be sent, the list is read once and decides all tasks without a
 * response. If the job is being stopped, this ends once nothing is in flight.
 */
export async function runTasks(
  tasks: readonly JobTask[],
  { control, state, client, readList }: TaskPorts,
): Promise<void> {
  const { clock } = control;
  /** Tasks that have not started, the last one first. */
  const pending = [...tasks].reverse();
  /** Tasks that wait for another one with the same key. */
  const waitingByKey = new Map<string, JobTask[]>();
  let queue: readonly Turn[] = [];
  /** Turns whose intent is in the journal. */
  let ready: readonly Turn[] = [];
  /** Each continues a task that had no response and waits for the list. Undefined if the list could not be read. */
  let undecided: readonly ((list: ImItemList | undefined) => void)[] = [];
  let inFlight = 0;
  const intents = { isWriting: false };
  let resumes = control.resumes();
  /** The number of started tasks that wait for nothing. */
  let busy = 0;

  /** Takes back the intent of a task that was not sent: it does not count as an attempt. */
  const takeBackIntent = (task: JobTask) =>
    task.setState({ kind: "waiting", tries: triesOf(task.state()) - 1 });

  const takeTurn = (task: JobTask, notBefore: number): Promise<boolean> =>
    new Promise((resolve) => {
      busy -= 1;
      queue = [...queue, { task, notBefore, resolve }];
      control.notify();
    });

  const checkOutcome: CheckOutcome = async (_failure, find) => {
    busy -= 1;
    const list = await new Promise<ImItemList | undefined>((resolve) => {
      undecided = [...undecided, resolve];
      control.notify();
    });
    if (!list) return "undecided";
    const found = find(list);
    return found === undefined ? "notMade" : { found };
  };

  /** Returns a client for one task. It waits for the task's turn and retries transient failures. */
  const pacedClient = (task: JobTask): EwsClient => ({
    call: async (operation, input, options) => {
      const withoutCall = (failure: EwsFailure) => ({
        result: failed(failure),
        trace: emptyTrace(operation.name),
      });
      const notSent = withoutCall({ kind: "cancelled", sent: false });
      const before = task.state();
      // An earlier pane sent this call and got no response: the outcome is checked before anything is sent.
      if (before.kind === "unknown") return withoutCall(before.failure ?? { kind: "cancelled", sent: true });
      for (let notBefore = 0; ;) {
        if (!(await takeTurn(task, notBefore))) return notSent;
        if (task.findKnownFailure()) {
          takeBackIntent(task);
          return notSent;
        }
        const sentAt = clock.now();
        inFlight += 1;
        const called = await client.call(operation, input, options);
        inFlight -= 1;
        if (called.result.ok) {
          control.recordSuccess();
          return called;
        }
        const next = planRetry(task, called.result.failure, sentAt);
        if (next === undefined) return called;
        notBefore = next;
      }
    },
  });

  /** Returns when a failed call is sent again, in milliseconds on the clock for waits. Undefined if it is not. */
  const planRetry = (task: JobTask, failure: EwsFailure, sentAt: number): number | undefined => {
    const tries = triesOf(task.state());
    const advice = adviseRetry(failure);
    const isUnknown = isOutcomeUnknown(failure);
    const needsHelp = advice === "afterHelp" || advice === "whenOnline";
    if (isUnknown) task.setState({ kind: "unknown", tries, failure });
    else if (needsHelp) takeBackIntent(task);
    if (needsHelp) control.pauseFor({ kind: "call", failure });
    else if (advice !== "never" || isUnknown) control.recordTransientFailure(failure, sentAt);
    if (isUnknown) return undefined;
    if (needsHelp) return 0;
    if (advice === "never" || tries >= maxTries) return undefined;
    task.setState({ kind: "waiting", tries });
    return clock.now() + backoffDelay(tries - 1, clock.random());
  };

  async function runTask(task: JobTask): Promise<void> {
    const fail = (reason: JobFailure) =>
      task.setState({ kind: "failed", tries: triesOf(task.state()), reason });
    const runStep = createStepRunner({
      client: pacedClient(task),
      checkOutcome,
      applyEdit: () => undefined,
      currentList: () => ({ groups: [], personas: [] }),
      readList: readListAsCall({ readList }),
    });
    for (;;) {
      const knownFailure = task.state().kind === "unknown" ? undefined : task.findKnownFailure();
      if (knownFailure) {
        fail(knownFailure);
        return;
      }
      const result = await runStep(task.createStep());
      if (result.done) {
        if (result.response.kind === "done") task.setState(result.response);
        else fail(result.response);
        return;
      }
      switch (result.stage) {
        case "unknown":
          return;
        case "foundUndone": {
          const before = task.state();
          if (triesOf(before) < maxTries) {
            task.setState({ kind: "waiting", tries: triesOf(before) });
            break;
          }
          const failure = before.kind === "unknown" ? before.failure : undefined;
          fail(failure ? { kind: "call", failure } : { kind: "interrupted" });
          return;
        }
        case "failed": {
          const { failure } = result;
          const isNotSent = failure.kind === "cancelled" && !failure.sent;
          if (isNotSent && control.isStopping()) return;
          if (isNotSent && triesOf(task.state()) < maxTries) break;
          fail(task.toJobFailure(failure));
          return;
        }
      }
    }
  }

  const startTask = (task: JobTask) => {
    const waiting = waitingByKey.get(task.key);
    if (waiting) {
      waiting.push(task);
      return;
    }
    waitingByKey.set(task.key, []);
    busy += 1;
    void runTask(task).then(() => {
      busy -= 1;
      pending.push(...(waitingByKey.get(task.key) ?? []).reverse());
      waitingByKey.delete(task.key);
      control.notify();
    });
  };

  /** Starts as many tasks as can be sent soon. While the job is being stopped, starts only those of unknown outcome. */
  const startMore = () => {
    const ahead = 4 * control.pace().maxInFlight;
    const isDue = ({ notBefore }: Turn) => notBefore <= clock.now();
    while (control.isActive() && queue.filter(isDue).length < ahead) {
      const task = pending.pop();
      if (!task) return;
      startTask(task);
    }
    if (!control.isStopping()) return;
    for (const task of pending.splice(0).reverse()) if (task.state().kind === "unknown") startTask(task);
  };

  /** Writes the intents of the next turns in one write. */
  const writeIntents = async () => {
    const next: Turn[] = [];
    const maxIntents = 4 * control.pace().maxInFlight;
    queue = queue.filter((turn) => {
      if (next.length >= maxIntents || turn.notBefore > clock.now()) return true;
      next.push(turn);
      return false;
    });
    if (next.length === 0) return;
    for (const { task } of next) task.setState({ kind: "sending", tries: triesOf(task.state()) + 1 });
    intents.isWriting = true;
    const isWritten = await state.flush("intent");
    intents.isWriting = false;
    if (isWritten) ready = [...ready, ...next];
    else {
      requeue(next);
      control.pauseFor({ kind: "journal" });
    }
    control.notify();
  };

  const requeue = (turns: readonly Turn[]) => {
    for (const { task } of turns) takeBackIntent(task);
    queue = [...turns, ...queue];
  };

  const sendReady = () => {
    let released = 0;
    while (inFlight + released < control.pace().limit && control.pace().restsUntil <= clock.now()) {
      const [turn, ...rest] = ready;
      if (!turn) return;
      ready = rest;
      released += 1;
      busy += 1;
      turn.resolve(true);
    }
  };

  /** Reads the list for all tasks without a response. If it cannot be read, the job pauses and they stay unknown. */
  const readListAndDecide = async () => {
    const phase = control.phase();
    control.setPhase("reading");
    const list = await retryCall(control, readList);
    control.setPhase(phase);
    if (!list.ok) control.pauseFor({ kind: "reading", failure: list.failure });
    if (!list.ok && !control.isStopping()) return;
    const waiting = undecided;
    undecided = [];
    busy += waiting.length;
    for (const resolve of waiting) resolve(list.ok ? list.value : undefined);
  };

  for (;;) {
    // Read before the conditions below: a turn that becomes due in between must still be waited for.
    const checkedAt = clock.now();
    if (resumes !== control.resumes()) {
      resumes = control.resumes();
      queue = queue.map((turn) => ({ ...turn, notBefore: -Infinity }));
    }
    startMore();
    if (control.isActive()) {
      sendReady();
      if (!intents.isWriting && ready.length < control.pace().limit) void writeIntents();
    } else {
      requeue(ready);
      ready = [];
    }
    if (control.isStopping() && !intents.isWriting && queue.length > 0) {
      const stopped = queue;
      queue = [];
      busy += stopped.length;
      for (const { resolve } of stopped) resolve(false);
    }
    const isQuiet = busy === 0 && !intents.isWriting && ready.length === 0 && queue.length === 0;
    if (isQuiet && (control.isActive() || control.isStopping())) {
      if (undecided.length > 0) {
        await readListAndDecide();
        continue;
      }
      if (pending.length === 0) return;
    }
    const dueTimes = [control.pace().restsUntil, ...queue.map(({ notBefore }) => notBefore)].filter(
      (at) => at > checkedAt,
    );
    await control.waitForChange(
      control.isActive() && dueTimes.length > 0 ? Math.min(...dueTimes) : undefined,
    );
  }
}

/** Returns the reading of the list as steps need it. A job shows no trace. */
export const readListAsCall =
  ({ readList }: Pick<TaskPorts, "readList">): ReadList =>
  async () => ({ result: await readList(), trace: emptyTrace("GetImItemList") });

const triesOf = (state: CallState): number => ("tries" in state ? state.tries : 0);
