import { needsCall, planRows } from "./job/plan.ts";
import type { ImportRow } from "./job/importRow.ts";
import type { BulkPort } from "./BulkPort.ts";
import { createCheck, type Check, type CheckState } from "./check/createCheck.ts";
import { createJobs, type Jobs } from "./job/createJobs.ts";
import { type JobsState, isJobRunning } from "./job/jobsState.ts";
import { createStore } from "../shared/store.ts";
import type { BulkScreenKind } from "../store/state.ts";
import { createPeople, type People } from "./people/createPeople.ts";
import { createSource, type Source } from "./source/createSource.ts";

interface BulkState extends JobsState {
  readonly check: CheckState | undefined;
}

/** Adding many people at once: the state, and what the user can do. Nothing here rejects. */
export interface Bulk {
  readonly state: () => BulkState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly open: (screen: BulkScreenKind) => void;
  /** Plans the rows and shows them before anything is sent. Does nothing if the list is not loaded. */
  readonly checkRows: (title: string, rows: readonly ImportRow[]) => void;
  /** Adds the rows at once if nothing is left to decide. Otherwise shows them first. */
  readonly addRows: (title: string, rows: readonly ImportRow[]) => void;
  readonly check: Pick<Check, "skip" | "type" | "correct" | "discard">;
  /** Starts a job for the plan that is shown. */
  readonly startJob: () => void;
  readonly jobs: Jobs;
  readonly people: People;
  readonly source: Source;
  readonly files: BulkPort["files"];
  /** True while a job runs or closing the pane would lose unsaved input. */
  readonly hasUnsavedWork: () => boolean;
  readonly now: () => number;
}

export function createBulk(port: BulkPort): Bulk {
  const changed = () => store.set({ check: check.state(), ...jobs.state() });
  const check = createCheck({ now: port.now, pause: port.yieldToPage }, changed);
  const jobs = createJobs(port, changed);
  const store = createStore<BulkState>({ check: undefined, ...jobs.state() });
  const { open } = port;

  // The outcomes that the check shows depend on the list.
  port.onPaneChange(() => {
    const list = port.loadedList();
    if (list) check.updateList(list);
  });

  /** Where the rows of the check come from. */
  let checkedFrom: "people" | "source" = "source";
  const checkRows = (title: string, rows: readonly ImportRow[], from: typeof checkedFrom) => {
    const list = port.loadedList();
    if (!list) return;
    checkedFrom = from;
    check.start(title, rows, list);
    open("check");
  };
  const source = createSource(port.source);
  const run = (...[title, planned, list]: Parameters<Jobs["start"]>) => {
    open("job");
    void jobs.start(title, planned, list);
  };

  return {
    state: store.get,
    subscribe: store.subscribe,
    // If the check is still open, its corrections are still there.
    open: (next) => open(next === "source" && check.state() && checkedFrom === "source" ? "check" : next),
    checkRows: (title, rows) => checkRows(title, rows, "source"),
    addRows: (title, rows) => {
      const list = port.loadedList();
      const planned = list && planRows(list, rows);
      const needsNoCheck =
        planned?.rows.every(({ fate }) => needsCall(fate) || fate.kind === "there") === true;
      if (!planned || !needsNoCheck || isJobRunning(store.get())) checkRows(title, rows, "people");
      else run(title, planned, list);
    },
    check,
    startJob: () => {
      const { title, plan: planned, list, isPlanning } = check.state() ?? {};
      if (title === undefined || !planned || !list || isPlanning || isJobRunning(store.get())) return;
      run(title, planned, list);
      check.discard();
      if (checkedFrom === "source") source.clear();
    },
    jobs,
    people: createPeople(port.people, { ownAddress: port.mailbox }),
    source,
    files: port.files,
    hasUnsavedWork: () => isJobRunning(store.get()) || check.state() !== undefined || !source.isEmpty(),
    now: port.now,
  };
}
