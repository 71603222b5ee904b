import type { EwsClient } from "../ews/client.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { CheckOutcome } from "../imList/changes/executor.ts";
import { composeEdits, type Edit } from "../imList/edits.ts";
import { createReadWholeList } from "../imList/readWholeList.ts";
import type { AccessMode } from "../shared/accessMode.ts";
import type { Action } from "./reduce.ts";
import type { PaneState } from "./state.ts";

/** Reads the list, keeps what was changed meanwhile, and finds out by it what became of a call. */
export interface ListReading {
  /** Reads the list; while it is being read, waits for that reading. `asked`: by a person, once it is there. */
  readonly read: () => Promise<void>;
  /** Stops the reading that is under way: it ends with the failure that there was. */
  readonly stop: () => void;
  /** A reading that began after now: one under way may be older than the change it is to show. */
  readonly readAnew: () => Promise<void>;
  /** Reads the list over the way that was taken just now: what is being read over another is left untold. */
  readonly restart: () => Promise<void>;
  /** Without a list, waits for the reading that is under way, if there is one. */
  readonly whenLoaded: () => Promise<void>;
  /** The last reading that there is, whatever became of a later one. */
  readonly lastLoaded: () => ImItemList | undefined;
  /** The last reading, unless a later one has failed. */
  readonly current: () => ImItemList | undefined;
  /** Does to the list what Exchange has done; a reading that began earlier does not take it back. */
  readonly commit: (edit: Edit) => void;
  /** Finds out by the list what became of a call without a response. Waits for a later reading if it cannot be read. */
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

/** How long after the first reading a call that may still be running is looked for again, in milliseconds. */
const laterReadings = [3_000, 6_000];

export function createListReading(ports: ListReadingPorts): ListReading {
  const { client, now, pause, accessMode, state, dispatch } = ports;
  const readWholeList = createReadWholeList(client, accessMode);
  let reading: Promise<void> | undefined;
  let controller = new AbortController();
  /** What was done to the list while it was being read. */
  let editsDuringLoad: readonly Edit[] = [];
  /** Those who wait for the next list. */
  let waitingForList: ((list: ImItemList) => void)[] = [];

  const lastLoaded = () => {
    const { list } = state();
    return list.kind === "ready" ? list.items : undefined;
  };
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
      // Who waits for this reading waits for the one in its place.
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

  /** The next list that is read; undefined once nobody asks for it any more. */
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
    current,
    commit: (edit) => {
      editsDuringLoad = [...editsDuringLoad, edit];
      dispatch({ kind: "listEdited", edit });
    },
    checkOutcome: async (failure, find, { abandoned, onUnread }) => {
      // A slow server may still carry out a call without a response, after a first reading.
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
