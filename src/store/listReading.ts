import type { EwsClient } from "../ews/client.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { CheckOutcome } from "../imList/changes/executor.ts";
import { aborted } from "../imList/locks.ts";
import { composeEdits, type Edit } from "../imList/edits.ts";
import type { ReadList } from "../imList/readMemberships.ts";
import { createReadWholeList } from "../imList/readWholeList.ts";
import type { AccessMode } from "../shared/accessMode.ts";
import { success } from "../shared/result.ts";
import type { Pause } from "../shared/pause.ts";
import type { Action } from "./reduce.ts";
import type { PaneState } from "./state.ts";

interface ListReadingPorts {
  readonly client: EwsClient;
  readonly now: () => number;
  readonly pause: Pause;
  readonly accessMode: () => Promise<AccessMode>;
  readonly state: () => PaneState;
  readonly dispatch: (action: Action) => void;
}

/** Delays of further checks for a call that may still be running, in milliseconds. */
const laterReadings = [3_000, 6_000];

/** Loads the list, keeps edits that are made while it loads, and checks the outcome of calls in it. */
export function createListReading(ports: ListReadingPorts) {
  const { client, now, pause, accessMode, state, dispatch } = ports;
  const readWholeList = createReadWholeList(client, accessMode);
  let reading: Promise<void> | undefined;
  let controller = new AbortController();
  /** Edits made while the list loads. */
  let editsDuringLoad: readonly Edit[] = [];
  /** Callbacks that wait for the next list. */
  let waitingForList: ((list: ImItemList) => void)[] = [];

  /** Returns the last loaded list, even if a later load failed. Undefined if no list was loaded. */
  const lastLoaded = () => {
    const { list } = state();
    return list.kind === "ready" ? list.items : undefined;
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

  /** Starts a load after any running one, which may have started before the change that the list should show. */
  async function readAnew(): Promise<void> {
    await reading;
    await start(false);
  }

  const decide = <Found>(found: Found | undefined) =>
    found === undefined ? ("notMade" as const) : { found };

  /** If the list cannot be loaded, waits for the next load, which decides. */
  const checkOutcome: CheckOutcome = async (failure, find, { abandoned, onUnread }) => {
    // A slow server may still carry out a call without a response after the first check.
    const mayStillRun = failure.kind === "timeout" || failure.kind === "cancelled";
    for (const delay of [0, ...(mayStillRun ? laterReadings : [])]) {
      if (delay > 0) await Promise.race([pause(delay), ...(abandoned ? [aborted(abandoned)] : [])]);
      if (abandoned?.aborted) return "undecided";
      await readAnew();
      if (abandoned?.aborted) return "undecided";
      const latest = state().list;
      if (latest.kind !== "ready" || latest.failed) {
        onUnread();
        const list = await nextList(abandoned);
        return list ? decide(find(list)) : "undecided";
      }
      const found = find(latest.items);
      if (found !== undefined) return { found };
    }
    return "notMade";
  };

  /** Loads the list for a step that can delete contacts. The pane goes on showing what it has. */
  const readList: ReadList = async (options) => {
    const { result, trace } = await readWholeList(options);
    return { trace, result: result.ok ? success(result.value.items) : result };
  };

  return {
    readList,
    /** Loads the list. If a load is running, waits for it. */
    read: () => start(state().list.kind !== "loading"),
    /** Stops the running load, which ends with a failure. */
    stop: () => controller.abort(),
    readAnew,
    /** Reloads the list over the new connection. A load still running over the old one is discarded. */
    restart: () => {
      const left = controller;
      controller = new AbortController();
      left.abort();
      return start(false);
    },
    /** Waits for the running load, if there is one and no list is loaded yet. */
    whenLoaded: async () => {
      if (state().list.kind !== "ready") await reading;
    },
    lastLoaded,
    /** Applies a change that Exchange has made. A load that started earlier does not revert it. */
    commit: (edit: Edit) => {
      if (reading) editsDuringLoad = [...editsDuringLoad, edit];
      dispatch({ kind: "listEdited", edit });
    },
    checkOutcome,
  };
}
