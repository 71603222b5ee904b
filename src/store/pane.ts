import type { EwsClient, Wait } from "../ews/client.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Change } from "../imList/changes/change.ts";
import { createLocks } from "../imList/locks.ts";
import { isOutcomeUnknown } from "../ews/failureMeaning.ts";
import { isGroupGone } from "../imList/outcome.ts";
import { withGroups } from "../imList/withGroups.ts";
import type { AccessMode } from "../shared/accessMode.ts";
import { contactChange, groupChange, type FormChange, type NewContact } from "./changePlan.ts";
import { isUnderWay } from "./isUnderWay.ts";
import { createListChanges } from "./listChanges.ts";
import { createListReading } from "./listReading.ts";
import { initialState, reduce, type Action } from "./reduce.ts";
import type { Attempt, FormKind, ContactResult, FailedCall, GroupResult, PaneState } from "./state.ts";

/** The pane without its picture: what it knows, and what a person can make it do. Nothing here rejects. */
export interface Pane {
  readonly state: () => PaneState;
  /** Calls back after every change of the state; gives the way to stop that. */
  readonly subscribe: (changed: () => void) => () => void;
  readonly dispatch: (action: Action) => void;
  /** Reads the list; while it is being read, waits for that reading. */
  readonly readList: () => Promise<void>;
  /** Stops the reading of the list, which waits to be tried again or is under way. */
  readonly stopReading: () => void;
  /** Creates a group of a checked name. Does nothing while one is being created. */
  readonly createGroup: (name: string) => Promise<void>;
  /** Adds a contact of a checked address. Does nothing while one is being added. */
  readonly addContact: (contact: NewContact) => Promise<void>;
  /** Makes a form's change. Does nothing while one of its kind is being made. */
  readonly attempt: <Answer>(wanted: FormChange<Answer>) => Promise<void>;
  /** Makes a change of the list, shown at once. Does nothing while the same is being made. */
  readonly change: (change: Change) => Promise<void>;
  /** Stops a change of the list that waits or is under way. */
  readonly stopChange: (id: number) => void;
  /** Reads the list anew: something else has changed it. */
  readonly listChanged: () => Promise<void>;
  /** An item was selected in Outlook: reads the list if it could not be read for want of one. */
  readonly itemSelected: () => void;
  /** Changes how Exchange is reached, and loads the list that way. */
  readonly setAccessMode: (mode: AccessMode) => Promise<void>;
  /** Stops waiting for the form's change: if it was sent, its outcome is found out. */
  readonly stopWaiting: (change: FormKind) => void;
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

export function createPane({ client, now, pause, accessMode }: PanePorts): Pane {
  let state = initialState;
  const waiting = new Map<FormKind, AbortController>();
  /** What decides a change whose outcome is unknown as soon as the list can be read. */
  const undecided = new Map<FormKind, (list: ImItemList) => void>();
  const listeners = new Set<() => void>();
  const hold = createLocks();

  const dispatch = (action: Action) => {
    state = reduce(state, action);
    listeners.forEach((listener) => listener());
    if (action.kind !== "listRead") return;
    undecided.forEach((decide) => decide(action.items));
    changes.listRead();
  };
  const ports = { client, dispatch, state: () => state };
  const reading = createListReading({ ...ports, now, pause, accessMode: accessMode.get });
  const changes = createListChanges({ ...ports, reading, hold });

  /** The list that a change is judged by: without one its reading is waited for, unless one stops waiting. */
  async function listBefore(signal: AbortSignal): Promise<ImItemList | undefined> {
    const stopped = new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
    await Promise.race([reading.whenLoaded(), stopped]);
    return reading.lastLoaded();
  }

  /** One change from its sending to its end. */
  async function attempt<Answer>({ change, touches, plan }: FormChange<Answer>): Promise<void> {
    if (isUnderWay(state.attempts[change])) return;
    const controller = new AbortController();
    waiting.set(change, controller);
    const attempted = (wait?: Wait) =>
      dispatch({ kind: "attempted", change, attempt: { kind: "sending", wait } });
    attempted();
    const { send, succeed, find } = plan(client, await listBefore(controller.signal));
    const { signal } = controller;
    const { result, trace } = await hold(touches, () => send({ signal, onWait: attempted }), signal);
    waiting.delete(change);

    if (result.ok) {
      made(change, succeed(result.value, trace));
      void guarded(reading.readAnew());
      return;
    }
    const failed: FailedCall = { failure: result.failure, trace };
    if (!isOutcomeUnknown(result.failure)) {
      dispatch({ kind: "attempted", change, attempt: { kind: "failed", ...failed } });
      if (isGroupGone(result.failure)) void guarded(reading.readAnew());
      return;
    }
    await findOut(change, failed, (list) => find(list, trace));
  }

  /** Shown without waiting for the next reading. */
  function made(change: FormKind, result: GroupResult | ContactResult): void {
    dispatch({ kind: "succeeded", change, result });
    if (result.kind === "groupResult") reading.commit((list) => withGroups(list, [result.group]));
  }

  /** Reads the list until it shows what became of a change; if it cannot be read, a later reading decides. */
  async function findOut(
    change: FormKind,
    failed: FailedCall,
    find: (list: ImItemList) => GroupResult | ContactResult | undefined,
  ): Promise<void> {
    const become = (kind: "findingOut" | "foundUndone" | "unknown"): Attempt => {
      const attempt = { kind, ...failed };
      dispatch({ kind: "attempted", change, attempt });
      return attempt;
    };
    const findingOut = become("findingOut");
    // Discarded meanwhile: the list shows what became of it, and the form is another attempt's.
    const isWanted = () => state.attempts[change] === findingOut;
    const outcome = await reading.findOut(failed.failure, find, isWanted);
    if (outcome === "left") return;
    if (outcome === "undone") become("foundUndone");
    else if (outcome !== "unread") made(change, outcome.found);
    else {
      const unknown = become("unknown");
      undecided.set(change, (list) => {
        undecided.delete(change);
        if (state.attempts[change] !== unknown) return;
        const result = find(list);
        if (result) made(change, result);
        else become("foundUndone");
      });
    }
  }

  /** What rejects is our own fault, and goes where exceptions go: to the error boundary. */
  const guarded = (work: Promise<void>): Promise<void> =>
    work.catch((thrown: unknown) => {
      const fault = thrown instanceof Error ? thrown : new Error(String(thrown));
      dispatch({ kind: "broke", fault });
    });

  return {
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    dispatch,
    readList: () => guarded(reading.read()),
    stopReading: reading.stop,
    createGroup: (name) => guarded(attempt(groupChange(name))),
    addContact: (contact) => guarded(attempt(contactChange(contact))),
    attempt: (wanted) => guarded(attempt(wanted)),
    change: (change) => guarded(changes.make(change)),
    stopChange: changes.stop,
    listChanged: () => guarded(reading.readAnew()),
    itemSelected: () => {
      if (state.list.kind === "loading" || !state.list.failed) return;
      const { failure } = state.list.failed;
      if (failure.kind === "host" && failure.cause === "noItem") void guarded(reading.read());
    },
    setAccessMode: async (mode) => {
      accessMode.set(mode);
      await guarded(reading.restart());
    },
    stopWaiting: (change) => waiting.get(change)?.abort(),
  };
}
