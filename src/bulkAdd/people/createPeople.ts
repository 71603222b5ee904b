import type { EwsFailure } from "../../ews/failure.ts";
import type { ExpandedList, ExpandedMember } from "../../ews/operations/expandDL.ts";
import type { Result } from "../../shared/result.ts";
import { createStore } from "../../shared/store.ts";
import type { ImportGroup } from "../importGroup.ts";

/** What the people of the open item need from Outlook and Exchange. Nothing rejects. */
export interface PeoplePort {
  /** Reads the item that is selected in Outlook now. Undefined if there is none. */
  readonly readItem: () => Promise<ItemPeople | undefined>;
  /** Reads the members of a distribution list, one level deep. */
  readonly expand: (address: string) => Promise<Result<ListMembers, EwsFailure>>;
}

type ListMembers = Pick<ExpandedList, "members" | "isWhole">;

export type ItemField = "from" | "organizer" | "to" | "cc" | "bcc" | "required" | "optional";

/** A message or an appointment with the people that it names. */
export interface ItemPeople {
  readonly kind: "message" | "appointment";
  /** Undefined for a draft. */
  readonly id: string | undefined;
  readonly subject: string;
  readonly people: readonly (MaybePerson & { readonly field: ItemField })[];
  /** Why Outlook may not have given everyone. */
  readonly gap?: Gap;
}

/** A person or a distribution list. */
export interface MaybePerson extends ExpandedMember {
  /** Set if Outlook does not say which of the two. */
  readonly isKindUnknown?: true;
}

/**
 * "hidden": a field has as many as Outlook gives while it hides the rest. "most": a field has as many as Outlook gives
 * at most. "unread": a field could not be read, or someone in it has no address.
 */
export type Gap = { readonly kind: "hidden" | "most"; readonly given: number } | { readonly kind: "unread" };

/** Who is selected until the user changes it. "new": people who are not in the list. */
type InitialSelection = "all" | "none" | "new";

/** The members of a distribution list, as far as they are read. */
export type Expansion =
  | { readonly kind: "busy" }
  | { readonly kind: "failed"; readonly failure: EwsFailure }
  | ({ readonly kind: "expanded" } & ListMembers);

export interface PeopleState {
  /** The item whose people are shown. Undefined if there is none. */
  readonly item: ItemPeople | undefined;
  /** The item that is selected in Outlook. It differs from `item` while the user is selecting people. */
  readonly selected: ItemPeople | undefined;
  /** False until the first item is read. */
  readonly isRead: boolean;
  readonly initialSelection: InitialSelection;
  /** What the user selected or cleared, by the addresses of `createPeopleRows`. */
  readonly changedSelection: ReadonlyMap<string, boolean>;
  readonly expansions: ReadonlyMap<string, Expansion>;
  /** Addresses of unknown kind that are added as distribution groups. */
  readonly asGroups: ReadonlySet<string>;
  /** The group to add people to. It is kept when the item changes. Null until the user selects one. */
  readonly group: ImportGroup | null;
}

/** The people of the open item and the selection among them. Nothing here rejects. */
export type People = ReturnType<typeof createPeople>;

const initialSelectionState = {
  initialSelection: "new",
  changedSelection: new Map(),
  expansions: new Map(),
  asGroups: new Set<string>(),
} as const;

/** Starts by reading the selected item. */
export function createPeople(port: PeoplePort, ownAddress: string) {
  const store = createStore<PeopleState>({
    item: undefined,
    selected: undefined,
    isRead: false,
    group: null,
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
    const before = store.get();
    const isTheSame = !mayHaveChanged && before.item === before.selected && Boolean(selected && before.item);
    mayHaveChanged = false;
    if (isTheSame || isSameItem(selected, before.item)) set({ item: selected, selected, isRead: true });
    else if (isSelecting) set({ selected });
    else show(selected);
  }

  const setExpansion = (address: string, expansion: Expansion | undefined) => {
    const expansions = new Map(store.get().expansions);
    expansions.delete(address);
    if (expansion) expansions.set(address, expansion);
    set({ expansions });
  };
  const setAsGroup = (address: string, on: boolean) => {
    const asGroups = new Set(store.get().asGroups);
    if (on) asGroups.add(address);
    else asGroups.delete(address);
    set({ asGroups });
  };
  async function expand(address: string): Promise<void> {
    const busy: Expansion = { kind: "busy" };
    setExpansion(address, busy);
    const result = await port.expand(address);
    // In the meantime it may have been collapsed, or another item shown.
    if (store.get().expansions.get(address) !== busy) return;
    if (result.ok) setAsGroup(address, true);
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
    /** Called when another item is selected in Outlook, or none. */
    itemChanged: () => {
      mayHaveChanged = true;
      void read();
    },
    /**
     * Reads the people of the same item again, and keeps the selection: it may be a draft, or a message whose
     * recipients were hidden.
     */
    refresh: read,
    /** Shows the people of the item that is selected in Outlook, and drops the selection of the other one. */
    showSelected: () => show(store.get().selected),
    select: (address: string, on: boolean) =>
      updateSelection({ changedSelection: new Map(store.get().changedSelection).set(address, on) }),
    selectAll: (which: InitialSelection) =>
      updateSelection({ initialSelection: which, changedSelection: new Map() }),
    setGroup: (group: ImportGroup) => set({ group }),
    /** Adds an address of unknown kind as a distribution group, or as a person. */
    setAsGroup: (address: string, on: boolean) => {
      updateSelection({});
      setAsGroup(address, on);
    },
    /** Reads the members of a distribution list. Does nothing while they are being read. */
    expand: (address: string) => {
      if (store.get().expansions.get(address)?.kind !== "busy") void expand(address);
    },
    /** Hides and forgets the members. */
    collapse: (address: string) => setExpansion(address, undefined),
    /** Called when the selected people are being added: the next item may then replace this one. */
    endSelection: () => {
      isSelecting = false;
    },
  };
}

/** True if both are the same item. A draft has no ID, so its content is compared. */
const isSameItem = (one: ItemPeople | undefined, other: ItemPeople | undefined): boolean =>
  one?.id !== undefined || other?.id !== undefined
    ? one?.id === other?.id
    : JSON.stringify(one) === JSON.stringify(other);
