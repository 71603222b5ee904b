import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import type { Wording } from "../i18n/wording.ts";
import type { Change } from "../imList/changes/change.ts";
import { FailureCard } from "../failures/lazy.ts";
import { WaitLine } from "../components/WaitLine.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { EndedChange, FailedCall, RunningChange } from "../store/state.ts";
import { changeDoneText } from "./changeDoneText.ts";
import { changeStoppedText } from "./changeStoppedText.ts";
import { IconButton } from "../components/IconButton.tsx";

const useStyles = makeStyles({
  dock: { padding: "8px", display: "flex", flexDirection: "column", gap: "8px" },
  bar: {
    display: "flex",
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
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
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
  waiting: {
    ...typographyStyles.caption1,
    padding: "4px 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface ChangeDockProps {
  /** What one can do about a refusal; `again` tries the change once more. */
  readonly refusalOptions: (refused: FailedCall, again: () => void) => ReactNode;
  readonly running: readonly RunningChange[];
  readonly ended: EndedChange | undefined;
  readonly onChange: (change: Change) => void;
  readonly onStop: (id: number) => void;
  readonly onDismiss: () => void;
  /** Opens the name of a group that was not renamed again, with what was typed. */
  readonly onRenameAgain: (change: Change) => void;
}

/** What stands above the status line: changes that wait, what can be undone, what did not work. */
export function ChangeDock(props: ChangeDockProps) {
  const { running, ended, onStop } = props;
  const styles = useStyles();
  const waiting = running.filter(({ wait }) => wait !== undefined);
  const hasEnd = ended !== undefined && !(ended.end.kind === "done" && ended.change.kind === "undo");
  if (waiting.length === 0 && !hasEnd) return null;
  return (
    <div className={styles.dock}>
      {waiting.map(
        ({ id, wait }) =>
          wait && (
            <div key={id} className={styles.waiting}>
              <WaitLine wait={wait} onStop={() => onStop(id)} />
            </div>
          ),
      )}
      {hasEnd && <Ended {...props} ended={ended} />}
    </div>
  );
}

function Ended({
  refusalOptions: waysOn,
  ended: { change, end },
  onChange,
  onDismiss,
  onRenameAgain,
}: ChangeDockProps & { readonly ended: EndedChange }) {
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;

  if (end.kind === "stopped") {
    const words = changeStoppedText(change, end, wording);
    const { undo } = end;
    return (
      <FailureCard
        failed={end.because}
        context={{ change: "changeList", stage: end.because.stage }}
        text={words}
        options={waysOn(end.because, () => onChange(end.rest))}
        onRetry={words.remedy === "tryAgain" ? () => onChange(end.rest) : undefined}
        retryText={retryWords(change, end, wording)}
        // The button by which it was stopped is gone.
        takeFocus={end.because.stopped === true}
      >
        {undo && (
          <Button size="small" onClick={() => onChange(undo)}>
            {text("undo")}
          </Button>
        )}
        {change.kind === "renameGroup" && words.remedy === "none" && (
          <Button size="small" onClick={() => onRenameAgain(change)}>
            {text("renameAgain")}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onDismiss}>
          {text("dismiss")}
        </Button>
      </FailureCard>
    );
  }

  const { title, text: more } = changeDoneText(change, wording);
  const { undo } = end;
  return (
    <div className={styles.bar}>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {more !== "" && <p className={styles.text}>{more}</p>}
      </div>
      {undo && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.inverted}
          onClick={() => onChange(undo)}
        >
          {text("undo")}
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

/** What trying again comes to, where it is more than that. */
function retryWords(
  { kind, about: { group, contacts } }: Change,
  { half, at, because, doneFor }: Extract<EndedChange["end"], { kind: "stopped" }>,
  { text }: Wording,
): string | undefined {
  if (half && kind !== "undo" && group !== undefined && at === contacts.at(-1))
    return text("takeOutOf", { group });
  return because.stopped || half || doneFor > 0 ? text("goOn") : undefined;
}
