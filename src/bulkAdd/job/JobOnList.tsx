import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import type { BulkScreenKind, PaneState } from "../../store/state.ts";
import type { Bulk } from "../createBulk.ts";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { PeopleAdd20Regular } from "@fluentui/react-icons/svg/people-add";
import { countProgress } from "./job.ts";
import { lazyScreen } from "../../components/lazyScreen.tsx";
import { LiveRegion } from "../../components/LiveRegion.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import { focusTitle } from "../../components/Screen.tsx";
import { useConfirmDialog } from "../../components/useConfirmDialog.ts";
import { JobMessageCard } from "./JobMessageCard.tsx";
import type { Jobs } from "./createJobs.ts";
import type { InterruptedJob, CurrentJob } from "./jobsState.ts";
import { phaseText, progressAnnouncement, speedText, pauseText } from "./jobText.ts";

const StopDialog = lazyScreen(
  () => import(/* webpackChunkName: "bulkScreens" */ "./StopDialog.tsx"),
  "StopDialog",
);

const useStyles = makeStyles({ card: { padding: "0 16px 8px", ":empty": { display: "none" } } });

/** How often a job that runs in another pane is checked again, in milliseconds. */
const checkInterval = 5_000;

interface JobOnListProps {
  readonly bulk: Pick<Bulk, "subscribe" | "state" | "jobs">;
  readonly pane: PaneState;
  readonly onOpen: (screen: BulkScreenKind) => void;
}

/** Above the list: the job of this pane, or else the oldest interrupted one. */
export function JobOnList({ bulk, pane, onOpen }: JobOnListProps) {
  const styles = useStyles();
  const { jobs } = bulk;
  const { currentJob, interruptedJobs } = useSyncExternalStore(bulk.subscribe, bulk.state);
  const { findInterruptedJobs } = jobs;
  const isAnyInOtherPane = interruptedJobs.some((job) => job.isInOtherPane);
  useEffect(() => {
    void findInterruptedJobs();
    // Until the other pane ends or releases the job.
    const timer = isAnyInOtherPane ? setInterval(() => void findInterruptedJobs(), checkInterval) : undefined;
    return () => clearInterval(timer);
  }, [findInterruptedJobs, isAnyInOtherPane]);
  // A job in another pane comes last: nothing can be done about it here.
  const nextJob = interruptedJobs.find((job) => !job.isInOtherPane) ?? interruptedJobs[0];
  const onShow = () => onOpen("job");
  const isReadOnly = pane.accessMode === "readOnly";
  return (
    <div className={styles.card}>
      {currentJob ? (
        <CurrentJobCard currentJob={currentJob} onShow={onShow} onDismiss={() => void jobs.dismiss()} />
      ) : (
        nextJob && <InterruptedJobCard {...{ jobs, isReadOnly, onShow }} interruptedJob={nextJob} />
      )}
    </div>
  );
}

interface CurrentJobCardProps {
  readonly currentJob: CurrentJob;
  readonly onShow: () => void;
  readonly onDismiss: () => void;
}

function CurrentJobCard({ currentJob, onShow, onDismiss }: CurrentJobCardProps) {
  const wording = useWording();
  const { text, count, number, sentences } = wording;
  const { job, status, since } = currentJob;
  const { done, total } = countProgress(job);
  const hasEnded = status.kind === "ended";
  const pausedBy = status.kind === "paused" ? pauseText(status.reason, wording) : undefined;
  const details = hasEnded
    ? text("reportWaits", { title: job.title })
    : sentences(
        job.title,
        "·",
        pausedBy?.title ?? (phaseText(status, since, wording) || speedText(currentJob, wording)),
      );
  return (
    <>
      <JobMessageCard
        icon={<PeopleAdd20Regular />}
        title={
          hasEnded
            ? count("addedOf", total, { done: number(done) })
            : text("jobRunsTitle", { done: number(done), all: number(total) })
        }
        text={details}
      >
        <Button size="small" onClick={onShow}>
          {text(hasEnded ? "showReport" : "jobShow")}
        </Button>
        {hasEnded && (
          <Button size="small" appearance="subtle" onClick={onDismiss}>
            {text("dismiss")}
          </Button>
        )}
      </JobMessageCard>
      {!hasEnded && <LiveRegion text={progressAnnouncement(currentJob, wording)} />}
    </>
  );
}

interface InterruptedJobCardProps {
  readonly interruptedJob: InterruptedJob;
  readonly jobs: Jobs;
  /** True if nothing may be changed now: the job can be resumed later. */
  readonly isReadOnly: boolean;
  /** Opens the job's own screen. */
  readonly onShow: () => void;
}

function InterruptedJobCard({ interruptedJob, jobs, isReadOnly, onShow }: InterruptedJobCardProps) {
  const { text, count, number, dateTime } = useWording();
  const confirmStop = useConfirmDialog(focusTitle);
  const { job, isInOtherPane } = interruptedJob;
  const { title } = job;
  const { total, done, remaining, failed } = countProgress(job);
  const showAfter = (work: Promise<boolean>) =>
    void work.then((isOurs) => (isOurs ? onShow() : jobs.findInterruptedJobs()));

  if (isInOtherPane)
    return (
      <JobMessageCard
        icon={<PeopleAdd20Regular />}
        title={text("jobRunsTitle", { done: number(done), all: number(total) })}
        text={text("takenByOther", { title })}
      />
    );
  if (job.isEnded)
    return (
      <JobMessageCard
        icon={<PeopleAdd20Regular />}
        title={count("addedOf", total, { done: number(done) })}
        text={text("reportWaits", { title })}
      >
        <Button size="small" onClick={() => showAfter(jobs.resumeJob(interruptedJob))}>
          {text("showReport")}
        </Button>
      </JobMessageCard>
    );
  return (
    <>
      <JobMessageCard
        icon={<ArrowClockwise20Regular />}
        title={count("notAddedYet", remaining, { all: number(total) })}
        text={text("interruptedJob", { title, when: dateTime(new Date(job.madeAt).toISOString()) })}
      >
        <Button
          size="small"
          disabledFocusable={isReadOnly}
          onClick={() => !isReadOnly && showAfter(jobs.resumeJob(interruptedJob))}
        >
          {text("resume")}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={isReadOnly}
          onClick={() => !isReadOnly && confirmStop.ask()}
        >
          {text("stopForGood")}
        </Button>
      </JobMessageCard>
      {confirmStop.isThere && (
        <StopDialog
          {...confirmStop.dialog}
          done={done}
          remaining={remaining + failed}
          onStop={() => confirmStop.answer(() => showAfter(jobs.stopInterruptedJob(interruptedJob)))}
        />
      )}
    </>
  );
}
