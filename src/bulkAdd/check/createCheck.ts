import type { ImItemList } from "../../ews/model/imItemList.ts";
import { splitNamedAddress } from "../../imList/namedAddress.ts";
import type { ImportRow } from "../job/importRow.ts";
import { answerGroups, splitKnownGroups } from "../groupNames.ts";
import { planInChunks, planRows, type ChunkOptions, type Plan } from "../job/plan.ts";
import type { Unread } from "../source/findUnread.ts";

/** The check before a job: what adding the rows would do. */
export interface CheckState {
  /** Where the rows come from: the name of a file, or the subject of a message. */
  readonly title: string;
  readonly rows: readonly ImportRow[];
  /** Addresses in the source that no row has. */
  readonly unread: Unread | undefined;
  /** Indexes of the rows that the user skipped. */
  readonly skipped: ReadonlySet<number>;
  /** Corrections that the user is typing and has not applied, by the index of their row. */
  readonly typed: ReadonlyMap<number, string>;
  /** The list that the plan is based on. */
  readonly list: ImItemList;
  /** The newest plan. Undefined until the first one is ready. */
  readonly plan: Plan | undefined;
  /** True while a newer plan is being made. */
  readonly isPlanning: boolean;
}

/** New values for the fields of a row. */
export type Correction = Partial<Pick<ImportRow, "address" | "displayName" | "groupName">>;

export type Check = ReturnType<typeof createCheck>;

/** More rows than this are planned in chunks, so that the page can render. */
const maxRowsAtOnce = 500;

export function createCheck(slicing: Omit<ChunkOptions, "signal">, changed: () => void) {
  let state: CheckState | undefined;
  let controller = new AbortController();

  const set = (next: CheckState | undefined) => {
    state = next;
    changed();
  };
  const updatePlan = (next: CheckState) => {
    controller.abort();
    const { list, rows, skipped } = next;
    if (rows.length <= maxRowsAtOnce) {
      set({ ...next, plan: planRows(list, rows, skipped), isPlanning: false });
      return;
    }
    const { signal } = (controller = new AbortController());
    set({ ...next, isPlanning: true });
    void planInChunks(list, rows, skipped, { ...slicing, signal }).then((plan) => {
      if (plan && state && !signal.aborted) set({ ...state, plan, isPlanning: false });
    });
  };

  return {
    state: () => state,
    start: (title: string, rows: readonly ImportRow[], list: ImItemList, unread?: Unread) =>
      updatePlan({
        ...{ title, rows: splitKnownGroups(rows, list), list, unread },
        skipped: new Set(),
        typed: new Map(),
        plan: undefined,
        isPlanning: true,
      }),
    /** Plans again with a newer list. */
    updateList: (list: ImItemList) => {
      if (state && list !== state.list) updatePlan({ ...state, list });
    },
    /** Skips a row, or includes it again. */
    skip: (place: number, isSkipped: boolean) => {
      if (!state) return;
      const skipped = new Set(state.skipped);
      if (isSkipped) skipped.add(place);
      else skipped.delete(place);
      updatePlan({ ...state, skipped });
    },
    type: (place: number, text: string) => {
      if (state) set({ ...state, typed: new Map(state.typed).set(place, text) });
    },
    /** Corrects a row. What groups "Falcon, Friends" is applies to all rows with that text. */
    correct: (place: number, correction: Correction) => {
      if (!state) return;
      const typed = new Map(state.typed);
      typed.delete(place);
      const corrected = state.rows[place];
      if (corrected?.mayBeSeveralGroups && correction.groupName !== undefined) {
        const answered = answerGroups(state.rows, corrected.groupName, correction.groupName);
        updatePlan({ ...state, typed, rows: splitKnownGroups(answered, state.list) });
        return;
      }
      const rows = state.rows.map((row, index) => (index === place ? correctRow(row, correction) : row));
      updatePlan({ ...state, typed, rows });
    },
    discard: () => {
      controller.abort();
      set(undefined);
    },
  };
}

/** Returns a row with a correction. An address may be entered with the name, if the row has none. */
function correctRow(row: ImportRow, correction: Correction): ImportRow {
  const isWhole = correction.address !== undefined;
  const corrected = { ...row, ...(isWhole && { hasSplitCell: undefined }), ...correction };
  const { name, address } = splitNamedAddress(correction.address ?? "");
  const isNamed = row.kind === "person" && name !== "" && address !== "" && corrected.displayName === "";
  return isNamed ? { ...corrected, displayName: name, address } : corrected;
}
