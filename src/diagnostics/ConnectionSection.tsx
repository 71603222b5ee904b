import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle16Regular } from "@fluentui/react-icons/svg/circle";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { useId } from "react";
import { Spinner } from "../components/Spinner.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { ConnectionKind } from "../shared/accessMode.ts";
import { isProbeOf, type DiagnosisState } from "./createDiagnosis.ts";
import type { Probe, Trial } from "./probe.ts";
import { probeText } from "./probeText.ts";
import { Section, useSectionStyles } from "./Section.tsx";

const useStyles = makeStyles({
  row: { display: "flex", gap: "8px", paddingBlock: "6px" },
  icon: { display: "flex", flexShrink: 0, marginTop: "2px", color: tokens.colorNeutralForeground3 },
  answered: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorPaletteRedForeground1 },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  operation: typographyStyles.body1,
  text: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: "6px",
    color: tokens.colorNeutralForeground2,
    margin: 0,
  },
});

interface CallsProps {
  readonly state: DiagnosisState;
  readonly directHost: string | undefined;
  readonly onTry: (trial: Trial) => void;
}

interface ConnectionSectionProps extends CallsProps {
  readonly route: ConnectionKind;
  readonly isAvailable: boolean;
}

/** The calls over one connection. */
export function ConnectionSection({ route, isAvailable, ...calls }: ConnectionSectionProps) {
  const styles = useSectionStyles();
  const { text } = useWording();
  return (
    <Section title={text(route === "direct" ? "directConnection" : "throughOutlook")}>
      {isAvailable ? (
        <ul className={styles.rows}>
          <ProbeRow trial={{ route, operation: "FindFolder" }} {...calls} />
          <ProbeRow trial={{ route, operation: "GetImItemList" }} {...calls} />
        </ul>
      ) : (
        <p className={styles.faint}>{text("noDirectSet")}</p>
      )}
    </Section>
  );
}

/** One call: whether Exchange responded, how long that took, or what failed. */
function ProbeRow({ trial, state, directHost, onTry }: CallsProps & { readonly trial: Trial }) {
  const { operation } = trial;
  const probe = state.probes.find(isProbeOf(trial));
  const isRunning = state.running.some(isProbeOf(trial));
  const styles = useStyles();
  const shared = useSectionStyles();
  const wording = useWording();
  const { text, number } = wording;
  const id = useId();
  const shownProbe = isRunning ? undefined : probe;
  const result = shownProbe && probeText(shownProbe, wording, directHost);
  return (
    <li className={mergeClasses(shared.row, styles.row)}>
      <span aria-hidden className={styles.icon}>
        {isRunning ? <Spinner /> : <OutcomeIcon outcome={probe?.outcome} />}
      </span>
      <div className={styles.words}>
        <div className={shared.line}>
          <span id={id} className={styles.operation}>
            {text(`probe_${operation}`)} <code className={shared.code}>{operation}</code>
          </span>
          {shownProbe && (
            <span className={shared.duration}>
              {text("milliseconds", { count: number(shownProbe.milliseconds) })}
            </span>
          )}
        </div>
        <p className={styles.text}>
          <span>{result ? result.text : text(isRunning ? "trying" : "notTried")}</span>
          {result?.code && <code className={shared.code}>{result.code}</code>}
        </p>
        {/* A call that may create something is sent only when the user asks for it. */}
        {operation === "GetImItemList" && (
          <Button
            size="small"
            className={shared.button}
            aria-describedby={id}
            disabledFocusable={isRunning}
            onClick={() => onTry(trial)}
          >
            {text(isRunning ? "trying" : probe ? "tryAgain" : "tryIt")}
          </Button>
        )}
      </div>
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
