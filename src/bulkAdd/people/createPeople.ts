import { createStore } from "../../shared/store.ts";
import type { EwsFailure } from "../../ews/failure.ts";
import type { ImportGroup } from "../importGroup.ts";
import type { Result } from "../../shared/result.ts";

/** What choosing people of the open item needs of Outlook and Exchange. Neither rejects. */
export interface PeoplePort {
  /** The selected item as it is now; undefined where none is. */
  readonly readItem: () => Promise<ItemPeople | undefined>;
  /** Who is in a distribution list, one level deep. */
  readonly expand: (address: string) => Promise<Result<ExpandedList, EwsFailure>>;
}

export type ItemField = "from" | "organizer" | "to" | "cc" | "bcc" | "required" | "optional";

/** A message or an appointment, and whom it names. */
export interface ItemPeople {
  readonly kind: "message" | "appointment";
  /** What tells one item from another; undefined while it is being written. */
  readonly id: string | undefined;
  readonly subject: string;
  readonly people: readonly (ItemMember & { readonly field: ItemField })[];
}

/** A person or a distribution list. */
export interface ItemMember {
  /** May be empty. */
  readonly name: string;
  readonly address: string;
  readonly isDistributionList: boolean;
}

export interface ExpandedList {
  readonly members: readonly ItemMember[];
  /** Whether Exchange gave all of them. */
  readonly isWhole: boolean;
}

/** Who is chosen where nothing else was said. "usual": all but distribution lists; "new": who is not in the list at all. */
export type InitialSelection = "usual" | "all" | "none" | "new";

/** What is known of who is in a distribution list. */
export type Expansion =
  | { readonly kind: "busy" }
  | { readonly kind: "failed"; readonly failure: EwsFailure }
  | ({ readonly kind: "expanded" } & ExpandedList);

export interface PeopleState {
  /** The item whose people are shown; undefined without one. */
  readonly item: ItemPeople | undefined;
  /** The one that is selected in Outlook: another one while a choice is in progress. */
  readonly selected: ItemPeople | undefined;
  /** False until the first item has been read. */
  readonly isRead: boolean;
  readonly initialSelection: InitialSelection;
  /** Who was ticked or unticked, by the address that `peopleRows` knows them by. */
  readonly changedSelection: ReadonlyMap<string, boolean>;
  readonly expansions: ReadonlyMap<string, Expansion>;
  /** The group that they are added to: it stays from item to item. */
  readonly group: ImportGroup;
}

/** The people of the open item, and who of them is chosen. Nothing here rejects. */
export interface People {
  readonly ownAddress: string;
  readonly state: () => PeopleState;
  readonly subscribe: (changed: () => void) => () => void;
  /** Another item is selected in Outlook, or none any more. */
  readonly itemChanged: () => void;
  /** The selected item is the same, but its people may be others: it may be being written. */
  readonly refresh: () => void;
  /** Shows the people of the selected item, whatever was chosen of the other one. */
  readonly showSelected: () => void;
  readonly select: (address: string, on: boolean) => void;
  readonly selectAll: (which: Exclude<InitialSelection, "usual">) => void;
  readonly setGroup: (group: ImportGroup) => void;
  /** Reads who is in a distribution list. Does nothing while that is under way. */
  readonly expand: (address: string) => void;
  /** Forgets who is in it. */
  readonly collapse: (address: string) => void;
  /** What was chosen is being added: it is no longer in progress. */
  readonly endSelection: () => void;
}

const initialSelectionState = {
  initialSelection: "usual",
  changedSelection: new Map(),
  expansions: new Map(),
} as const;

/** Begins by reading the selected item. */
export function createPeople(port: PeoplePort, { ownAddress }: { readonly ownAddress: string }): People {
  const store = createStore<PeopleState>({
    item: undefined,
    selected: undefined,
    isRead: false,
    group: undefined,
    ...initialSelectionState,
  });
  let isSelecting = false;
  let reads = 0;
  let mayHaveChanged = true;

  const set = (part: Partial<PeopleState>) => {
    store.set({ ...store.get(), ...part });
  };
  const updateSelection = (part: Partial<PeopleState>) => {
    isSelecting = true;
    set(part);
  };
  const show = (item: ItemPeople | undefined) => {
    isSelecting = false;
    set({ item, selected: item, isRead: true, ...initialSelectionState });
  };

  async function read(): Promise<void> {
    const reading = (reads += 1);
    const selected = await port.readItem().catch(() => undefined);
    if (reading !== reads) return;
    const isTheSame =
      !mayHaveChanged && store.get().item === store.get().selected && Boolean(selected && store.get().item);
    mayHaveChanged = false;
    if (isTheSame || isSameItem(selected, store.get().item)) set({ item: selected, selected, isRead: true });
    else if (isSelecting) set({ selected });
    else show(selected);
  }

  const setExpansion = (address: string, expansion: Expansion | undefined) => {
    const expansions = new Map(store.get().expansions);
    expansions.delete(address);
    if (expansion) expansions.set(address, expansion);
    set({ expansions });
  };
  async function expand(address: string): Promise<void> {
    const busy: Expansion = { kind: "busy" };
    setExpansion(address, busy);
    const result = await port.expand(address);
    // It may have been closed meanwhile, or another item be shown.
    if (store.get().expansions.get(address) !== busy) return;
    setExpansion(
      address,
      result.ok ? { kind: "expanded", ...result.value } : { kind: "failed", failure: result.failure },
    );
  }

  void read();
  return {
    ownAddress,
    state: store.get,
    subscribe: store.subscribe,
    itemChanged: () => {
      mayHaveChanged = true;
      void read();
    },
    refresh: () => void read(),
    showSelected: () => show(store.get().selected),
    select: (address, on) =>
      updateSelection({ changedSelection: new Map(store.get().changedSelection).set(address, on) }),
    selectAll: (which) => updateSelection({ initialSelection: which, changedSelection: new Map() }),
    setGroup: (group) => set({ group }),
    expand: (address) => {
      if (store.get().expansions.get(address)?.kind !== "busy") void expand(address);
    },
    collapse: (address) => setExpansion(address, undefined),
    endSelection: () => {
      isSelecting = false;
    },
  };
}

/** Whether two readings are of one item. What is being written has no id: it is known by all that it says. */
const isSameItem = (one: ItemPeople | undefined, other: ItemPeople | undefined): boolean =>
  one?.id !== undefined || other?.id !== undefined
    ? one?.id === other?.id
    : JSON.stringify(one) === JSON.stringify(other);
