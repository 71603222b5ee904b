import type { Wait } from "../ews/client.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { ChangeEnd } from "../imList/changes/listChange.ts";
import type { Edit } from "../imList/edits.ts";
import { groupChoice } from "../imList/groupChoices.ts";
import { sameId } from "../imList/withGroups.ts";
import type {
  Attempt,
  Change,
  ContactDraft,
  ContactResult,
  FailedCall,
  GroupDraft,
  GroupResult,
  PaneState,
  RunningChange,
  Screen,
} from "./state.ts";

/** What can happen to the pane's state. */
export type Action =
  | { readonly kind: "listReading" }
  | {
      readonly kind: "listRead";
      readonly items: ImItemList;
      readonly readAt: number;
      readonly refreshed: boolean;
    }
  | { readonly kind: "listFailed"; readonly failed: FailedCall }
  | { readonly kind: "listEdited"; readonly edit: Edit }
  | { readonly kind: "changeStarted"; readonly running: RunningChange }
  | { readonly kind: "changeWaits"; readonly id: number; readonly wait: Wait | undefined }
  | { readonly kind: "changeStage"; readonly id: number; readonly stage: RunningChange["stage"] }
  | { readonly kind: "changeEnded"; readonly id: number; readonly end: ChangeEnd }
  | { readonly kind: "dismissed" }
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
  changes: [],
  ended: undefined,
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
    case "listEdited":
      return list.kind === "ready" ? { ...state, list: { ...list, items: action.edit(list.items) } } : state;
    case "changeStarted":
      return { ...state, changes: [...state.changes, action.running], ended: undefined };
    case "changeWaits":
      return eachRunning(state, action.id, { wait: action.wait });
    case "changeStage":
      return eachRunning(state, action.id, { stage: action.stage });
    case "changeEnded": {
      const running = state.changes.find(({ id }) => id === action.id);
      if (!running) return state;
      return {
        ...state,
        changes: state.changes.filter((one) => one !== running),
        ended: { change: running.change, end: action.end },
      };
    }
    case "dismissed":
      return { ...state, ended: undefined };
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

const eachRunning = (state: PaneState, id: number, part: Partial<RunningChange>): PaneState => ({
  ...state,
  changes: state.changes.map((running) => (running.id === id ? { ...running, ...part } : running)),
});

/** The form becomes the result, if it is still on screen; what was typed has served its purpose. */
function succeeded(state: PaneState, result: GroupResult | ContactResult): PaneState {
  if (result.kind === "groupResult") {
    const { group } = result;
    return {
      ...state,
      screen: state.screen.kind === "createGroup" ? result : state.screen,
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
