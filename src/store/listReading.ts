import type { EwsClient } from "../ews/client.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { CheckOutcome } from "../imList/changes/executor.ts";
import { composeEdits, type Edit } from "../imList/edits.ts";
import { createReadWholeList } from "../imList/readWholeList.ts";
import type { AccessMode } from "../shared/accessMode.ts";
import type { Action } from "./reduce.ts";
import type { PaneState } from "./state.ts";

/** Loads the list, keeps edits that are made while it loads, and checks the outcome of calls in it. */
export interface ListReading {
  /** Loads the list. If a load is running, waits for it. */
  readonly read: () => Promise<void>;
  /** Stops the running load, which ends with a failure. */
  readonly stop: () => void;
  /**
   * Starts a new load after any running one: the running load may have started before the change that it should show.
   */
  readonly readAnew: () => Promise<void>;
  /** Reloads the list over the new connection. A load still running over the old one is discarded. */
  readonly restart: () => Promise<void>;
  /** Waits for the running load, if there is one and no list is loaded yet. */
  readonly whenLoaded: () => Promise<void>;
  /** Returns the last loaded list, even if a later load failed. Undefined if no list was loaded. */
  readonly lastLoaded: () => ImItemList | undefined;
  /** Applies a change that Exchange has made. A load that started earlier does not revert it. */
  readonly commit: (edit: Edit) => void;
  /**
   * Checks in the list what happened to a call without a response. If the list cannot be loaded, waits for a later
   * load.
   */
  readonly checkOutcome: CheckOutcome;
}

export interface ListReadingPorts {
  readonly client: EwsClient;
  readonly now: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly accessMode: () => Promise<AccessMode>;
  readonly state: () => PaneState;
  readonly dispatch: (action: Action) => void;
}

/** Delays of further checks for a call that may still be running, in milliseconds. */
const laterReadings = [3_000, 6_000];

export function createListReading(ports: ListReadingPorts): ListReading {
  const { client, now, pause, accessMode, state, dispatch } = ports;
  const readWholeList = createReadWholeList(client, accessMode);
  let reading: Promise<void> | undefined;
  let controller = new AbortController();
  /** Edits made while the list loads. */
  let editsDuringLoad: readonly Edit[] = [];
  /** Callbacks that wait for the next list. */
  let waitingForList: ((list: ImItemList) => void)[] = [];

  const lastLoaded = () => {
    const { list } = state();
    return list.kind === "ready" ? list.items : undefined;
  };
  /** Returns the last loaded list. Undefined if a later load failed. */
  const current = () => {
    const { list } = state();
    return list.kind === "ready" && !list.failed ? list.items : undefined;
  };

  async function readOnce(refreshed: boolean): Promise<void> {
    controller = new AbortController();
    for (;;) {
      const { signal } = controller;
      editsDuringLoad = [];
      dispatch({ kind: "listReading" });
      const { result, trace } = await readWholeList({
        signal,
        onProgress: (progress) => dispatch({ kind: "listReading", progress }),
        onWait: (wait) => dispatch({ kind: "listWaits", wait }),
      });
      // The new load replaces this one, also for callers that wait.
      if (signal !== controller.signal) continue;
      if (result.ok) {
        const items = composeEdits(editsDuringLoad)(result.value.items);
        dispatch({ kind: "listRead", ...result.value, items, readAt: now(), refreshed });
        const waiting = waitingForList;
        waitingForList = [];
        waiting.forEach((resolve) => resolve(items));
      } else dispatch({ kind: "listFailed", failed: { failure: result.failure, trace } });
      return;
    }
  }
  const start = (refreshed: boolean) =>
    (reading ??= readOnce(refreshed).finally(() => (reading = undefined)));

  /** Resolves with the next loaded list. Undefined if the caller abandons the check. */
  const nextList = (abandoned: AbortSignal | undefined) =>
    new Promise<ImItemList | undefined>((resolve) => {
      waitingForList.push(resolve);
      abandoned?.addEventListener("abort", () => resolve(undefined), { once: true });
    });

  async function readAnew(): Promise<void> {
    await reading;
    await start(false);
  }

  return {
    read: () => start(state().list.kind !== "loading"),
    stop: () => controller.abort(),
    readAnew,
    restart: () => {
      const left = controller;
      controller = new AbortController();
      left.abort();
      return start(false);
    },
    whenLoaded: async () => {
      if (state().list.kind !== "ready") await reading;
    },
    lastLoaded,
    commit: (edit) => {
      editsDuringLoad = [...editsDuringLoad, edit];
      dispatch({ kind: "listEdited", edit });
    },
    checkOutcome: async (failure, find, { abandoned, onUnread }) => {
      // A slow server may still carry out a call without a response after the first check.
      const mayStillRun = failure.kind === "timeout" || failure.kind === "cancelled";
      for (const delay of [0, ...(mayStillRun ? laterReadings : [])]) {
        if (delay > 0) await pause(delay);
        if (abandoned?.aborted) return "undecided";
        await readAnew();
        if (abandoned?.aborted) return "undecided";
        let list = current();
        if (!list) {
          onUnread();
          list = await nextList(abandoned);
          if (!list) return "undecided";
        }
        const found = find(list);
        if (found !== undefined) return { found };
      }
      return "notMade";
    },
  };
}
