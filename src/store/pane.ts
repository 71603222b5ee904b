import type { EwsClient } from "../ews/client.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Change } from "../imList/changes/change.ts";
import { createExecutor, type StepProgress } from "../imList/changes/executor.ts";
import { createLocks } from "../imList/locks.ts";
import { isGroupGone } from "../imList/outcome.ts";
import type { AccessMode } from "../shared/accessMode.ts";
import { createStore } from "../shared/store.ts";
import type { FormChange } from "./formChange.ts";
import { isUnderWay } from "./state.ts";
import { createListReading } from "./listReading.ts";
import { initialState, reduce, type Action } from "./reduce.ts";
import type { FormKind } from "./drafts.ts";
import type { Attempt, PaneState } from "./state.ts";

/** The pane without its screens: what it knows, and what the user can make it do. Nothing here rejects. */
export interface Pane {
  readonly state: () => PaneState;
  /** Calls back after every change of the state; returns the function that stops that. */
  readonly subscribe: (changed: () => void) => () => void;
  readonly dispatch: (action: Action) => void;
  /** Loads the list; while it is loading, waits for that. */
  readonly readList: () => Promise<void>;
  /** Stops loading the list. */
  readonly stopReading: () => void;
  /** Does what a form asks for. Does nothing while that form's last change is under way. */
  readonly submit: <Response>(change: FormChange<Response>) => Promise<void>;
  /** Stops waiting for a form's change: if it was sent, its outcome is found out. */
  readonly stopWaiting: (form: FormKind) => void;
  /** Changes the list; the effect is shown at once. Does nothing while the same change is under way. */
  readonly change: (change: Change) => Promise<void>;
  /** Stops a change of the list: what was sent stays done, and a call under way is found out. */
  readonly stopChange: (id: number) => void;
  /** Loads the list again, because something outside the pane's own changes has changed it. */
  readonly listChanged: () => Promise<void>;
  /** An item was selected in Outlook: loads the list if that failed for want of an item. */
  readonly itemSelected: () => void;
  /** Changes how Exchange is reached, and loads the list that way. */
  readonly setAccessMode: (mode: AccessMode) => Promise<void>;
}

export interface PanePorts {
  readonly client: EwsClient;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after some milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly accessMode: AccessModePort;
}

/** How Exchange is reached. Each change comes back as the action accessModeChanged. */
export interface AccessModePort {
  /** Resolves once Outlook has started and the settings have been read. */
  readonly get: () => Promise<AccessMode>;
  /** Uses that mode from now on, and for the next start. */
  readonly set: (mode: AccessMode) => void;
}

const emptyList: ImItemList = { groups: [], personas: [] };

export function createPane({ client, now, pause, accessMode }: PanePorts): Pane {
  const store = createStore(initialState);
  const state = store.get;
  /** A form's attempt: how to stop waiting for it, and how to say that nobody asks for its outcome any more. */
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
  });

  /** The list that a form's change is judged by. Without one, waits for it to load unless the user stops waiting. */
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
      { lockKeys, run: (runStep) => runStep(step) },
      { signal, abandoned: abandon.signal, onProgress },
    );
    if (abandon.signal.aborted) return;
    if (end.done) {
      const { response, trace, confirmedByReread } = end;
      dispatch({
        kind: "succeeded",
        form,
        result: { ...result(response, before), trace, confirmedByReread },
      });
      // What a reading has shown needs no other.
      if (!confirmedByReread) void reportExceptions(reading.readAnew());
      return;
    }
    const { stage, failure, trace } = end;
    setAttempt({ kind: stage, failure, trace });
    if (isGroupGone(failure)) void reportExceptions(reading.readAnew());
  }

  async function change(wanted: Change): Promise<void> {
    if (state().changes.some((running) => isSame(running.change, wanted))) return;
    const id = (lastId += 1);
    const stop = new AbortController();
    stops.set(id, stop);
    dispatch({ kind: "changeStarted", running: { id, change: wanted, stage: "saving", wait: undefined } });
    try {
      const end = await execute(wanted, {
        signal: stop.signal,
        onProgress: (progress) =>
          dispatch(
            progress.stage === "sending"
              ? { kind: "changeProgress", id, stage: "saving", wait: progress.wait }
              : { kind: "changeProgress", id, stage: "checking", wait: undefined },
          ),
      });
      dispatch({ kind: "changeEnded", id, end });
    } finally {
      stops.delete(id);
    }
    await reading.readAnew();
  }

  /** Exceptions are faults of our own: they go to the error boundary. */
  const reportExceptions = (work: Promise<void>): Promise<void> =>
    work.catch((thrown: unknown) => {
      const fault = thrown instanceof Error ? thrown : new Error(String(thrown));
      dispatch({ kind: "broke", fault });
    });

  return {
    state,
    subscribe: store.subscribe,
    dispatch,
    readList: () => reportExceptions(reading.read()),
    stopReading: reading.stop,
    submit: (wanted) => reportExceptions(submit(wanted)),
    stopWaiting: (form) => attempts.get(form)?.stop.abort(),
    change: (wanted) => reportExceptions(change(wanted)),
    stopChange: (id) => stops.get(id)?.abort(),
    listChanged: () => reportExceptions(reading.readAnew()),
    itemSelected: () => {
      const { list } = state();
      if (list.kind === "loading" || !list.failed) return;
      const { failure } = list.failed;
      if (failure.kind === "host" && failure.cause === "noItem") void reportExceptions(reading.read());
    },
    setAccessMode: async (mode) => {
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

/** Whether two changes do the same to the same groups and contacts. */
const isSame = (one: Change, other: Change): boolean =>
  one.kind === other.kind &&
  one.about.group === other.about.group &&
  one.about.to === other.about.to &&
  one.lockKeys.length === other.lockKeys.length &&
  one.lockKeys.every((key, index) => key === other.lockKeys[index]);
