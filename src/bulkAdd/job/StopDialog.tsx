import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { OnUnmount } from "../../components/useConfirmDialog.ts";
import { useDialogStyles } from "../../actions/PaneDialog.tsx";
import { useWording } from "../../components/WordingContext.tsx";

interface StopDialogProps {
  readonly open: boolean;
  readonly done: number;
  readonly remaining: number;
  readonly onStop: () => void;
  readonly onClose: () => void;
  /** Called after the exit animation. */
  readonly onUnmount: () => void;
}

/** Asks before a job is stopped. What was added stays in the list, the rest is not added. */
export function StopDialog({ open: isOpen, done, remaining, onStop, onClose, onUnmount }: StopDialogProps) {
  const styles = useDialogStyles();
  const { text, number } = useWording();
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => dialog.current?.querySelector<HTMLElement>("button:last-of-type")?.focus(), []);
  return (
    <Dialog modalType="alert" open={isOpen} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <OnUnmount onUnmount={onUnmount} />
          <DialogTitle>{text("stopTitle")}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.text}>{text("stopText", { done: number(done), left: number(remaining) })}</p>
          </DialogContent>
          <div ref={dialog} className={styles.actions}>
            <Button appearance="primary" className={styles.danger} onClick={onStop}>
              {text("stopForGood")}
            </Button>
            <Button onClick={onClose}>{text("continueAdding")}</Button>
          </div>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
