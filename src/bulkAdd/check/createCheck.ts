import type { DirectoryPerson } from "../../directory/directoryPerson.ts";
import type { LookUpEnd, LookUpOptions } from "../../directory/lookUp.ts";
import type { WantedPerson } from "../../directory/wantedPerson.ts";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { readImAddress } from "../../imList/address.ts";
import { splitNamedAddress } from "../../imList/namedAddress.ts";
import type { ImportRow } from "../job/importRow.ts";
import { answerGroups, splitKnownGroups } from "../groupNames.ts";
import { planInChunks, planRows, type ChunkOptions, type Plan } from "../job/plan.ts";
import type { Unread } from "../source/findUnread.ts";
import {
  countFound,
  findPlacesToLookUp,
  isSamePerson,
  personKeyOf,
  propose,
  samePlaces,
  toWanted,
  withPerson,
  type FoundByPlace,
  type FoundCounts,
  type FoundPeople,
} from "./foundPeople.ts";

/** Looks people up in the company directory, see lookUp.ts. Never rejects. */
export type LookUpPort = (people: readonly WantedPerson[], options: LookUpOptions) => Promise<LookUpEnd>;

/** The look-up of the rows that have no usable address. It starts when the user asks for it. */
export type LookUpState =
  | { readonly kind: "idle" }
  /** `plan` is the plan at its beginning. */
  | { readonly kind: "running"; readonly done: number; readonly all: number; readonly plan: Plan }
  /** `found` is what was found until then. Later, the user may have changed it. */
  | (LookUpEnd & { readonly found: FoundCounts });

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
  /** The results of the search for people, by the rows. */
  readonly found: FoundByPlace;
  readonly lookUp: LookUpState;
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

export function createCheck(slicing: Omit<ChunkOptions, "signal">, lookUp: LookUpPort, changed: () => void) {
  let state: CheckState | undefined;
  let stopLookUp = new AbortController();
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

  /**
   * Replaces what is found for the row at an index, and for the same person in the same row of the source. The update
   * gets the row with the name and the address that it was looked up by.
   */
  const updateFound = (
    place: number,
    update: (
      before: FoundPeople,
      row: ImportRow,
    ) => { readonly row: ImportRow } & Omit<FoundPeople, "given" | "match">,
  ) => {
    if (!state) return;
    const [rows, found, typed] = [[...state.rows], new Map(state.found), new Map(state.typed)];
    for (const same of samePlaces(state.found, place)) {
      const before = found.get(same);
      const current = rows[same];
      if (!before || !current) continue;
      const { address, displayName } = before.given;
      const { row, ...next } = update(before, { ...current, address, displayName });
      rows[same] = row;
      found.set(same, { ...before, ...next });
      typed.delete(same);
    }
    updatePlan({ ...state, rows, found, typed });
  };
  const lookUpRows = async () => {
    if (!state?.plan || state.lookUp.kind === "running") return;
    const { plan, rows } = state;
    const asked = findPlacesToLookUp(plan, state.found).flatMap((place) => {
      const row = rows[place];
      const wanted = row && toWanted(row);
      return wanted ? [{ place, row, wanted }] : [];
    });
    const stop = (stopLookUp = new AbortController());
    set({ ...state, lookUp: { kind: "running", done: 0, all: asked.length, plan } });
    const end = await lookUp(
      asked.map(({ wanted }) => wanted),
      {
        signal: stop.signal,
        again: true,
        onMatch: (index, match, done) => {
          const one = asked[index];
          if (!one || !state || stop !== stopLookUp) return;
          const progress = { ...state, lookUp: { kind: "running", done, all: asked.length, plan } } as const;
          const found = new Map(state.found);
          let nextRows: ImportRow[] | undefined;
          for (const place of [one.place, ...addedPlaces(rows, state.rows)]) {
            const row = state.rows[place];
            // The user has corrected it meanwhile, or it is somebody else.
            if (!row || !isSamePerson(row, one.row)) continue;
            const people = propose(row, match, state.typed.has(place));
            found.set(place, people);
            const address = people.isUsed ? people.person?.im?.address : undefined;
            if (address === undefined || !people.person) continue;
            nextRows ??= [...state.rows];
            nextRows[place] = withPerson(row, people.person, address);
          }
          if (nextRows) updatePlan({ ...progress, found, rows: nextRows });
          else set({ ...progress, found });
        },
      },
    );
    // A check that was discarded or replaced has another one.
    if (stop === stopLookUp) set({ ...state, lookUp: { ...end, found: countFound(state.found) } });
  };
  /** Ends a look-up without a trace. */
  const dropLookUp = () => {
    stopLookUp.abort();
    stopLookUp = new AbortController();
  };

  return {
    state: () => state,
    start: (title: string, rows: readonly ImportRow[], list: ImItemList, unread?: Unread) => {
      dropLookUp();
      updatePlan({
        ...{ title, rows: splitKnownGroups(rows, list), list, unread },
        skipped: new Set(),
        typed: new Map(),
        found: new Map(),
        lookUp: { kind: "idle" },
        plan: undefined,
        isPlanning: true,
      });
    },
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
    /**
     * Corrects a row. Which groups "Falcon, Friends" means applies to all rows with that text, and a new name or address
     * to the same person in the same row of the source, unless the user is typing there.
     */
    correct: (place: number, correction: Correction) => {
      const corrected = state?.rows[place];
      if (!state || !corrected) return;
      const [rows, found, typed] = [[...state.rows], new Map(state.found), new Map(state.typed)];
      typed.delete(place);
      if (corrected.mayBeSeveralGroups && correction.groupName !== undefined) {
        const answered = answerGroups(state.rows, corrected.groupName, correction.groupName);
        const split = splitKnownGroups(answered, state.list);
        updatePlan({ ...state, typed, rows: split, ...withAddedRows(state, split) });
        return;
      }
      const person = personKeyOf(corrected);
      const isCorrected = (row: ImportRow, index: number): boolean =>
        index === place ||
        (correction.groupName === undefined && !typed.has(index) && personKeyOf(row) === person);
      for (const [index, row] of state.rows.entries()) {
        if (!isCorrected(row, index)) continue;
        const next = (rows[index] = correctRow(row, correction));
        const before = found.get(index);
        if (!before || correction.address === undefined) continue;
        // Until there is an address that can be used, or another name, the user can still select a person.
        const isOther = toWanted(next) && !isSamePerson(next, before.given);
        if (isOther || readImAddress(next.address).ok) found.delete(index);
      }
      updatePlan({ ...state, typed, found, rows });
    },
    /** Looks up the rows that have a name or a legacy DN and no address. What was found stays if it fails. */
    lookUp: () => void lookUpRows(),
    stopLookUp: () => stopLookUp.abort(),
    /** Selects a person of the directory for a row. An address that is a guess is then shown to be confirmed. */
    select: (place: number, person: DirectoryPerson) =>
      updateFound(place, (_, row) => {
        const { address, source } = person.im ?? {};
        const isUsed = address !== undefined && source !== "guess";
        return { person, isUsed, row: isUsed ? withPerson(row, person, address) : row };
      }),
    /** Uses the address for the person of a row, which the user has confirmed or typed, also with the name. */
    confirm: (place: number, entered: string) =>
      updateFound(place, ({ person }, row) => {
        const address = splitNamedAddress(entered).address || entered;
        const isUsed = readImAddress(address).ok;
        return { person, isUsed, row: person ? withPerson(row, person, address) : { ...row, address } };
      }),
    /** Takes the person of the directory away from a row. */
    deselect: (place: number) => updateFound(place, (_, row) => ({ person: undefined, isUsed: false, row })),
    discard: () => {
      controller.abort();
      dropLookUp();
      set(undefined);
    },
  };
}

/** Returns the places of rows that were split from others since: when the user said which groups they name. */
const addedPlaces = (before: readonly ImportRow[], now: readonly ImportRow[]): readonly number[] =>
  Array.from({ length: now.length - before.length }, (_, index) => before.length + index);

/** Returns what is known of the rows, with rows that were split from others like those: found, selected, and skipped. */
function withAddedRows(
  { rows: before, found, skipped }: CheckState,
  now: readonly ImportRow[],
): Pick<CheckState, "found" | "skipped"> {
  const split = new Map(
    before.flatMap((row, place) => (row === now[place] ? [] : [[personKeyOf(row), place] as const])),
  );
  const next = { found: new Map(found), skipped: new Set(skipped) };
  for (const place of addedPlaces(before, now)) {
    const row = now[place];
    const origin = row && split.get(personKeyOf(row));
    if (origin === undefined) continue;
    const people = found.get(origin);
    if (people) next.found.set(place, people);
    if (skipped.has(origin)) next.skipped.add(place);
  }
  return next;
}

/** Returns a row with a correction. An address may be entered with the name, if the row has none. */
function correctRow(row: ImportRow, correction: Correction): ImportRow {
  const isWhole = correction.address !== undefined;
  const corrected = { ...row, ...(isWhole && { hasSplitCell: undefined }), ...correction };
  const { name, address } = splitNamedAddress(correction.address ?? "");
  const isNamed = row.kind === "person" && name !== "" && address !== "" && corrected.displayName === "";
  return isNamed ? { ...corrected, displayName: name, address } : corrected;
}
