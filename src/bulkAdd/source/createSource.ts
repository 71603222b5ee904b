import type { Result } from "../../shared/result.ts";
import { createStore } from "../../shared/store.ts";
import { readGroupName, type ImportGroup } from "../importGroup.ts";
import type { ImportRow } from "../job/importRow.ts";
import { countHeaderRows, type ColumnRole, type TableLayout } from "./columns.ts";
import type { Encoding } from "./encodings.ts";
import type { Unread } from "./findUnread.ts";
import type { OpenSource } from "./openSource.ts";
import type { SourceProblem, SourceSummary, TableSummary } from "./readSource.ts";

/**
 * Reads a file or a paste. Never rejects. `signal` is aborted if the source is no longer needed; it is then closed. The
 * encoding of a file is detected if it is undefined.
 */
export type OpenSourcePort = (
  source: File | string,
  options: { readonly signal: AbortSignal; readonly encoding: Encoding | undefined },
) => Promise<Result<OpenSource, SourceProblem>>;

/** The input, and what was read from it. */
export interface SourceState {
  /** The content of the text box. It is kept while a file is open. */
  readonly text: string;
  /** The open file with its size in bytes. Without a name, it is a paste that is too long for the text box. */
  readonly file: { readonly name: string | undefined; readonly size?: number } | undefined;
  /** The encoding of the file that the user selected. Undefined: it is detected. */
  readonly encoding: Encoding | undefined;
  readonly reading: SourceReading;
  /** The group for people whose rows name none. */
  readonly group: ImportGroup;
  /** True once the user has asked for the check: missing input is then shown. */
  readonly isChecked: boolean;
  readonly isChecking: boolean;
}

/** What a source has to be checked. */
export interface CheckedSource {
  readonly rows: readonly ImportRow[];
  readonly unread: Unread | undefined;
}

export type SourceReading =
  | { readonly kind: "none" }
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly problem: SourceProblem }
  /** `layout` is how a table is read, including the user's changes. Undefined for other sources. */
  | { readonly kind: "read"; readonly summary: SourceSummary; readonly layout: TableLayout | undefined };

/** A file or a paste that people are added from. It is kept when its screen closes. Nothing here rejects. */
export type Source = ReturnType<typeof createSource>;

const emptyState: SourceState = {
  text: "",
  file: undefined,
  encoding: undefined,
  reading: { kind: "none" },
  group: undefined,
  isChecked: false,
  isChecking: false,
};

export function createSource(openSource: OpenSourcePort) {
  const store = createStore(emptyState);
  let current: File | string = "";
  let opened: OpenSource | undefined;
  let controller = new AbortController();
  const update = (part: Partial<SourceState>) => {
    store.set({ ...store.get(), ...part });
  };

  /** Discards what was read, or is being read. */
  const closeSource = () => {
    controller.abort();
    controller = new AbortController();
    opened?.close();
    opened = undefined;
  };
  const read = async (source: File | string, part: Partial<SourceState>) => {
    closeSource();
    current = source;
    const { signal } = controller;
    update({ encoding: undefined, ...part, isChecked: false, isChecking: false });
    const result = await openSource(source, { signal, encoding: part.encoding });
    if (signal.aborted) {
      if (result.ok) result.value.close();
      return;
    }
    if (!result.ok) {
      update({ reading: { kind: "failed", problem: result.failure } });
      return;
    }
    opened = result.value;
    update({ reading: toReading(opened.summary, store.get().reading) });
  };
  const readText = (text: string) => {
    // Short texts are read at once, so the earlier result stays visible until then.
    const reading = store.get().file ? emptyState.reading : store.get().reading;
    if (text.trim() !== "") void read(text, { text, file: undefined, reading });
    else {
      closeSource();
      update({ ...emptyState, text, group: store.get().group });
    }
  };
  const setReading = (change: (before: TableLayout) => TableLayout) => {
    const { reading } = store.get();
    if (reading.kind === "read" && reading.layout)
      update({ reading: { ...reading, layout: change(reading.layout) } });
  };

  return {
    state: store.get,
    subscribe: store.subscribe,
    /** Sets the content of the text box and reads it at once. */
    setText: readText,
    /** Reads a file, or a paste that is too long for the text box, in place of the current source. */
    open: (source: File | string) => {
      const file =
        typeof source === "string" ? { name: undefined } : { name: source.name, size: source.size };
      void read(source, { file, reading: { kind: "reading" } });
    },
    /** Reads the file again in another encoding. What is shown stays until then. */
    setEncoding: (encoding: Encoding) => void read(current, { encoding }),
    /** Returns to the text box. */
    closeFile: () => readText(store.get().text),
    setHasHeaderRow: (hasHeaderRow: boolean) => setReading((before) => ({ ...before, hasHeaderRow })),
    setColumn: (column: number, role: ColumnRole | undefined) =>
      setReading((before) => ({
        ...before,
        columns: before.columns.map((other, index) => {
          if (index === column) return role;
          // Each other role belongs to one column.
          const maySeveral = role === "group" || role === "middleName";
          return other === role && !maySeveral ? undefined : other;
        }),
      })),
    setGroup: (group: ImportGroup) => update({ group }),
    /**
     * Returns the rows of the source, and the addresses that they do not have. Undefined if input is missing, which is
     * shown from then on.
     */
    check: async (): Promise<CheckedSource | undefined> => {
      const { reading, group } = store.get();
      const groupName = readGroupName(group);
      if (reading.kind !== "read" || findMissingInput(store.get()) || !groupName.ok) {
        update({ isChecked: true });
        return undefined;
      }
      if (!opened || store.get().isChecking) return undefined;
      const { signal } = controller;
      update({ isChecking: true });
      const [rows, unread] = await Promise.all([
        opened.readRows(reading.layout),
        opened.findUnread(reading.layout),
      ]);
      if (signal.aborted) return undefined;
      update({ isChecking: false });
      if (reading.summary.kind === "list") return { rows, unread };
      const inGroup = (row: ImportRow) =>
        row.groupName === "" ? { ...row, groupName: groupName.value } : row;
      return { rows: rows.map(inGroup), unread };
    },
    /** True if nothing would be lost. */
    isEmpty: () => store.get().text === "" && store.get().file === undefined,
    clear: () => {
      closeSource();
      update(emptyState);
    },
  };
}

/** Keeps the user's column choices while they type more rows, unless the detected layout changes. */
function toReading(summary: SourceSummary, before: SourceReading): SourceReading {
  if (summary.kind !== "table") return { kind: "read", summary, layout: undefined };
  const isSame =
    before.kind === "read" &&
    before.summary.kind === "table" &&
    JSON.stringify(before.summary.layout) === JSON.stringify(summary.layout);
  return { kind: "read", summary, layout: (isSame ? before.layout : undefined) ?? summary.layout };
}

/** Input that the check still needs. */
export type MissingInput =
  "nothing" | "unread" | "failed" | "nobody" | "onlyHeadings" | "noAddress" | "noName" | "group";

/** Finds the first missing input, from the top of the screen. Undefined if the rows can be checked. */
export function findMissingInput({ reading, group }: SourceState): MissingInput | undefined {
  if (reading.kind === "none") return "nothing";
  if (reading.kind === "reading") return "unread";
  if (reading.kind === "failed") return "failed";
  const { summary, layout } = reading;
  if (summary.kind === "table" && layout) {
    if (countDataRows(summary.rows, layout) === 0) return summary.rows === 0 ? "nobody" : "onlyHeadings";
    const hasColumn = (role: ColumnRole) => layout.columns.includes(role);
    // Names alone can be looked up. If there are addresses somewhere, they are asked for.
    const hasNames = hasColumn("displayName") || hasColumn("firstName") || hasColumn("lastName");
    if (!hasColumn("imAddress") && findAddressPlaces(summary).length > 0) return "noAddress";
    if (!hasColumn("imAddress") && !hasNames) return "noName";
  }
  if (countPeople(summary) === 0) return "nobody";
  return summary.kind === "list" || readGroupName(group).ok ? undefined : "group";
}

/** Returns the columns that may have the addresses, by their first rows. */
export const findAddressPlaces = ({ firstRows, layout }: TableSummary): readonly number[] =>
  layout.columns.flatMap((_, place) =>
    firstRows.some(({ cells }) => cells[place]?.includes("@")) ? [place] : [],
  );

/** Counts the people, or the rows that may be people. */
const countPeople = (summary: SourceSummary): number =>
  summary.kind === "people" ? summary.people : summary.rows;

/** Counts the rows below the header row. */
export const countDataRows = (rows: number, layout: TableLayout | undefined): number =>
  rows - (layout ? countHeaderRows(layout) : 0);
