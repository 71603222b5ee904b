import type { EwsClient } from "../ews/client.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { readImItemList } from "../imList/calls.ts";
import { withGroups } from "../imList/withGroups.ts";
import { isGroupGone, isOutcomeUnknown } from "../imList/outcome.ts";
import { planContact, planGroup, type ChangePlan, type NewContact } from "./changePlan.ts";
import {
  initialState,
  reduce,
  type Action,
  type Attempt,
  type Change,
  type ContactResult,
  type FailedCall,
  type GroupResult,
  type PaneState,
} from "./state.ts";

/** The pane without its picture: what it knows, and what a person can make it do. Nothing here rejects. */
export interface Pane {
  readonly state: () => PaneState;
  /** Calls back after every change of the state; gives the way to stop that. */
  readonly subscribe: (changed: () => void) => () => void;
  readonly dispatch: (action: Action) => void;
  /** Reads the list; while it is being read, waits for that reading. */
  readonly readList: () => Promise<void>;
  /** Creates a group of a checked name. Does nothing while one is being created. */
  readonly createGroup: (name: string) => Promise<void>;
  /** Adds a contact of a checked address. Does nothing while one is being added. */
  readonly addContact: (contact: NewContact) => Promise<void>;
  /** An item was selected in Outlook: reads the list if it could not be read for want of one. */
  readonly itemSelected: () => void;
  /** Stops waiting for the form's change: if it was sent, its outcome is found out. */
  readonly stopWaiting: (change: Change) => void;
}

export interface PanePorts {
  readonly client: EwsClient;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after some milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** How long after the first reading a call that may still be running is looked for again, in milliseconds. */
const laterReadings = [3_000, 6_000];

export function createPane({ client, now, pause }: PanePorts): Pane {
  let state = initialState;
  let reading: Promise<void> | undefined;
  const waiting = new Map<Change, AbortController>();
  /** What decides a change whose outcome is unknown as soon as the list can be read. */
  const undecided = new Map<Change, (list: ImItemList) => void>();
  const listeners = new Set<() => void>();

  const dispatch = (action: Action) => {
    state = reduce(state, action);
    listeners.forEach((listener) => listener());
  };

  /** The last reading that there is, whatever became of a later one. */
  const knownList = (): ImItemList | undefined =>
    state.list.kind === "ready" ? state.list.items : undefined;

  /** The last reading, unless a later one has failed. */
  const lastReading = (): ImItemList | undefined =>
    state.list.kind === "ready" && !state.list.failed ? state.list.items : undefined;

  async function read(refreshed: boolean): Promise<void> {
    const madeBefore = state.groupsMade;
    dispatch({ kind: "listReading" });
    const { result, trace } = await readImItemList(client);
    if (!result.ok) {
      dispatch({ kind: "listFailed", failed: { failure: result.failure, trace } });
      return;
    }
    // A group that was made meanwhile may be missing in this reading; the next one tells.
    const madeSince = state.groupsMade.filter((group) => !madeBefore.includes(group));
    const items = withGroups(result.value, madeSince);
    dispatch({ kind: "listRead", items, readAt: now(), refreshed });
    undecided.forEach((decide) => decide(items));
  }

  const startReading = (refreshed: boolean) =>
    (reading ??= read(refreshed).finally(() => (reading = undefined)));
  const readList = () => startReading(state.list.kind !== "loading");

  /** A reading that began after now: one under way may be older than the change it is to show. */
  async function readListAnew(): Promise<void> {
    await reading;
    await startReading(false);
  }

  /** The list that a change is judged by: its first reading is waited for, unless one stops waiting. */
  async function listBefore(signal: AbortSignal): Promise<ImItemList | undefined> {
    const stopped = new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
    if (state.list.kind === "loading") await Promise.race([reading, stopped]);
    return knownList();
  }

  /** One change from its sending to its end; `plan` makes it for the list as it was before. */
  async function attempt<Answer>(
    change: Change,
    plan: (before: ImItemList | undefined) => ChangePlan<Answer>,
  ): Promise<void> {
    if (["sending", "findingOut"].includes(state.attempts[change].kind)) return;
    const controller = new AbortController();
    waiting.set(change, controller);
    dispatch({ kind: "attempted", change, attempt: { kind: "sending" } });
    const { send, succeed, find } = plan(await listBefore(controller.signal));
    const { result, trace } = await send(controller.signal);
    waiting.delete(change);

    if (result.ok) {
      dispatch({ kind: "succeeded", result: succeed(result.value, trace) });
      void guarded(readListAnew());
      return;
    }
    const failed: FailedCall = { failure: result.failure, trace };
    if (!isOutcomeUnknown(result.failure)) {
      dispatch({ kind: "attempted", change, attempt: { kind: "failed", ...failed } });
      if (isGroupGone(result.failure)) void guarded(readListAnew());
      return;
    }
    await findOut(change, failed, (list) => find(list, trace));
  }

  /** Reads the list until it shows what became of a change; if it cannot be read, a later reading decides. */
  async function findOut(
    change: Change,
    failed: FailedCall,
    find: (list: ImItemList) => GroupResult | ContactResult | undefined,
  ): Promise<void> {
    const become = (kind: "findingOut" | "foundUndone" | "unknown"): Attempt => {
      const attempt = { kind, ...failed };
      dispatch({ kind: "attempted", change, attempt });
      return attempt;
    };
    const findingOut = become("findingOut");
    // A call without an answer may still be made by a slow server, after a first reading.
    const mayStillRun = failed.failure.kind === "timeout" || failed.failure.kind === "cancelled";
    for (const later of [0, ...(mayStillRun ? laterReadings : [])]) {
      if (later > 0) await pause(later);
      // Discarded meanwhile: the list shows what became of it, and the form is another attempt's.
      if (state.attempts[change] !== findingOut) return;
      await readListAnew();
      if (state.attempts[change] !== findingOut) return;
      const list = lastReading();
      if (!list) break;
      const result = find(list);
      if (result) {
        dispatch({ kind: "succeeded", result });
        return;
      }
    }
    if (lastReading()) {
      become("foundUndone");
      return;
    }
    const unknown = become("unknown");
    undecided.set(change, (list) => {
      undecided.delete(change);
      if (state.attempts[change] !== unknown) return;
      const result = find(list);
      if (result) dispatch({ kind: "succeeded", result });
      else become("foundUndone");
    });
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
    readList: () => guarded(readList()),
    createGroup: (name) => guarded(attempt("createGroup", (before) => planGroup(client, name, before))),
    addContact: (contact) => guarded(attempt("addContact", (before) => planContact(client, contact, before))),
    itemSelected: () => {
      if (state.list.kind === "loading" || !state.list.failed) return;
      const { failure } = state.list.failed;
      if (failure.kind === "host" && failure.cause === "noItem") void guarded(readList());
    },
    stopWaiting: (change) => waiting.get(change)?.abort(),
  };
}
