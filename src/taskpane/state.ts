import type { Trace } from "../ews/client.ts";
import type { EwsFailure } from "../ews/failure.ts";
import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Persona } from "../ews/model/persona.ts";
import { groupChoice, type GroupChoice } from "../imList/groupChoices.ts";
import type { Outcome } from "../imList/outcome.ts";
import { sameId, withGroups } from "../imList/withGroups.ts";

/** The IM list as far as it is known. While it is read again the last reading stays. */
export type ListState =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly failed: FailedCall; readonly reading: boolean }
  | {
      readonly kind: "ready";
      readonly items: ImItemList;
      /** Milliseconds since the epoch. */
      readonly readAt: number;
      /** Whether a person asked for the last reading, by Refresh. */
      readonly refreshed: boolean;
      readonly reading: boolean;
      /** The last attempt to read it again, if that failed. */
      readonly failed: FailedCall | undefined;
    };

export interface FailedCall {
  readonly failure: EwsFailure;
  readonly trace: Trace;
}

/** The two changes that a form makes. */
export type Change = "createGroup" | "addContact";

/** Where a form's change stands. */
export type Attempt =
  | { readonly kind: "idle" }
  | { readonly kind: "sending" }
  /** The outcome is not known: the list is being read to find out. */
  | ({ readonly kind: "findingOut" } & FailedCall)
  /** Found out: the change was not made. */
  | ({ readonly kind: "foundUndone" } & FailedCall)
  /** It could not be found out. */
  | ({ readonly kind: "unknown" } & FailedCall)
  | ({ readonly kind: "failed" } & FailedCall);

/** What a person typed. It stays until they discard it or it has been sent. */
export interface GroupDraft {
  readonly name: string;
}
export interface ContactDraft {
  readonly imAddress: string;
  readonly displayName: string;
  /** The chosen group; undefined is Other Contacts. */
  readonly group: GroupChoice | undefined;
}

/** One change that succeeded. `afterAll`: found in the list after an answer that did not come. */
interface Made {
  readonly outcome: Outcome;
  readonly afterAll: boolean;
  readonly trace: Trace;
}
export interface GroupResult extends Made {
  readonly kind: "groupResult";
  readonly group: ImGroup;
}
export interface ContactResult extends Made {
  readonly kind: "contactResult";
  readonly persona: Persona;
  /** The group's name; undefined is Other Contacts. */
  readonly groupName: string | undefined;
  /** The group's store id, if it is known. */
  readonly groupId: string | undefined;
}

/** What fills the pane. "person" shows someone of the list. */
export type Screen =
  | { readonly kind: "list" }
  | { readonly kind: "createGroup" }
  | { readonly kind: "addContact" }
  | { readonly kind: "person"; readonly persona: Persona }
  | GroupResult
  | ContactResult;

export interface PaneState {
  readonly list: ListState;
  readonly screen: Screen;
  readonly groupDraft: GroupDraft;
  readonly contactDraft: ContactDraft;
  readonly attempts: Readonly<Record<Change, Attempt>>;
  /** Groups made here: known even where the list cannot be read. */
  readonly groupsMade: readonly ImGroup[];
  /** An exception of our own, for the error boundary. */
  readonly fault?: Error;
}

export type Action =
  | { readonly kind: "listReading" }
  | {
      readonly kind: "listRead";
      readonly items: ImItemList;
      readonly readAt: number;
      readonly refreshed: boolean;
    }
  | { readonly kind: "listFailed"; readonly failed: FailedCall }
  | { readonly kind: "opened"; readonly screen: Screen }
  | { readonly kind: "groupTyped"; readonly draft: GroupDraft }
  | { readonly kind: "contactTyped"; readonly draft: ContactDraft }
  | { readonly kind: "discarded"; readonly change: Change }
  | { readonly kind: "attempted"; readonly change: Change; readonly attempt: Attempt }
  | { readonly kind: "broke"; readonly fault: Error }
  | { readonly kind: "succeeded"; readonly result: GroupResult | ContactResult };

const emptyContact: ContactDraft = { imAddress: "", displayName: "", group: undefined };

export const initialState: PaneState = {
  list: { kind: "loading" },
  screen: { kind: "list" },
  groupDraft: { name: "" },
  contactDraft: emptyContact,
  attempts: { createGroup: { kind: "idle" }, addContact: { kind: "idle" } },
  groupsMade: [],
};

/** The one place where the pane's state changes. */
export function reduce(state: PaneState, action: Action): PaneState {
  const { list } = state;
  switch (action.kind) {
    case "listReading":
      return list.kind === "loading" ? state : { ...state, list: { ...list, reading: true } };
    case "listRead": {
      const { items, readAt, refreshed } = action;
      return {
        ...state,
        list: { kind: "ready", items, readAt, refreshed, reading: false, failed: undefined },
      };
    }
    case "listFailed":
      return {
        ...state,
        list:
          list.kind === "ready"
            ? { ...list, refreshed: false, reading: false, failed: action.failed }
            : { kind: "failed", failed: action.failed, reading: false },
      };
    case "opened":
      return { ...state, screen: action.screen };
    case "groupTyped":
      return { ...state, groupDraft: action.draft };
    case "contactTyped":
      return { ...state, contactDraft: action.draft };
    case "attempted":
      return { ...state, attempts: { ...state.attempts, [action.change]: action.attempt } };
    case "discarded":
      return {
        ...state,
        ...(action.change === "createGroup" ? { groupDraft: { name: "" } } : { contactDraft: emptyContact }),
        attempts: { ...state.attempts, [action.change]: { kind: "idle" } },
      };
    case "broke":
      return { ...state, fault: action.fault };
    case "succeeded":
      return succeeded(state, action.result);
  }
}

/** The form becomes the result, if it is still on screen; what was typed has served its purpose. */
function succeeded(state: PaneState, result: GroupResult | ContactResult): PaneState {
  if (result.kind === "groupResult") {
    const { group } = result;
    return {
      ...state,
      screen: state.screen.kind === "createGroup" ? result : state.screen,
      // Shown without waiting for the next reading.
      list:
        state.list.kind === "ready"
          ? { ...state.list, items: withGroups(state.list.items, [group]) }
          : state.list,
      groupDraft: { name: "" },
      contactDraft: { ...state.contactDraft, group: groupChoice(group) },
      attempts: { ...state.attempts, createGroup: { kind: "idle" } },
      groupsMade: [...state.groupsMade.filter(({ storeId }) => !sameId(storeId, group.storeId)), group],
    };
  }
  return {
    ...state,
    screen: state.screen.kind === "addContact" ? result : state.screen,
    contactDraft: { ...emptyContact, group: state.contactDraft.group },
    attempts: { ...state.attempts, addContact: { kind: "idle" } },
  };
}
