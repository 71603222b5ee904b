import { useCallback, useMemo, useState, type ReactNode } from "react";
import type { Bulk } from "../bulkAdd/createBulk.ts";
import { ExportDialog, JobOnList, PeopleOnList } from "../bulkAdd/lazy.ts";
import { StripSkeleton } from "../components/StripSkeleton.tsx";
import type { FormProps, PastePort } from "../forms/FormScreen.tsx";
import type { ItemPerson } from "../forms/suggestions.ts";
import type { BulkAddParts } from "../list/ListScreen.tsx";
import type { BulkScreenKind, PaneState } from "../store/state.ts";

// The room bulkAdd, whose code loads later, and what the list and the forms have of it.

/** Loads the room. Undefined until Outlook has started. */
type LoadBulk = (() => Promise<Bulk>) | undefined;

/** Access to the room. */
interface BulkAccess {
  /** Undefined until it has loaded. */
  readonly bulk: Bulk | undefined;
  readonly fetch: () => Promise<unknown>;
  /** Opens one of its screens after it has loaded. */
  readonly open: (screen: BulkScreenKind) => void;
}

/** Loads the room. A missing file shows when it is needed. */
export function useBulk(load: LoadBulk): BulkAccess {
  const [bulk, setBulk] = useState<Bulk>();
  const fetch = useCallback(async () => setBulk(await load?.()), [load]);
  const open = (screen: BulkScreenKind) =>
    void load?.().then(
      (loaded) => {
        setBulk(loaded);
        loaded.open(screen);
      },
      (thrown: unknown) =>
        setBulk(() => {
          throw thrown;
        }),
    );
  return { bulk, fetch, open };
}

export function bulkAddParts({ bulk, open }: BulkAccess, state: PaneState, changes: ReactNode): BulkAddParts {
  const list = state.list.kind === "ready" ? state.list : undefined;
  return {
    jobCard: bulk && (
      <>
        <JobOnList bulk={bulk} pane={state} onOpen={open} />
        {changes}
      </>
    ),
    itemPeople:
      bulk && list ? (
        <PeopleOnList people={bulk.people} list={list.items} onOpen={open} loading={<StripSkeleton />} />
      ) : (
        <StripSkeleton />
      ),
    exportDialog:
      bulk &&
      list &&
      ((dialog) => <ExportDialog {...dialog} list={list} files={bulk.files} now={bulk.date()} />),
    onOpen: open,
  };
}

/** Returns what the forms need from the room bulkAdd: the people of the open item, and the reader of pastes. */
export function useFormSources(
  { bulk }: BulkAccess,
  load: LoadBulk,
  offersCheck: boolean,
): Pick<FormProps, "itemPeople" | "paste"> {
  return useMemo(() => {
    const itemPeople = bulk && {
      subscribe: bulk.people.subscribe,
      get: () => bulk.people.state().item?.people ?? nobody,
    };
    if (!load) return { itemPeople };
    const read = async (text: string) => (await load()).readPaste(text);
    const paste: PastePort = {
      read: (text) =>
        read(text).then(
          ({ rows }) => rows,
          () => [],
        ),
      ...(offersCheck && {
        check: (text: string, groupName: string, title: string) =>
          void Promise.all([load(), read(text)]).then(
            ([loaded, { rows, unread }]) =>
              loaded.checkRows(
                title,
                { rows: rows.map((row) => (row.groupName === "" ? { ...row, groupName } : row)), unread },
                "form",
              ),
            () => undefined,
          ),
      }),
    };
    return { itemPeople, paste };
  }, [bulk, load, offersCheck]);
}

const nobody: readonly ItemPerson[] = [];
