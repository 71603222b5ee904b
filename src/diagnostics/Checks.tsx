import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle16Regular } from "@fluentui/react-icons/svg/circle";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { useId, useState } from "react";
import { Spinner } from "../components/Spinner.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { checkText, checkTitle } from "./checkText.ts";
import { isProbeOf, type DiagnosisState } from "./createDiagnosis.ts";
import type { ListSize, Probe, Trial } from "./probe.ts";
import { Section, useSectionStyles } from "./Section.tsx";

const useStyles = makeStyles({
  row: { display: "flex", gap: "8px", padding: "8px 16px", marginInline: "-16px" },
  icon: { display: "flex", flexShrink: 0, marginTop: "2px", color: tokens.colorNeutralForeground3 },
  answered: { color: tokens.colorStatusSuccessForeground3 },
  failed: { color: tokens.colorPaletteRedForeground1 },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  title: { ...typographyStyles.body1, margin: 0 },
  text: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  button: { flexShrink: 0, alignSelf: "start" },
});

interface ChecksProps {
  readonly state: DiagnosisState;
  readonly hasDirectConnection: boolean;
  readonly directHost: string | undefined;
  /** The list in the pane. Undefined if it is not loaded. */
  readonly listSize: ListSize | undefined;
  readonly onCheck: (trial: Trial) => void;
}

const throughOutlook: readonly Trial[] = [
  { route: "outlook", operation: "FindFolder" },
  { route: "outlook", operation: "GetImItemList" },
];
const directly: readonly Trial[] = [
  { route: "direct", operation: "FindFolder" },
  { route: "direct", operation: "GetImItemList" },
];

/** What was checked, in plain words. During a run, the rows appear one by one. */
export function Checks({ hasDirectConnection, ...props }: ChecksProps) {
  const { text } = useWording();
  const { probes, running, isRunActive } = props.state;
  const trials = hasDirectConnection ? [...throughOutlook, ...directly] : throughOutlook;
  const shown = trials.filter(
    (trial) => !isRunActive || probes.some(isProbeOf(trial)) || running.some(isProbeOf(trial)),
  );
  return (
    <Section title={text("whatWasChecked")}>
      <ul className={useSectionStyles().rows}>
        {shown.map((trial) => (
          <CheckRow key={trial.route + trial.operation} trial={trial} {...props} />
        ))}
      </ul>
    </Section>
  );
}

interface CheckRowProps extends Omit<ChecksProps, "hasDirectConnection"> {
  readonly trial: Trial;
}

function CheckRow({ trial, state, directHost, listSize, onCheck }: CheckRowProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;
  const id = useId();
  // The button stays after it was pressed, so that the focus is not lost.
  const [wasPressed, setWasPressed] = useState(false);
  const probe = state.probes.find(isProbeOf(trial));
  const isRunning = state.running.some(isProbeOf(trial));
  // A call that may create something is sent only when the user asks for it.
  const isOffered = trial.operation === "GetImItemList" && (wasPressed || (!probe && !state.isRunActive));
  const result = isRunning ? text("checking") : checkText(probe, listSize, wording, directHost);
  return (
    <li className={mergeClasses(useSectionStyles().row, styles.row)}>
      <span aria-hidden className={styles.icon}>
        {isRunning ? <Spinner /> : <OutcomeIcon outcome={probe?.outcome} />}
      </span>
      <div className={styles.words}>
        <p id={id} className={styles.title}>
          {checkTitle(trial, wording, directHost)}
        </p>
        <p className={styles.text} role={isOffered ? "status" : undefined}>
          {result}
        </p>
      </div>
      {isOffered && (
        <Button
          size="small"
          className={styles.button}
          aria-describedby={id}
          disabledFocusable={isRunning}
          onClick={() => {
            setWasPressed(true);
            onCheck(trial);
          }}
        >
          {text(probe ? "checkAgain" : "checkAnything")}
        </Button>
      )}
    </li>
  );
}

function OutcomeIcon({ outcome }: { readonly outcome: Probe["outcome"] | undefined }) {
  const styles = useStyles();
  if (outcome === undefined) return <Circle16Regular />;
  return outcome === "answered" ? (
    <CheckmarkCircle16Filled className={styles.answered} />
  ) : (
    <DismissCircle16Filled className={styles.failed} />
  );
}
