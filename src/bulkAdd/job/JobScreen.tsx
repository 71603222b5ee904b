import { Header, Screen } from "../../components/Screen.tsx";
import { Spinner } from "../../components/Spinner.tsx";
import { useConfirmDialog } from "../../components/useConfirmDialog.ts";
import { useWording } from "../../components/WordingContext.tsx";
import type { Bulk } from "../createBulk.ts";
import { useBulkStyles } from "../useBulkStyles.ts";
import { ProgressScreen } from "./ProgressScreen.tsx";
import { ReportScreen } from "./ReportScreen.tsx";
import type { CurrentJob } from "./runCurrentJob.ts";
import { StopDialog } from "./StopDialog.tsx";

interface JobScreenProps {
  readonly bulk: Pick<Bulk, "jobs" | "files">;
  /** Undefined while the job is being started. */
  readonly currentJob: CurrentJob | undefined;
  readonly address: string;
  readonly onBack: () => void;
}

/** Focuses the button that opened the dialog, or the title if the job has ended in the meantime. */
const focusAfterQuestion = () =>
  (
    document.querySelector<HTMLElement>("footer [aria-haspopup=dialog]") ?? document.querySelector("h1")
  )?.focus();

/**
 * A job: its progress, then its report. The dialog that asks whether to stop stays open while one replaces the other.
 */
export function JobScreen({ bulk: { jobs, files }, currentJob, ...common }: JobScreenProps) {
  const { text } = useWording();
  const styles = useBulkStyles();
  const stopDialog = useConfirmDialog(focusAfterQuestion);
  if (!currentJob)
    return (
      <Screen header={<Header title={text("starting")} focusTitle {...common} />}>
        <p className={styles.none}>
          <Spinner />
        </p>
      </Screen>
    );
  const hasEnded = currentJob.status.kind === "ended";
  return (
    <>
      {hasEnded ? (
        <ReportScreen
          {...common}
          currentJob={currentJob}
          files={files}
          onRetry={() => void jobs.retry()}
          onCheck={jobs.check}
          onDone={() => {
            common.onBack();
            void jobs.dismiss();
          }}
        />
      ) : (
        <ProgressScreen {...common} currentJob={currentJob} jobs={jobs} onStop={stopDialog.ask} />
      )}
      {stopDialog.isThere && (
        <StopDialog
          {...stopDialog.dialog}
          open={stopDialog.dialog.open && !hasEnded}
          job={currentJob.job}
          onStop={() => stopDialog.answer(jobs.stop)}
        />
      )}
    </>
  );
}
