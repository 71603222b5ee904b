import type { Wait } from "../ews/client.ts";
import { sameId } from "../ews/model/storeId.ts";
import type { Edit } from "../imList/edits.ts";
import { groupChoice } from "../imList/groupChoices.ts";
import type { ListProgress, WholeList } from "../imList/wholeList.ts";
import type { AccessMode } from "../shared/accessMode.ts";
import { emptyDrafts, formKinds, groupIn, type Drafts, type FormKind, type StoredDrafts } from "./drafts.ts";
import type {
  AddedTogether,
  Attempt,
  ContactResult,
  EndedChange,
  FailedCall,
  GroupResult,
  PaneSettings,
  PaneState,
  RunningChange,
  Screen,
} from "./state.ts";

export type Action =
  | { readonly kind: "configured"; readonly settings: PaneSettings; readonly mode: AccessMode }
  /** `because` is "refusal" if Exchange refused the connection through Outlook and the pane switched by itself. */
  | {
      readonly kind: "accessModeChanged";
      readonly mode: AccessMode;
      readonly because: "user" | "refusal";
    }
  | { readonly kind: "switchNoticeDismissed" }
  | { readonly kind: "listReading"; readonly progress?: ListProgress }
  | { readonly kind: "listWaits"; readonly wait: Wait | undefined }
  | ({
      readonly kind: "listRead";
      readonly readAt: number;
      readonly refreshed: boolean;
    } & WholeList)
  | { readonly kind: "listFailed"; readonly failed: FailedCall }
  | { readonly kind: "listEdited"; readonly edit: Edit }
  | { readonly kind: "changeStarted"; readonly running: RunningChange }
  | { readonly kind: "changeProgress"; readonly id: number; readonly progress: Partial<RunningChange> }
  | ({ readonly kind: "changeEnded"; readonly id: number } & Omit<EndedChange, "change">)
  | { readonly kind: "dismissed" }
  | { readonly kind: "opened"; readonly screen: Screen }
  | Typed
  | { readonly kind: "restored"; readonly stored: StoredDrafts }
  | { readonly kind: "discarded"; readonly form: FormKind }
  | { readonly kind: "attempted"; readonly form: FormKind; readonly attempt: Attempt }
  | { readonly kind: "broke"; readonly fault: Error }
  /** A form has added several people. `ended`: the change that has done it, with its undo. */
  | {
      readonly kind: "addedTogether";
      readonly added: AddedTogether | undefined;
      readonly ended: EndedChange;
    }
  | {
      readonly kind: "succeeded";
      readonly form: FormKind;
      readonly result: GroupResult | ContactResult;
    };

/** The user typed in a form. Contains only the fields that changed. */
type Typed = {
  readonly [Form in FormKind]: {
    readonly kind: "typed";
    readonly form: Form;
    readonly draft: Partial<Drafts[Form]>;
  };
}[FormKind];

const idle: Attempt = { kind: "idle" };

/** Commands that are offered before the settings are loaded: none. */
const nothingYet = { removing: false, import: false, export: false, mostRows: 0 };

export const initialState: PaneState = {
  settings: { directHost: undefined, supportUrl: undefined, offer: nothingYet },
  accessMode: "outlook",
  switchedToDirect: false,
  list: { kind: "loading" },
  screen: { kind: "list" },
  drafts: emptyDrafts,
  attempts: Object.fromEntries(formKinds.map((form) => [form, idle])) as Record<FormKind, Attempt>,
  changes: [],
  ended: undefined,
  groupsMade: [],
};

/** Returns the next state. No other code changes the pane's state. */
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
    case "listRead":
      return { ...state, list: { ...action, kind: "ready", reading: false, failed: undefined } };
    case "listFailed":
      return {
        ...state,
        list:
          list.kind === "ready"
            ? { ...list, refreshed: false, reading: false, failed: action.failed }
            : { kind: "failed", failed: action.failed, reading: false },
      };
    case "listEdited": {
      const items = list.kind === "ready" ? action.edit(list.items) : undefined;
      return list.kind !== "ready" || !items || items === list.items
        ? state
        : { ...state, list: { ...list, items } };
    }
    case "changeStarted":
      return { ...state, changes: [...state.changes, action.running], ended: undefined };
    case "changeProgress": {
      const { id, progress } = action;
      const changes = state.changes.map((running) =>
        running.id === id ? { ...running, ...progress } : running,
      );
      return { ...state, changes };
    }
    case "changeEnded": {
      const running = state.changes.find(({ id }) => id === action.id);
      if (!running) return state;
      return {
        ...state,
        changes: state.changes.filter((one) => one !== running),
        ended: { change: running.change, end: action.end, rescues: action.rescues },
      };
    }
    case "dismissed":
      return { ...state, ended: undefined };
    case "opened":
      return { ...state, screen: action.screen };
    case "typed":
      return withDraft(state, action.form, action.draft);
    case "restored": {
      const { form, drafts } = action.stored;
      return { ...state, drafts, screen: form ? { kind: form } : state.screen };
    }
    case "attempted":
      return withAttempt(state, action.form, action.attempt);
    case "discarded":
      return emptied(state, action.form);
    case "broke":
      return { ...state, fault: action.fault };
    case "addedTogether": {
      const { group } = state.drafts.addContact;
      const { added, ended } = action;
      return {
        ...withDraft(emptied(state, "addContact"), "addContact", { group }),
        ended,
        screen: state.screen.kind === "addContact" ? { kind: "list", ...(added && { added }) } : state.screen,
      };
    }
    case "succeeded":
      return succeeded(state, action.form, action.result);
  }
}

const withDraft = (state: PaneState, form: FormKind, draft: Partial<Drafts[FormKind]>): PaneState => ({
  ...state,
  drafts: { ...state.drafts, [form]: { ...state.drafts[form], ...draft } },
});

const withAttempt = (state: PaneState, form: FormKind, attempt: Attempt): PaneState => ({
  ...state,
  attempts: { ...state.attempts, [form]: attempt },
});

const emptied = (state: PaneState, form: FormKind): PaneState =>
  withAttempt(withDraft(state, form, emptyDrafts[form]), form, idle);

/**
 * Empties a form, and shows the result page if the form is still on screen. The group that a contact was added to stays
 * selected for the next contact, and so does a group that was just created.
 */
function succeeded(state: PaneState, form: FormKind, result: GroupResult | ContactResult): PaneState {
  const group = groupIn(state.drafts[form]);
  const next: PaneState = {
    ...withDraft(emptied(state, form), form, group ? { group } : {}),
    screen: state.screen.kind === form ? result : state.screen,
  };
  if (result.kind === "contactResult") return next;
  const created = result.group;
  return {
    ...(form === "createGroup" ? withDraft(next, "addContact", { group: groupChoice(created) }) : next),
    groupsMade: [...state.groupsMade.filter(({ storeId }) => !sameId(storeId, created.storeId)), created],
  };
}
