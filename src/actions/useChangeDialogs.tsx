import { useRef, useState } from "react";
import type { ImItemList } from "../ews/model/imItemList.ts";
import type { Change } from "../imList/changes/change.ts";
import type { Pane } from "../store/pane.ts";
import { MoveDialog, RemoveDialog } from "./lazy.ts";
import { planRemoval, type Question, type RemovalQuestion } from "./question.ts";

/** Maximum age of a list from which the dialog tells who would be deleted, in milliseconds. */
const maxListAge = 30_000;

interface ChangeDialogsProps {
  readonly pane: Pane;
  readonly getShownList: () => ImItemList | undefined;
  /** Returns the focus to the list. Has to be the same function in each render. */
  readonly onDone: () => void;
}

/** A question in a dialog that is open or fading out. */
interface DialogState {
  readonly question: Question;
  readonly isOpen: boolean;
  /** The dialog's key, new for each question. If the same question is opened again, the user's input is kept. */
  readonly key: number;
}

/** The dialogs that ask the user before a change: to which group, or whether to remove. */
export function useChangeDialogs({ pane, getShownList, onDone }: ChangeDialogsProps) {
  const [state, setState] = useState<DialogState>();
  const [isRefreshing, setIsRefreshing] = useState(false);
  /** The question that is open, or that waits for the list to load. */
  const latestQuestion = useRef<Question>(undefined);

  const openDialog = (question: Question) => {
    latestQuestion.current = question;
    setState((last) => {
      const { key = 0, question: previous } = last ?? {};
      return { question, isOpen: true, key: question === previous ? key : key + 1 };
    });
  };
  // Fluent leaves the page locked if a dialog is removed without being closed.
  const closeDialog = () => {
    latestQuestion.current = undefined;
    setState((last) => last && { ...last, isOpen: false });
  };
  const startChanges = (changes: readonly Change[]) => {
    closeDialog();
    onDone();
    changes.forEach((change) => void pane.change(change));
  };

  /** Loads the list if it is not recent, and opens the dialog only if someone would be deleted. */
  const confirmRemoval = async (question: RemovalQuestion) => {
    const deletesAnyone = (list: ImItemList) => planRemoval(question, list).deleted.length > 0;
    const before = getShownList();
    latestQuestion.current = question;
    if (before && deletesAnyone(before)) openDialog(question);
    if (!isListRecent(pane)) {
      setIsRefreshing(true);
      await pane.readList();
      setIsRefreshing(false);
      if (latestQuestion.current !== question) return;
    }
    const list = getShownList();
    // Without a recent list, it is not known who would be deleted. The failure card says why loading failed.
    if (!list || !isListRecent(pane)) closeDialog();
    else if (deletesAnyone(list)) openDialog(question);
    else startChanges(planRemoval(question, list).createChanges(false));
  };

  const renderDialog = ({ question, isOpen, key }: DialogState, list: ImItemList) => {
    const props = {
      open: isOpen,
      list,
      onConfirm: startChanges,
      onClose: closeDialog,
      onUnmount: onDone,
    };
    return question.kind === "move" || question.kind === "copy" ? (
      <MoveDialog key={key} {...props} question={question} />
    ) : (
      <RemoveDialog key={key} {...props} question={question} isRefreshing={isRefreshing} />
    );
  };
  const list = getShownList();
  return { dialog: state && list && renderDialog(state, list), openDialog, confirmRemoval, startChanges };
}

/** True if the last load of the list succeeded and was not too long ago. */
function isListRecent(pane: Pane): boolean {
  const { list } = pane.state();
  return list.kind === "ready" && list.failed === undefined && Date.now() - list.readAt <= maxListAge;
}
