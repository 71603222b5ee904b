import { useState } from "react";
import { pendingTextOf, shownListOf } from "../actions/shownList.ts";
import { useListActions } from "../actions/useListActions.tsx";
import { copyText } from "../components/copyText.ts";
import { useWording } from "../components/WordingContext.tsx";
import type { Pane } from "../store/pane.ts";
import type { PaneState } from "../store/state.ts";

interface PageActionsOptions {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly onRename: () => void;
  /** Moves the focus after a dialog or menu has closed, if nothing has it. Has to be the same function in each render. */
  readonly focusAfter: () => void;
}

/** What can be done on a page of a person or group, besides the actions on the rows of the list. */
export function usePageActions({ pane, state, onRename, focusAfter }: PageActionsOptions) {
  const wording = useWording();
  const { text } = wording;
  const [note, setNote] = useState("");
  // The result of an earlier change stays on the list: it is not about this page.
  const [endedBefore] = useState(state.ended);
  const dockState = state.ended === endedBefore ? { ...state, ended: undefined } : state;
  const onCopied = (isDone: boolean) => setNote(text(isDone ? "copied" : "copyFailed"));
  const actions = useListActions({
    pane,
    getShownList: () => shownListOf(pane.state()),
    selectedWith: (row) => [row],
    onRename,
    onSelectEveryone: () => undefined,
    onCopied,
    onNote: setNote,
    onDone: focusAfter,
  });

  const copy = (copied: string) => void copyText(copied).then(onCopied);
  const pendingText = pendingTextOf(state.changes, wording);
  return { ...actions, dockState, note, copy, pendingText };
}

export type PageActions = ReturnType<typeof usePageActions>;

/** The ways in which a page is left. */
export interface PageWays {
  readonly onBack: () => void;
  /** Opens the form of a contact. The group that was used last is selected. */
  readonly onNewContact: () => void;
  /** Shows a group and its people in the list. */
  readonly onShowGroup: (groupId: string) => void;
}
