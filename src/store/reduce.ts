import type { Wait } from "../ews/client.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { ChangeResult } from "../imList/changes/change.ts";
import type { Edit } from "../imList/edits.ts";
import { groupChoice } from "../imList/groupChoices.ts";
import type { ListProgress } from "../imList/wholeList.ts";
import type { AccessMode } from "../shared/accessMode.ts";
import { sameId } from "../imList/withGroups.ts";
import type {
  Attempt,
  FormKind,
  ContactDraft,
  ContactResult,
  DistributionGroupDraft,
  Drafts,
  FailedCall,
  GroupDraft,
  GroupResult,
  PaneSettings,
  PaneState,
  PhoneDraft,
  RunningChange,
  Screen,
} from "./state.ts";

/** What can happen to the pane's state. */
export type Action =
  | { readonly kind: "configured"; readonly settings: PaneSettings; readonly mode: AccessMode }
  /** `because`: "refusal" if Exchange refused the connection through Outlook and the pane switched by itself. */
  | {
      readonly kind: "accessModeChanged";
      readonly mode: AccessMode;
      readonly because: "user" | "refusal";
    }
  | { readonly kind: "switchNoticeDismissed" }
  | { readonly kind: "listReading"; readonly progress?: ListProgress }
  | { readonly kind: "listWaits"; readonly wait: Wait | undefined }
  | {
      readonly kind: "listRead";
      readonly items: ImItemList;
      readonly unread: number;
      readonly unreadGroups: number;
      readonly readAt: number;
      readonly refreshed: boolean;
    }
  | { readonly kind: "listFailed"; readonly failed: FailedCall }
  | { readonly kind: "listEdited"; readonly edit: Edit }
  | { readonly kind: "changeStarted"; readonly running: RunningChange }
  | { readonly kind: "changeWaits"; readonly id: number; readonly wait: Wait | undefined }
  | { readonly kind: "changeStage"; readonly id: number; readonly stage: RunningChange["stage"] }
  | { readonly kind: "changeEnded"; readonly id: number; readonly end: ChangeResult }
  | { readonly kind: "dismissed" }
  | { readonly kind: "opened"; readonly screen: Screen }
  | { readonly kind: "groupTyped"; readonly draft: GroupDraft }
  | { readonly kind: "contactTyped"; readonly draft: ContactDraft }
  | { readonly kind: "phoneTyped"; readonly draft: PhoneDraft }
  | { readonly kind: "distributionGroupTyped"; readonly draft: DistributionGroupDraft }
  | { readonly kind: "restored"; readonly drafts: Drafts }
  | { readonly kind: "discarded"; readonly change: FormKind }
  | { readonly kind: "attempted"; readonly change: FormKind; readonly attempt: Attempt }
  | { readonly kind: "broke"; readonly fault: Error }
  | {
      readonly kind: "succeeded";
      readonly change: FormKind;
      readonly result: GroupResult | ContactResult;
    };

/** The part of the state that each form's typing changes, as it is before. */
const emptyDrafts = {
  createGroup: { groupDraft: { name: "" } },
  addContact: { contactDraft: { imAddress: "", displayName: "", group: undefined } },
  addPhoneContact: { phoneDraft: { number: "", group: undefined } },
  addDistributionGroup: { distributionGroupDraft: { smtpAddress: "", displayName: "" } },
} satisfies Record<FormKind, Partial<PaneState>>;
const idle: Attempt = { kind: "idle" };

/** What is offered before the settings are known. */
const nothingYet = { removing: false, import: false, export: false, mostRows: 0 };

export const initialState: PaneState = {
  settings: { directHost: undefined, supportUrl: undefined, offer: nothingYet },
  accessMode: "outlook",
  switchedToDirect: false,
  list: { kind: "loading" },
  screen: { kind: "list" },
  ...emptyDrafts.createGroup,
  ...emptyDrafts.addContact,
  ...emptyDrafts.addPhoneContact,
  ...emptyDrafts.addDistributionGroup,
  attempts: { createGroup: idle, addContact: idle, addPhoneContact: idle, addDistributionGroup: idle },
  changes: [],
  ended: undefined,
  groupsMade: [],
};

/** The one place where the pane's state changes. */
export function reduce(state: PaneState, action: Action): PaneState {
  const { list } = state;
  switch (action.kind) {
    case "configured":
      return { ...state, settings: action.settings, accessMode: action.mode };
    case "accessModeChanged":
      return { ...state, accessMode: action.mode, switchedToDirect: action.because === "refusal" };
    case "switchNoticeDismissed":
      return { ...state, switchedToDirect: false };
    case "listReading":
      return list.kind === "loading"
        ? { ...state, list: { ...list, progress: action.progress } }
        : { ...state, list: { ...list, reading: true, progress: action.progress } };
    case "listWaits":
      return { ...state, list: { ...list, wait: action.wait } };
    case "listRead": {
      const { items, unread, unreadGroups, readAt, refreshed } = action;
      const read = { items, unread, unreadGroups, readAt, refreshed };
      return { ...state, list: { kind: "ready", ...read, reading: false, failed: undefined } };
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
    case "phoneTyped":
      return { ...state, phoneDraft: action.draft };
    case "distributionGroupTyped":
      return { ...state, distributionGroupDraft: action.draft };
    case "restored": {
      const { screen, ...drafts } = action.drafts;
      return { ...state, ...drafts, screen: screen ? { kind: screen } : state.screen };
    }
    case "attempted":
      return { ...state, attempts: { ...state.attempts, [action.change]: action.attempt } };
    case "discarded":
      return emptied(state, action.change);
    case "broke":
      return { ...state, fault: action.fault };
    case "succeeded":
      return succeeded(state, action.change, action.result);
  }
}

const eachRunning = (state: PaneState, id: number, part: Partial<RunningChange>): PaneState => ({
  ...state,
  changes: state.changes.map((running) => (running.id === id ? { ...running, ...part } : running)),
});

const emptied = (state: PaneState, change: FormKind): PaneState => ({
  ...state,
  ...emptyDrafts[change],
  attempts: { ...state.attempts, [change]: idle },
});

/**
 * The form becomes the result, if it is still on screen; what was typed has served its purpose. A group that was
 * created, and the one that a contact was added to, are chosen for the next contact.
 */
function succeeded(state: PaneState, change: FormKind, result: GroupResult | ContactResult): PaneState {
  const next: PaneState = {
    ...emptied(state, change),
    screen: state.screen.kind === change ? result : state.screen,
  };
  const { contactDraft, phoneDraft, groupsMade } = state;
  if (result.kind === "contactResult")
    return change === "addPhoneContact"
      ? { ...next, phoneDraft: { ...next.phoneDraft, group: phoneDraft.group } }
      : { ...next, contactDraft: { ...next.contactDraft, group: contactDraft.group } };
  const { group } = result;
  return {
    ...next,
    ...(change === "createGroup" && { contactDraft: { ...contactDraft, group: groupChoice(group) } }),
    groupsMade: [...groupsMade.filter(({ storeId }) => !sameId(storeId, group.storeId)), group],
  };
}
