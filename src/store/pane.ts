import type { EwsClient } from "../ews/client.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Change } from "../imList/changes/change.ts";
import { createExecutor, type Rescue, type StepProgress } from "../imList/changes/executor.ts";
import { createLocks } from "../imList/locks.ts";
import { isGroupGone } from "../imList/outcome.ts";
import type { AccessMode } from "../shared/accessMode.ts";
import { createStore } from "../shared/store.ts";
import type { FormKind } from "./drafts.ts";
import type { FormChange } from "./formChange.ts";
import { createListReading } from "./listReading.ts";
import { initialState, reduce, type Action } from "./reduce.ts";
import { isUnderWay, type Attempt } from "./state.ts";

/** The pane without its screens: its state, and everything that the user can do. No function rejects. */
export type Pane = ReturnType<typeof createPane>;

interface PanePorts {
  readonly client: EwsClient;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after the given time. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly accessMode: AccessModePort;
}

/** Port to the access mode. Each change comes back as the action accessModeChanged. */
export interface AccessModePort {
  /** Resolves when Outlook has started and the settings are read. */
  readonly get: () => Promise<AccessMode>;
  /** Uses that mode from now on, and at the next start. */
  readonly set: (mode: AccessMode) => void;
}

const emptyList: ImItemList = { groups: [], personas: [] };

export function createPane({ client, now, pause, accessMode }: PanePorts) {
  const store = createStore(initialState);
  const state = store.get;
  /**
   * Controllers of each form's attempt: one stops the wait for the response, the other abandons the check of the
   * outcome.
   */
  const attempts = new Map<FormKind, { readonly stop: AbortController; readonly abandon: AbortController }>();
  const stops = new Map<number, AbortController>();
  let lastId = 0;

  const dispatch = (action: Action) => {
    store.set(reduce(state(), action));
    if (action.kind === "discarded") attempts.get(action.form)?.abandon.abort();
  };
  const reading = createListReading({ client, now, pause, accessMode: accessMode.get, state, dispatch });
  const execute = createExecutor({
    client,
    withLocks: createLocks(),
    currentList: () => reading.lastLoaded() ?? emptyList,
    applyEdit: reading.commit,
    checkOutcome: reading.checkOutcome,
    readList: reading.readList,
  });

  /** Returns the list before a form's change. If none is loaded, waits for the load, unless the user stops waiting. */
  async function listBefore(signal: AbortSignal): Promise<ImItemList | undefined> {
    const stopped = new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
    await Promise.race([reading.whenLoaded(), stopped]);
    return reading.lastLoaded();
  }

  async function submit<Response>({ form, lockKeys, step, result }: FormChange<Response>): Promise<void> {
    if (isUnderWay(state().attempts[form])) return;
    attempts.get(form)?.abandon.abort();
    const [stop, abandon] = [new AbortController(), new AbortController()];
    attempts.set(form, { stop, abandon });
    const { signal } = stop;
    const setAttempt = (attempt: Attempt) => {
      if (!abandon.signal.aborted) dispatch({ kind: "attempted", form, attempt });
    };
    setAttempt({ kind: "sending" });
    const before = await listBefore(signal);
    const onProgress = (progress: StepProgress) => setAttempt(attemptAt(progress));
    const end = await execute(
      { lockKeys, run: (runStep) => runStep(step(before)) },
      { signal, abandoned: abandon.signal, onProgress, isSingleStep: true },
    );
    if (abandon.signal.aborted) return;
    if (end.done) {
      const { response, trace, confirmedByReread } = end;
      dispatch({
        kind: "succeeded",
        form,
        result: { ...result(response, before), trace, confirmedByReread },
      });
      // A change that a load has confirmed needs no further load.
      if (!confirmedByReread) void reportExceptions(reading.readAnew());
      return;
    }
    const { stage, failure, trace } = end;
    setAttempt({ kind: stage, failure, trace });
    if (isGroupGone(failure)) void reportExceptions(reading.readAnew());
  }

  async function change(requested: Change): Promise<void> {
    if (state().changes.some((running) => isSame(running.change, requested))) return;
    const id = (lastId += 1);
    const stop = new AbortController();
    stops.set(id, stop);
    dispatch({ kind: "changeStarted", running: { id, change: requested, stage: "saving", wait: undefined } });
    const rescues: Rescue[] = [];
    try {
      const end = await execute(requested, {
        signal: stop.signal,
        onRescue: (rescue) => rescues.push(rescue),
        onProgress: (progress) =>
          dispatch(
            progress.stage === "sending"
              ? { kind: "changeProgress", id, stage: "saving", wait: progress.wait }
              : { kind: "changeProgress", id, stage: "checking", wait: undefined },
          ),
      });
      dispatch({ kind: "changeEnded", id, end, rescues });
    } finally {
      stops.delete(id);
    }
    await reading.readAnew();
  }

  /** Sends exceptions, which are mistakes in this add-in, to the error boundary. */
  const reportExceptions = (work: Promise<void>): Promise<void> =>
    work.catch((exception: unknown) => {
      const fault = exception instanceof Error ? exception : new Error(String(exception));
      dispatch({ kind: "broke", fault });
    });

  return {
    state,
    /** Calls `changed` after every change of the state. Returns a function that unsubscribes. */
    subscribe: store.subscribe,
    dispatch,
    /** Loads the list. If a load is running, waits for it. */
    readList: () => reportExceptions(reading.read()),
    stopReading: reading.stop,
    /** Makes a form's change. Does nothing while the form's last change is running. */
    submit: <Response>(requested: FormChange<Response>) => reportExceptions(submit(requested)),
    /** Stops waiting for a form's change. If it was sent, its outcome is checked. */
    stopWaiting: (form: FormKind) => attempts.get(form)?.stop.abort(),
    /** Changes the list and shows the effect at once. Does nothing while the same change is running. */
    change: (requested: Change) => reportExceptions(change(requested)),
    /** Stops a change. Requests that were sent are not undone, and the outcome of a running call is checked. */
    stopChange: (id: number) => stops.get(id)?.abort(),
    /** Reloads the list after something other than the pane's own changes has changed it. */
    listChanged: () => reportExceptions(reading.readAnew()),
    /** Reloads the list when an item is selected in Outlook, if loading failed because no item was selected. */
    itemSelected: () => {
      const { list } = state();
      if (list.kind === "loading" || !list.failed) return;
      const { failure } = list.failed;
      if (failure.kind === "host" && failure.cause === "noItem") void reportExceptions(reading.read());
    },
    /** Switches the access mode, and reloads the list in the new mode. */
    setAccessMode: async (mode: AccessMode) => {
      accessMode.set(mode);
      await reportExceptions(reading.restart());
    },
  };
}

function attemptAt(progress: StepProgress): Attempt {
  if (progress.stage === "sending") return { kind: "sending", wait: progress.wait };
  const { failure, trace } = progress;
  return { kind: progress.stage === "checking" ? "findingOut" : "unknown", failure, trace };
}

/** True if two changes do the same to the same groups and contacts. */
const isSame = (one: Change, other: Change): boolean =>
  one.kind === other.kind &&
  one.about.to?.name === other.about.to?.name &&
  one.lockKeys.length === other.lockKeys.length &&
  one.lockKeys.every((key, index) => key === other.lockKeys[index]);
