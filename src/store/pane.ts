import type { EwsClient } from "../ews/client.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { AddedPerson } from "../imList/changes/addContacts.ts";
import { addContact } from "../imList/changes/addSteps.ts";
import { mostAtOnce, type Change } from "../imList/changes/change.ts";
import { createExecutor, type Rescue, type StepProgress } from "../imList/changes/executor.ts";
import { createLocks } from "../imList/locks.ts";
import { findSystemGroup, isGroupGone } from "../imList/outcome.ts";
import type { AccessMode } from "../shared/accessMode.ts";
import { createStore } from "../shared/store.ts";
import type { Pause } from "../shared/pause.ts";
import type { FormKind } from "./drafts.ts";
import type { ContactsChange, FormChange } from "./formChange.ts";
import { createListReading } from "./listReading.ts";
import { initialState, reduce, type Action } from "./reduce.ts";
import { isUnderWay, type Attempt, type RunningChange } from "./state.ts";

/** The pane without its screens: its state, and everything that the user can do. No function rejects. */
export type Pane = ReturnType<typeof createPane>;

interface PanePorts {
  readonly client: EwsClient;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly pause: Pause;
  readonly accessMode: AccessModePort;
  /** Begins a new message in Outlook. False if Outlook cannot. */
  readonly beginMessage?: (to: readonly string[]) => boolean;
  /** Undefined if no records are kept. */
  readonly records?: RecordsPort;
}

/** Port to the records of changes of many people. */
export interface RecordsPort {
  /** Returns the change as one that keeps its record. */
  readonly follow: (change: Change) => Promise<Change>;
  /** The user has dismissed the result of a change. */
  readonly dismissed: (change: Change) => void;
}

/** Port to the access mode. Each change comes back as the action accessModeChanged. */
export interface AccessModePort {
  /** Resolves when Outlook has started and the settings are read. */
  readonly get: () => Promise<AccessMode>;
  /** Uses that mode from now on, and at the next start. */
  readonly set: (mode: AccessMode) => void;
}

const emptyList: ImItemList = { groups: [], personas: [] };

export function createPane({ client, now, pause, accessMode, beginMessage, records }: PanePorts) {
  const store = createStore(initialState);
  const state = store.get;
  /**
   * Controllers of each form's attempt: one stops the wait for the response, the other abandons the check of the
   * outcome.
   */
  const attempts = new Map<FormKind, { readonly stop: AbortController; readonly abandon: AbortController }>();
  /** Stops a change. */
  const stops = new Map<number, () => void>();
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

  /**
   * Adds several people, one after the other. Whoever was added leaves the form. If one fails, the rest stays in it, and
   * the next submit continues.
   */
  async function submitAll({ people, group, after }: ContactsChange): Promise<void> {
    const form = "addContact";
    const last = state().attempts[form];
    if (isUnderWay(last)) return;
    attempts.get(form)?.abandon.abort();
    const [stop, abandon] = [new AbortController(), new AbortController()];
    attempts.set(form, { stop, abandon });
    const { signal } = stop;
    const added: AddedPerson[] = "added" in last ? [...(last.added ?? [])] : [];
    const setAttempt = (attempt: Attempt) => {
      if (abandon.signal.aborted) return;
      const isFailed = attempt.kind !== "idle" && attempt.kind !== "sending";
      dispatch({ kind: "attempted", form, attempt: isFailed ? { ...attempt, added: [...added] } : attempt });
    };
    setAttempt({ kind: "sending" });
    await listBefore(signal);
    const onProgress = (progress: StepProgress) => setAttempt(attemptAt(progress));
    const stopped = await execute(
      {
        lockKeys: group ? [group.id.id] : [],
        run: async (runStep) => {
          for (const { imAddress, displayName } of people) {
            const list = reading.lastLoaded();
            const before = after.placeBefore(list, imAddress, group);
            const end = await runStep(addContact(imAddress, displayName, group?.id, list));
            if (!end.done) return end;
            added.push({ persona: end.response, before });
            if (abandon.signal.aborted) return undefined;
            const left = state().drafts[form].people.filter(({ address }) => address !== imAddress);
            dispatch({ kind: "typed", form, draft: { people: left } });
          }
          return undefined;
        },
      },
      { signal, abandoned: abandon.signal, onProgress },
    );
    if (abandon.signal.aborted) return;
    if (stopped) {
      const { stage, failure, trace } = stopped;
      setAttempt({ kind: stage, failure, trace });
      if (isGroupGone(failure)) void reportExceptions(reading.readAnew());
      return;
    }
    const list = reading.lastLoaded();
    const { change: made, undo } = after.addedContacts(list, added, group);
    const groupId = group?.id.id ?? (list && findSystemGroup(list, "otherContacts")?.storeId?.id);
    dispatch({
      kind: "addedTogether",
      added:
        list && groupId !== undefined
          ? { groupId, personas: added.map(({ persona }) => persona) }
          : undefined,
      ended: { change: made, end: { kind: "done", ...(undo && { undo }) }, rescues: [] },
    });
    void reportExceptions(reading.readAnew());
  }

  async function change(requested: Change, isLarge: boolean): Promise<void> {
    if (state().changes.some((running) => isSame(running.change, requested))) return;
    const id = (lastId += 1);
    const stop = new AbortController();
    const progressed = (progress: Partial<RunningChange>) =>
      dispatch({ kind: "changeProgress", id, progress });
    const running = () => state().changes.find((one) => one.id === id);
    // A change of many people stops between two of them, or while it waits.
    stops.set(id, () => {
      if (!isLarge || running()?.wait) stop.abort();
      else progressed({ isStopping: true });
    });
    const done = isLarge ? 0 : undefined;
    dispatch({
      kind: "changeStarted",
      running: { id, change: requested, stage: "saving", wait: undefined, done },
    });
    const rescues: Rescue[] = [];
    let ended = 0;
    const count = () => {
      if (isLarge) progressed({ done: Math.max(ended, rescues.length) });
    };
    try {
      const followed = (isLarge && (await records?.follow(requested))) || requested;
      progressed({ change: followed });
      const end = await execute(followed, {
        signal: stop.signal,
        onRescue: (rescue) => {
          rescues.push(rescue);
          count();
        },
        onProgress: (progress) => {
          const wait = progress.stage === "sending" ? progress.wait : undefined;
          progressed({ stage: progress.stage === "sending" ? "saving" : "checking", wait });
          if (wait && running()?.isStopping) stop.abort();
        },
        log: {
          begins: () => {
            if (running()?.isStopping) stop.abort();
            return Promise.resolve();
          },
          ended: () => {
            ended += 1;
            count();
          },
        },
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
    /** Adds several people. Does nothing while the last change of their form is running. */
    submitAll: (requested: ContactsChange) => reportExceptions(submitAll(requested)),
    /** Stops waiting for a form's change. If it was sent, its outcome is checked. */
    stopWaiting: (form: FormKind) => attempts.get(form)?.stop.abort(),
    /**
     * Changes the list and shows the effect at once. Does nothing while the same change is running. A large change, by
     * default one of more than 20 people, shows its progress and keeps a record.
     */
    change: (requested: Change, isLarge = requested.about.contacts.length > mostAtOnce) =>
      reportExceptions(change(requested, isLarge || requested.recordId !== undefined)),
    /** Stops a change. Requests that were sent are not undone, and the outcome of a running call is checked. */
    stopChange: (id: number) => stops.get(id)?.(),
    /** Dismisses the result of the last change. */
    dismiss: () => {
      const { ended } = state();
      dispatch({ kind: "dismissed" });
      if (ended) records?.dismissed(ended.change);
    },
    /** Reloads the list after something other than the pane's own changes has changed it. */
    listChanged: () => reportExceptions(reading.readAnew()),
    /** Reloads the list when an item is selected in Outlook, if loading failed because no item was selected. */
    itemSelected: () => {
      const { list } = state();
      if (list.kind === "loading" || !list.failed) return;
      const { failure } = list.failed;
      if (failure.kind === "host" && failure.cause === "noItem") void reportExceptions(reading.read());
    },
    /** Begins a new message in Outlook to these email addresses. False if Outlook cannot. */
    beginMessage: (to: readonly string[]): boolean => beginMessage?.(to) ?? false,
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
