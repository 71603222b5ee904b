import { Button } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { PeopleAdd20Regular } from "@fluentui/react-icons/svg/people-add";
import { progressOf } from "./jobProgress.ts";
import { lazyScreen } from "../../components/lazyScreen.tsx";
import { LiveRegion } from "../../components/LiveRegion.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import { focusTitle } from "../../components/focusTitle.ts";
import { useConfirmDialog } from "../../components/useConfirmDialog.ts";
import { BulkCard } from "./BulkCard.tsx";
import type { Jobs, JobsState, OfferedJob } from "./createJobs.ts";
import { doingText, progressAnnouncement, paceText, pauseWords } from "./jobText.ts";
import type { OwnJob } from "./runShown.ts";

const stopDialog = lazyScreen(
  async () => (await import(/* webpackChunkName: "bulkScreens" */ "./StopDialog.tsx")).StopDialog,
);

interface JobCardProps {
  readonly state: JobsState;
  readonly jobs: Jobs;
  /** Nothing is written now: it can be gone on with later. */
  readonly isReadOnly: boolean;
  /** Opens the job's own screen. */
  readonly onShow: () => void;
}

/** On the list: the job that is at work, or the oldest one that waits. */
export function JobCard({ state: { own, offered }, jobs, isReadOnly, onShow }: JobCardProps) {
  if (own) return <OwnCard own={own} onShow={onShow} onDismiss={() => void jobs.dismiss()} />;
  // One that another pane works on comes last: there is nothing to be done about it here.
  const first = offered.find(({ isTaken }) => !isTaken) ?? offered[0];
  return first && <OfferedCard offered={first} jobs={jobs} isReadOnly={isReadOnly} onShow={onShow} />;
}

interface OwnCardProps {
  readonly own: OwnJob;
  readonly onShow: () => void;
  readonly onDismiss: () => void;
}

function OwnCard({ own, onShow, onDismiss }: OwnCardProps) {
  const wording = useWording();
  const { text, count, number, sentences } = wording;
  const { job, status, since } = own;
  const { done, toDo } = progressOf(job);
  const hasEnded = status.kind === "ended";
  const pausedBy = status.kind === "paused" ? pauseWords(status.because, wording) : undefined;
  const how = hasEnded
    ? text("reportWaits", { title: job.title })
    : sentences(
        job.title,
        "·",
        pausedBy?.title ?? (doingText(status, since, wording) || paceText(own, wording)),
      );
  return (
    <>
      <BulkCard
        icon={<PeopleAdd20Regular />}
        title={
          hasEnded
            ? count("addedOf", toDo, { done: number(done) })
            : text("jobRunsTitle", { done: number(done), all: number(toDo) })
        }
        text={how}
      >
        <Button size="small" onClick={onShow}>
          {text(hasEnded ? "showReport" : "jobShow")}
        </Button>
        {hasEnded && (
          <Button size="small" appearance="subtle" onClick={onDismiss}>
            {text("dismiss")}
          </Button>
        )}
      </BulkCard>
      {!hasEnded && <LiveRegion text={progressAnnouncement(own, wording)} />}
    </>
  );
}

interface OfferedCardProps extends Omit<JobCardProps, "state"> {
  readonly offered: OfferedJob;
}

function OfferedCard({ offered, jobs, isReadOnly, onShow }: OfferedCardProps) {
  const { text, count, number, dateTime } = useWording();
  const stopping = useConfirmDialog(focusTitle);
  const { job, isTaken } = offered;
  const { title } = job;
  const { toDo, done, left, failed } = progressOf(job);
  const go = (work: Promise<boolean>) =>
    void work.then((isOurs) => (isOurs ? onShow() : jobs.findInterruptedJobs()));

  if (isTaken)
    return (
      <BulkCard
        icon={<PeopleAdd20Regular />}
        title={text("jobRunsTitle", { done: number(done), all: number(toDo) })}
        text={text("takenByOther", { title })}
      />
    );
  if (job.isEnded)
    return (
      <BulkCard
        icon={<PeopleAdd20Regular />}
        title={count("addedOf", toDo, { done: number(done) })}
        text={text("reportWaits", { title })}
      >
        <Button size="small" onClick={() => go(jobs.resumeJob(offered))}>
          {text("showReport")}
        </Button>
      </BulkCard>
    );
  return (
    <>
      <BulkCard
        icon={<ArrowClockwise20Regular />}
        title={count("stillToAdd", left, { all: number(toDo) })}
        text={text("leftByPane", { title, when: dateTime(new Date(job.madeAt).toISOString()) })}
      >
        <Button
          size="small"
          disabledFocusable={isReadOnly}
          onClick={() => !isReadOnly && go(jobs.resumeJob(offered))}
        >
          {text("resume")}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={isReadOnly}
          onClick={() => !isReadOnly && stopping.ask()}
        >
          {text("stopForGood")}
        </Button>
      </BulkCard>
      {stopping.isThere && (
        <stopDialog.Screen
          {...stopping.dialog}
          done={done}
          left={left + failed}
          onStop={() => stopping.answer(() => go(jobs.stopInterruptedJob(offered)))}
        />
      )}
    </>
  );
}
