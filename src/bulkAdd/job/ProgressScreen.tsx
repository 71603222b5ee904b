import {
  Button,
  makeStyles,
  mergeClasses,
  ProgressBar,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { Pause20Regular } from "@fluentui/react-icons/svg/pause";
import { Play20Regular } from "@fluentui/react-icons/svg/play";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { Header, Screen } from "../../components/Screen.tsx";
import { progressTrack } from "../../components/screenBoxes.ts";
import { LiveRegion } from "../../components/LiveRegion.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import { RowLine } from "../rows/RowLine.tsx";
import { reasonText } from "../rows/rowText.ts";
import { useBulkStyles } from "../useBulkStyles.ts";
import type { Jobs } from "./createJobs.ts";
import { countProgress, type JobRow } from "./job.ts";
import { MessageCard } from "../../components/MessageCard.tsx";
import { addsContacts, canResume, pauseText, phaseText, progressAnnouncement, speedText } from "./jobText.ts";
import type { CurrentJob } from "./runCurrentJob.ts";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: "8px", padding: "16px" },
  track: progressTrack,
  figures: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "0 8px" },
  figure: { fontSize: "24px", lineHeight: "32px", fontWeight: tokens.fontWeightSemibold },
  all: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, flexGrow: 1 },
  counts: {
    display: "flex",
    margin: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    "& > div": { flexGrow: 1, flexBasis: 0, padding: "8px 12px" },
    "& > div + div": { borderLeft: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  term: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  number: { ...typographyStyles.subtitle2, margin: 0 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  problems: { ...typographyStyles.caption1Strong, margin: 0, padding: "0 16px 4px" },
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    "& li": { padding: "8px 16px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

const titles = {
  running: "addingTitle",
  paused: "paused",
  stopping: "stoppingTitle",
  ended: "addingTitle",
} as const;

interface ProgressScreenProps {
  readonly currentJob: CurrentJob;
  readonly jobs: Pick<Jobs, "pause" | "resume">;
  readonly address: string;
  readonly onBack: () => void;
  /** Asks whether to stop the job. */
  readonly onStop: () => void;
}

/** A running or paused job. */
export function ProgressScreen({ currentJob, jobs, address, onBack, onStop }: ProgressScreenProps) {
  const styles = { ...useBulkStyles(), ...useStyles() };
  const wording = useWording();
  const { text, count, number } = wording;
  const { job, status, since, isDurable } = currentJob;
  const progress = countProgress(job);
  const finished = progress.total - progress.remaining;
  const isPaused = status.kind === "paused";
  const pausedBy = isPaused ? pauseText(status.reason, wording) : undefined;
  const phase = phaseText(status, since, wording);
  const title = text(titles[status.kind]);

  return (
    <Screen
      header={<Header title={title} about={job.title} focusTitle {...{ address, onBack }} />}
      footer={
        <div className={styles.footer}>
          <p className={styles.note}>{text(isDurable ? "listMeanwhile" : "endsWithPane")}</p>
          <div className={styles.buttons}>
            {status.kind === "paused" && canResume(status.reason) && (
              <Button appearance="primary" icon={<Play20Regular />} onClick={jobs.resume}>
                {text("resume")}
              </Button>
            )}
            {!isPaused && (
              <Button
                icon={<Pause20Regular />}
                disabledFocusable={status.kind !== "running"}
                onClick={jobs.pause}
              >
                {text("pause")}
              </Button>
            )}
            <Button aria-haspopup="dialog" disabledFocusable={status.kind === "stopping"} onClick={onStop}>
              {text("stopAsk")}
            </Button>
          </div>
        </div>
      }
    >
      <LiveRegion text={progressAnnouncement(currentJob, wording)} />
      <div className={styles.head}>
        <div className={styles.figures}>
          <span className={styles.figure}>{number(finished)}</span>
          <span className={styles.all}>
            {count(addsContacts(job) ? "ofContacts" : "ofEntries", progress.total)}
          </span>
          <span className={styles.note}>{speedText(currentJob, wording)}</span>
        </div>
        <ProgressBar
          className={styles.track}
          aria-label={title}
          color={isPaused ? "warning" : "brand"}
          shape="rounded"
          thickness="large"
          max={Math.max(1, progress.total)}
          value={finished}
        />
        {phase && <p className={styles.note}>{phase}</p>}
        {pausedBy && <MessageCard role="alert" icon={<Warning20Filled />} {...pausedBy} warns />}
        <dl className={styles.counts}>
          {(
            [
              ["added", progress.done],
              ["failed", progress.failed],
              ["left", progress.remaining],
            ] as const
          ).map(([term, value]) => (
            <div key={term}>
              <dt className={styles.term}>{text(term)}</dt>
              <dd className={mergeClasses(styles.number, term === "failed" && value > 0 && styles.bad)}>
                {number(value)}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <ProblemRows rows={job.rows} />
    </Screen>
  );
}

/** How many problems are shown here. The report has all of them. */
const maxShown = 20;

/** The rows of a running job that failed or had no response. */
function ProblemRows({ rows }: { readonly rows: readonly JobRow[] }) {
  const styles = { ...useBulkStyles(), ...useStyles() };
  const wording = useWording();
  const { text, count } = wording;
  const problems = rows.filter(({ state }) => state.kind === "failed" || state.kind === "unknown");
  if (problems.length === 0) return null;
  return (
    <>
      <h2 className={styles.problems}>{text("notAddedSoFar")}</h2>
      <ul className={styles.rows}>
        {problems.slice(0, maxShown).map(({ place, planned, state }) => (
          <li key={place}>
            {state.kind === "failed" ? (
              <RowLine
                planned={planned}
                tone="danger"
                note={reasonText(state.reason, state.tries, wording)}
              />
            ) : (
              <RowLine planned={planned} tone="warning" note={text("checkedFirst")} />
            )}
          </li>
        ))}
      </ul>
      {problems.length > maxShown && (
        <p className={styles.none}>{count("moreInReport", problems.length - maxShown)}</p>
      )}
    </>
  );
}
