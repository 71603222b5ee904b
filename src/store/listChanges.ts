import type { EwsClient } from "../ews/client.ts";
import type { Change, RunStep, StepFailure } from "../imList/changes/change.ts";
import type { WithLocks } from "../imList/locks.ts";
import { isOutcomeUnknown } from "../ews/failureMeaning.ts";
import type { ListReading } from "./listReading.ts";
import type { Action } from "./reduce.ts";
import type { PaneState } from "./state.ts";

/** Makes changes of the list, call by call, while their effect is shown already. */
export interface ListChanges {
  /** Makes a change; does nothing while the same is being made. Changes of the same groups wait for each other. */
  readonly make: (change: Change) => Promise<void>;
  /** Stops a change: what was sent stays done, and a call under way is found out. */
  readonly stop: (id: number) => void;
  /** The list was read: changes of which the outcome was not known are decided. */
  readonly listRead: () => void;
}

export interface ListChangesPorts {
  readonly client: EwsClient;
  readonly reading: ListReading;
  readonly hold: WithLocks;
  readonly state: () => PaneState;
  readonly dispatch: (action: Action) => void;
}

const nothing = { groups: [], personas: [] };

export function createListChanges({ client, reading, hold, state, dispatch }: ListChangesPorts): ListChanges {
  let lastId = 0;
  const controllers = new Map<number, AbortController>();
  let waitingForAReading: (() => void)[] = [];

  async function make(change: Change): Promise<void> {
    if (state().changes.some((running) => isSame(running.change, change))) return;
    const id = (lastId += 1);
    const controller = new AbortController();
    controllers.set(id, controller);
    dispatch({ kind: "changeStarted", running: { id, change, stage: "saving", wait: undefined } });
    try {
      const { signal } = controller;
      const end = await hold(
        change.lockKeys,
        () => change.run(performing(id, signal), () => reading.lastLoaded() ?? nothing),
        signal,
      );
      dispatch({ kind: "changeEnded", id, end });
    } finally {
      controllers.delete(id);
    }
    await reading.readAnew();
  }

  const performing =
    (id: number, signal: AbortSignal): RunStep =>
    async (step) => {
      const { result, trace } = await step.send(client, {
        signal,
        onWait: (wait) => dispatch({ kind: "changeWaits", id, wait }),
      });
      if (result.ok) {
        reading.commit(step.edit(result.value));
        return { done: true, answer: result.value };
      }
      const { failure } = result;
      const undone = (stage: StepFailure["stage"]) =>
        ({ done: false, stage, failure, trace, ...(signal.aborted && { stopped: true as const }) }) as const;
      if (!isOutcomeUnknown(failure)) return undone("failed");

      dispatch({ kind: "changeStage", id, stage: "checking" });
      for (;;) {
        const outcome = await reading.findOut(failure, step.find, () => true);
        if (outcome === "undone") return undone("foundUndone");
        if (typeof outcome === "object") {
          dispatch({ kind: "changeStage", id, stage: "saving" });
          return { done: true, answer: outcome.found.answer };
        }
        // Nobody can tell now: the change stays pending until a reading does.
        await new Promise<void>((resolve) => waitingForAReading.push(resolve));
      }
    };

  return {
    make,
    stop: (id) => controllers.get(id)?.abort(),
    listRead: () => {
      const waiting = waitingForAReading;
      waitingForAReading = [];
      waiting.forEach((go) => go());
    },
  };
}

/** Whether two changes do the same to one and the same thing. */
const isSame = (one: Change, other: Change): boolean =>
  one.kind === other.kind &&
  one.about.group === other.about.group &&
  one.about.to === other.about.to &&
  one.lockKeys.length === other.lockKeys.length &&
  one.lockKeys.every((thing, index) => thing === other.lockKeys[index]);
