import {
  Button,
  makeStyles,
  mergeClasses,
  ProgressBar,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { IconButton } from "../components/IconButton.tsx";
import { LiveRegion } from "../components/LiveRegion.tsx";
import { quarterText } from "../components/quarterText.ts";
import { progressTrack } from "../components/screenBoxes.ts";
import { WaitLine } from "../components/WaitLine.tsx";
import { WaitText } from "../components/WaitText.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { FailureCard, RefusalOptions } from "../failures/lazy.ts";
import type { Wording } from "../i18n/wording.ts";
import { hasNoPlace, type Change } from "../imList/changes/change.ts";
import type { Pane } from "../store/pane.ts";
import type { EndedChange, PaneState, RunningChange } from "../store/state.ts";
import { shownListOf } from "./shownList.ts";
import { changeBarText, changeStoppedText, nameValues, stoppedAt } from "./changeText.ts";
import { runningTitle } from "./largeChanges/runningTitle.ts";

const useStyles = makeStyles({
  dock: { padding: "8px", display: "flex", flexDirection: "column", gap: "8px" },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    alignItems: "center",
    gap: "8px",
    padding: "8px 8px 8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    boxShadow: tokens.shadow8,
    animationName: { from: { transform: "translateY(8px)", opacity: 0 }, to: { transform: "none" } },
    animationDuration: "200ms",
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "0s" },
  },
  texts: { flexGrow: 1, flexBasis: "140px", minWidth: 0, overflowWrap: "anywhere" },
  /** Above more buttons than fit beside them. */
  above: { flexBasis: "100%" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.caption1, margin: 0 },
  inverted: {
    flexShrink: 0,
    color: tokens.colorBrandForegroundInverted,
    ":hover": { color: tokens.colorBrandForegroundInvertedHover, backgroundColor: "transparent" },
    ":hover:active": { color: tokens.colorBrandForegroundInvertedPressed, backgroundColor: "transparent" },
  },
  dismiss: {
    color: tokens.colorNeutralForegroundInverted,
    ":hover": { color: tokens.colorNeutralForegroundInverted, backgroundColor: "transparent" },
  },
  stop: { flexShrink: 0 },
  track: progressTrack,
  below: { ...typographyStyles.caption1, margin: "4px 0 0" },
  progress: { display: "flex", alignItems: "center", gap: "8px", marginBottom: "6px" },
  waiting: {
    ...typographyStyles.caption1,
    padding: "4px 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface ChangeDockProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly address: string;
  /** Undoes a change. Asks first if it concerns many people. */
  readonly onUndo: (undo: Change) => void;
  /** Dismisses the result of a change. */
  readonly onDismiss: () => void;
  /** Opens the name of a group that was not renamed, with the text that the user typed. */
  readonly onRename: (groupId: string, typed: string | undefined) => void;
}

/** The changes that wait for Exchange, and the result of the last change, with Undo or with its failure. */
export function ChangeDock(props: ChangeDockProps) {
  const { pane, state } = props;
  const { changes, ended } = state;
  const styles = useStyles();
  const large = changes.filter(({ done }) => done !== undefined);
  const waiting = changes.flatMap(({ id, wait, done }) => (wait && done === undefined ? [{ id, wait }] : []));
  // The report of an undo is shown above the list.
  const shown = ended?.end.kind === "done" && ended.change.kind === "undo" ? undefined : ended;
  if (waiting.length + large.length === 0 && !shown) return null;
  return (
    <div className={styles.dock}>
      {large.map((running) => (
        <LargeChange key={running.id} running={running} onStop={() => pane.stopChange(running.id)} />
      ))}
      {waiting.map(({ id, wait }) => (
        <div key={id} className={styles.waiting}>
          <WaitLine wait={wait} onStop={() => pane.stopChange(id)} />
        </div>
      ))}
      {shown?.end.kind === "stopped" && <StoppedChange {...props} {...shown} end={shown.end} />}
      {shown?.end.kind === "done" && <DoneChange {...props} {...shown} undo={shown.end.undo} />}
    </div>
  );
}

interface LargeChangeProps {
  readonly running: RunningChange;
  readonly onStop: () => void;
}

/** The progress of a change of many people. */
function LargeChange({ running, onStop }: LargeChangeProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text, count, number } = wording;
  const { change, done = 0, isStopping = false, wait } = running;
  const all = change.about.contacts.length;
  const title = runningTitle(change, wording);
  return (
    <section className={styles.waiting} aria-label={title}>
      <LiveRegion text={quarterText(done, all, wording)} />
      <div className={styles.progress}>
        <div className={styles.texts}>
          <p className={styles.title}>{isStopping ? text("stoppingTitle") : title}</p>
          <p className={styles.text}>{count("doneOfPeople", all, { done: number(done) })}</p>
        </div>
        <Button size="small" className={styles.stop} disabledFocusable={isStopping} onClick={onStop}>
          {text("stop")}
        </Button>
      </div>
      <ProgressBar
        className={styles.track}
        aria-label={title}
        thickness="large"
        max={Math.max(1, all)}
        value={Math.min(done, all)}
      />
      {wait && (
        <p className={styles.below}>
          <WaitText wait={wait} />
        </p>
      )}
      {change.isRecordStored === false && <p className={styles.below}>{text("changeEndsWithPane")}</p>}
    </section>
  );
}

type StoppedEnd = Extract<EndedChange["end"], { kind: "stopped" }>;

interface StoppedChangeProps extends ChangeDockProps {
  readonly change: Change;
  readonly end: StoppedEnd;
  readonly rescues: EndedChange["rescues"];
}

function StoppedChange(props: StoppedChangeProps) {
  const { pane, state, address, change, end, rescues, onUndo, onDismiss, onRename } = props;
  const wording = useWording();
  const { text } = wording;
  const stoppedText = changeStoppedText(change, end, rescues, wording);
  const { because, rest, undo } = end;
  const [groupId] = change.lockKeys;
  const retry = () => void pane.change(rest);
  return (
    <FailureCard
      failed={because}
      context={{ change: "changeList", stage: because.stage }}
      text={stoppedText}
      options={<RefusalOptions {...{ pane, state, address }} refused={because} onSelected={retry} />}
      onRetry={stoppedText.remedy === "tryAgain" ? retry : undefined}
      retryText={retryText(change, end, wording)}
      // The Stop button, which had the focus, is no longer in the page.
      takeFocus={because.stopped === true}
    >
      {undo && (
        <Button size="small" onClick={() => onUndo(undo)}>
          {text("undo")}
        </Button>
      )}
      {change.recordId !== undefined && (
        <Button size="small" onClick={() => openReport(pane, change.recordId)}>
          {text("showReport")}
        </Button>
      )}
      {change.kind === "renameGroup" && stoppedText.remedy === "none" && groupId !== undefined && (
        <Button size="small" onClick={() => onRename(groupId, change.about.to?.name)}>
          {text("renameAgain")}
        </Button>
      )}
      <Button size="small" appearance="subtle" onClick={onDismiss}>
        {text("dismiss")}
      </Button>
    </FailureCard>
  );
}

const openReport = (pane: Pane, id = "") =>
  pane.dispatch({ kind: "opened", screen: { kind: "changeReport", id } });

/** Returns the label of the retry button if it is not just Try again. */
function retryText({ kind, about }: Change, end: StoppedEnd, wording: Wording): string | undefined {
  const { text } = wording;
  const { half, at, because, doneFor } = end;
  // The card has named the contact, so that this button agrees to delete it.
  if (kind === "removeFromGroup" && hasNoPlace(because)) return text("removeFromList");
  if (half && kind !== "undo" && about.group !== undefined && at === about.contacts.at(-1))
    return text("removeFromNamed", nameValues(stoppedAt(about, end), wording));
  return because.stopped || half || doneFor > 0 ? text("continue") : undefined;
}

interface DoneChangeProps extends ChangeDockProps {
  readonly change: Change;
  readonly undo: Change | undefined;
  readonly rescues: EndedChange["rescues"];
}

function DoneChange({ pane, state, change, undo, rescues, onUndo, onDismiss }: DoneChangeProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;
  const { title, text: details } = changeBarText(change, rescues, shownListOf(state), wording);
  const hasReport = change.recordId !== undefined;
  return (
    <div className={styles.bar}>
      <div className={mergeClasses(styles.texts, hasReport && styles.above)}>
        <p className={styles.title}>{title}</p>
        {details !== "" && <p className={styles.text}>{details}</p>}
      </div>
      {undo && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.inverted}
          onClick={() => onUndo(undo)}
        >
          {text("undo")}
        </Button>
      )}
      {hasReport && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.inverted}
          onClick={() => openReport(pane, change.recordId)}
        >
          {text("showReport")}
        </Button>
      )}
      <IconButton
        size="small"
        appearance="transparent"
        className={styles.dismiss}
        icon={<Dismiss16Regular />}
        label={text("dismiss")}
        onClick={onDismiss}
      />
    </div>
  );
}
