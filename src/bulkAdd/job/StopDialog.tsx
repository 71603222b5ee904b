import { Button } from "@fluentui/react-components";
import { PaneDialog, useDialogStyles, type DialogState } from "../../actions/PaneDialog.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import { countProgress, type Job } from "./job.ts";

interface StopDialogProps extends DialogState {
  readonly job: Job;
  readonly onStop: () => void;
}

/** Asks before a job is stopped. What was added stays in the list, the rest is not added. */
export function StopDialog({ job, onStop, ...dialog }: StopDialogProps) {
  const styles = useDialogStyles();
  const { text, number } = useWording();
  const { done, remaining, failed } = countProgress(job);
  return (
    <PaneDialog
      {...dialog}
      isAlert
      title={text("stopTitle")}
      buttons={
        <>
          <Button appearance="primary" className={styles.danger} onClick={onStop}>
            {text("stopForGood")}
          </Button>
          <Button onClick={dialog.onClose}>{text("continueAdding")}</Button>
        </>
      }
    >
      <p className={styles.text}>
        {text("stopText", { done: number(done), left: number(remaining + failed) })}
      </p>
    </PaneDialog>
  );
}
