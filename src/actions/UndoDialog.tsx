import { Button } from "@fluentui/react-components";
import { useWording } from "../components/WordingContext.tsx";
import type { TextKey } from "../i18n/messages.ts";
import type { Change, ChangeKind } from "../imList/changes/change.ts";
import { nameValues } from "./changeText.ts";
import { PaneDialog, useDialogStyles, type DialogState } from "./PaneDialog.tsx";

interface UndoDialogProps extends DialogState {
  /** The undo of a change of many people. */
  readonly change: Change;
  readonly onConfirm: () => void;
}

/** Asks before the undo of a change of many people. */
export function UndoDialog({ change: { about }, onConfirm, ...dialog }: UndoDialogProps) {
  const styles = useDialogStyles();
  const wording = useWording();
  const { text, count } = wording;
  const explanation = explanations[about.undone?.kind ?? "undo"];
  return (
    <PaneDialog
      {...dialog}
      isAlert
      title={count("undoTitle", about.contacts.length)}
      buttons={
        <>
          <Button appearance="primary" onClick={onConfirm}>
            {text("undoNow")}
          </Button>
          <Button onClick={dialog.onClose}>{text("cancel")}</Button>
        </>
      }
    >
      {explanation && <p className={styles.text}>{text(explanation, nameValues(about, wording))}</p>}
    </PaneDialog>
  );
}

const explanations: Partial<Record<ChangeKind, TextKey>> = {
  moveContacts: "undoMoveText",
  copyContacts: "undoCopyText",
  removeFromGroup: "undoRemoveText",
  removeFromList: "undoDeleteText",
  deleteGroup: "undoGroupText",
};
