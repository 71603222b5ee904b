import type { ImItemList } from "../ews/model/imItemList.ts";
import { createStore } from "../shared/store.ts";
import type { BulkScreenKind } from "../store/state.ts";
import { writeListCsv } from "./backup/listCsv.ts";
import { writeListJson } from "./backup/listJson.ts";
import { createCheck, type CheckState, type LookUpPort } from "./check/createCheck.ts";
import { createJobs, type Jobs, type JobsState } from "./job/createJobs.ts";
import type { ImportRow } from "./job/importRow.ts";
import { needsCall, planRows } from "./job/plan.ts";
import type { JobsPort } from "./job/runCurrentJob.ts";
import { createPeople, type PeoplePort } from "./people/createPeople.ts";
import { createSource, type CheckedSource, type OpenSourcePort } from "./source/createSource.ts";
import { findSeparator, writeCsv, writeTabSeparated } from "./source/csv.ts";

/** The ports of this room, filled by the composition root. */
export interface BulkPort extends JobsPort {
  /** Shows one of this room's screens. */
  readonly open: (screen: BulkScreenKind) => void;
  /** Shows the form New contact. */
  readonly openForm: () => void;
  /** The list as the pane has it. Undefined until it is loaded. */
  readonly loadedList: () => ImItemList | undefined;
  /** Calls back after every change of the pane's state. */
  readonly onPaneChange: (changed: () => void) => void;
  /** Resolves once the page has had time to render and to respond. */
  readonly yieldToPage: () => Promise<void>;
  /** Makes the browser save a file of a media type, such as "text/csv". */
  readonly saveFile: (file: { readonly name: string; readonly type: string; readonly text: string }) => void;
  readonly people: PeoplePort;
  readonly lookUp: LookUpPort;
  readonly openSource: OpenSourcePort;
}

/** "form": a paste into the form New contact. */
type CheckOrigin = "people" | "source" | "form";

interface BulkState extends JobsState {
  readonly check: CheckState | undefined;
}

/** Adding many people at once: the state, and what the user can do. Nothing here rejects. */
export type Bulk = ReturnType<typeof createBulk>;

/** Writes and saves files. The screens reach it through `Bulk`, so that their chunk does not repeat the CSV library. */
export type Files = ReturnType<typeof createFiles>;

const createFiles = ({ mailbox, date, saveFile }: BulkPort) => ({
  /** Cells as CSV for a spreadsheet in the user's language. */
  toCsv: (rows: readonly (readonly string[])[], locale: string) => writeCsv(rows, findSeparator(locale)),
  /** Cells for the clipboard, to paste into a spreadsheet. */
  toTabSeparated: writeTabSeparated,
  /** The list as CSV from which it can be restored. */
  listToCsv: (rows: readonly ImportRow[], locale: string) => writeListCsv(rows, findSeparator(locale)),
  /** The list with all its fields. */
  listToJson: (list: ImItemList, rows: readonly ImportRow[]) =>
    writeListJson({ list, rows, mailbox, madeAt: date() }),
  save: saveFile,
});

const areSame = (some: readonly ImportRow[], others: readonly ImportRow[]): boolean =>
  some.length === others.length &&
  some.every((row, place) => JSON.stringify(row) === JSON.stringify(others[place]));

export function createBulk(port: BulkPort) {
  const changed = () => store.set({ check: check.state(), ...jobs.state() });
  const check = createCheck({ now: port.now, pause: port.yieldToPage }, port.lookUp, changed);
  const jobs = createJobs(port, changed);
  const source = createSource(port.openSource);
  const store = createStore<BulkState>({ check: undefined, ...jobs.state() });
  const { open } = port;

  // The outcomes that the check shows depend on the list.
  port.onPaneChange(() => {
    const list = port.loadedList();
    if (list) check.updateList(list);
  });

  /** Where the rows of the check come from, and what they are. */
  let checkedFrom: CheckOrigin = "source";
  let checkedRows: readonly ImportRow[] = [];
  /** True if the user went back from the check. It is still there, in case they check the same rows again. */
  let isBack = false;
  const checkRows = (title: string, { rows, unread }: CheckedSource, from: CheckOrigin) => {
    const list = port.loadedList();
    if (!list) return;
    const isSame = check.state()?.title === title && checkedFrom === from && areSame(rows, checkedRows);
    if (!isSame) check.start(title, rows, list, unread);
    [checkedFrom, checkedRows, isBack] = [from, rows, false];
    open("check");
  };
  /** True while a job runs, so that no other can start. */
  const isJobRunning = () => {
    const { currentJob } = jobs.state();
    return currentJob !== undefined && currentJob.status.kind !== "ended";
  };
  const run: Jobs["start"] = (...start) => {
    open("job");
    return jobs.start(...start);
  };

  return {
    state: store.get,
    subscribe: store.subscribe,
    open: (next: BulkScreenKind) => {
      // If the check is still open, its corrections are still there. Nothing else leads back to that of a paste into the
      // form.
      const isChecking = checkedFrom === "form" || (checkedFrom === "source" && !isBack);
      open(next === "source" && check.state() && isChecking ? "check" : next);
    },
    /** Plans the rows and shows them before anything is sent. Does nothing if the list is not loaded. */
    checkRows,
    /** Adds the rows at once if nothing is left to decide. Otherwise shows them first. */
    addRows: (title: string, rows: readonly ImportRow[]) => {
      const list = port.loadedList();
      const plan = list && planRows(list, rows);
      const needsNoCheck = plan?.rows.every(({ fate }) => needsCall(fate) || fate.kind === "there") === true;
      if (!plan || !needsNoCheck || isJobRunning()) checkRows(title, { rows, unread: undefined }, "people");
      else void run(title, plan, list);
    },
    /** Reads the people in a pasted text. Nobody if it cannot be read. */
    readPaste: async (text: string): Promise<CheckedSource> => {
      const opened = await port.openSource(text, {
        signal: new AbortController().signal,
        encoding: undefined,
      });
      if (!opened.ok) return { rows: [], unread: undefined };
      const [rows, unread] = await Promise.all([opened.value.readRows(), opened.value.findUnread()]);
      opened.value.close();
      return { rows: rows.filter(({ kind }) => kind === "person"), unread };
    },
    check,
    /** True if the rows of the check are of a file, which may be read in another encoding. */
    isFileChecked: () => checkedFrom === "source" && source.state().file !== undefined,
    /** Returns from the check to where its rows come from: the import with what was pasted, the people, or the form. */
    back: () => {
      isBack = true;
      if (checkedFrom === "form") port.openForm();
      else open(checkedFrom);
    },
    /** Discards the file or the paste, and its check. */
    discardSource: () => {
      source.clear();
      if (checkedFrom === "source") check.discard();
    },
    /** Starts a job for the plan that is shown. */
    startJob: () => {
      const { title, plan, list, isPlanning } = check.state() ?? {};
      if (title === undefined || !plan || !list || isPlanning || isJobRunning()) return;
      void run(title, plan, list);
      check.discard();
      if (checkedFrom === "source") source.clear();
    },
    jobs,
    people: createPeople(port.people, port.mailbox),
    source,
    files: createFiles(port),
    isJobRunning,
    /** True while a job runs or closing the pane would lose unsaved input. */
    hasUnsavedWork: () => isJobRunning() || check.state() !== undefined || !source.isEmpty(),
    date: port.date,
  };
}
