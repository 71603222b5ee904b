import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { PeopleAdd20Regular } from "@fluentui/react-icons/svg/people-add";
import { useEffect, useSyncExternalStore, type ReactNode } from "react";
import { focusTitle } from "../../components/Screen.tsx";
import { lazyScreen } from "../../components/lazyScreen.tsx";
import { LiveRegion } from "../../components/LiveRegion.tsx";
import { useConfirmDialog } from "../../components/useConfirmDialog.ts";
import { useWording } from "../../components/WordingContext.tsx";
import type { BulkScreenKind, PaneState } from "../../store/state.ts";
import type { Bulk } from "../createBulk.ts";
import type { InterruptedJob, Jobs } from "./createJobs.ts";
import { countProgress, type Job } from "./job.ts";
import { MessageCard } from "../../components/MessageCard.tsx";
import { pauseText, phaseText, progressAnnouncement, speedText } from "./jobText.ts";
import type { CurrentJob } from "./runCurrentJob.ts";

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
        <CurrentJobCard {...{ jobs, currentJob, onShow }} />
      ) : (
        nextJob && <InterruptedJobCard {...{ jobs, isReadOnly, onShow }} interruptedJob={nextJob} />
      )}
    </div>
  );
}

interface CardProps {
  readonly jobs: Jobs;
  /** Opens the job's own screen. */
  readonly onShow: () => void;
}

function CurrentJobCard({ currentJob, jobs, onShow }: CardProps & { readonly currentJob: CurrentJob }) {
  const wording = useWording();
  const { text, sentences } = wording;
  const { job, status, since } = currentJob;
  const hasEnded = status.kind === "ended";
  const pausedBy = status.kind === "paused" ? pauseText(status.reason, wording) : undefined;
  const details = pausedBy?.title ?? (phaseText(status, since, wording) || speedText(currentJob, wording));
  return (
    <>
      <JobCard {...{ job, hasEnded, onShow }} details={sentences(job.title, "·", details)}>
        {hasEnded && (
          <Button size="small" appearance="subtle" onClick={() => void jobs.dismiss()}>
            {text("dismiss")}
          </Button>
        )}
      </JobCard>
      {!hasEnded && <LiveRegion text={progressAnnouncement(currentJob, wording)} />}
    </>
  );
}

interface InterruptedJobCardProps extends CardProps {
  readonly interruptedJob: InterruptedJob;
  /** True if nothing may be changed now: the job can be resumed later. */
  readonly isReadOnly: boolean;
}

function InterruptedJobCard({ interruptedJob, jobs, isReadOnly, onShow }: InterruptedJobCardProps) {
  const { text, count, number, dateTime } = useWording();
  const confirmStop = useConfirmDialog(focusTitle);
  const { job, isInOtherPane } = interruptedJob;
  const { title } = job;
  const showAfter = (work: Promise<boolean>) =>
    void work.then((isOurs) => (isOurs ? onShow() : jobs.findInterruptedJobs()));
  const resume = () => showAfter(jobs.resumeJob(interruptedJob));

  if (isInOtherPane) return <JobCard job={job} hasEnded={false} details={text("takenByOther", { title })} />;
  const { total, remaining } = countProgress(job);
  // The pane may have been closed after the last row, before the list was checked.
  if (job.isEnded || remaining === 0) return <JobCard job={job} hasEnded onShow={resume} />;
  return (
    <>
      <MessageCard
        icon={<ArrowClockwise20Regular />}
        title={count("notAddedYet", remaining, { all: number(total) })}
        text={text("interruptedJob", { title, when: dateTime(new Date(job.madeAt).toISOString()) })}
      >
        <Button size="small" disabledFocusable={isReadOnly} onClick={resume}>
          {text("resume")}
        </Button>
        <Button size="small" appearance="subtle" disabledFocusable={isReadOnly} onClick={confirmStop.ask}>
          {text("stopForGood")}
        </Button>
      </MessageCard>
      {confirmStop.isThere && (
        <StopDialog
          {...confirmStop.dialog}
          job={job}
          onStop={() => confirmStop.answer(() => showAfter(jobs.stopInterruptedJob(interruptedJob)))}
        />
      )}
    </>
  );
}

interface JobCardProps {
  readonly job: Job;
  readonly hasEnded: boolean;
  /** The state of a running job. */
  readonly details?: string;
  /** Undefined for a job of another pane. */
  readonly onShow?: () => void;
  readonly children?: ReactNode;
}

/** The card of a job that runs, or of which only the report is left. */
function JobCard({ job, hasEnded, details, onShow, children }: JobCardProps) {
  const { text, count, number } = useWording();
  const { total, done } = countProgress(job);
  return (
    <MessageCard
      icon={<PeopleAdd20Regular />}
      title={
        hasEnded
          ? count("addedOf", total, { done: number(done) })
          : text("jobRunsTitle", { done: number(done), all: number(total) })
      }
      text={hasEnded ? text("reportWaits", { title: job.title }) : details}
    >
      {onShow && (
        <>
          <Button size="small" onClick={onShow}>
            {text(hasEnded ? "showReport" : "jobShow")}
          </Button>
          {children}
        </>
      )}
    </MessageCard>
  );
}
