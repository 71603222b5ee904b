import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle48Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Info48Filled } from "@fluentui/react-icons/svg/info";
import { Warning48Filled } from "@fluentui/react-icons/svg/warning";
import { useEffect, type ReactNode } from "react";
import { focusTitle } from "../components/Screen.tsx";
import { Spinner } from "../components/Spinner.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { Verdict } from "./verdict.ts";

const useStyles = makeStyles({
  verdict: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "12px",
    padding: "24px 16px 16px",
    textAlign: "center",
    overflowWrap: "anywhere",
  },
  icon: { display: "flex" },
  good: { color: tokens.colorStatusSuccessForeground3 },
  note: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorStatusWarningForeground3 },
  /** Larger than its rule says: only this screen has nothing else to show. */
  spinner: {
    "& > span": { width: "48px", height: "48px", borderBlockWidth: "4px", borderInlineWidth: "4px" },
  },
  title: { ...typographyStyles.subtitle2, margin: 0, textWrap: "balance" },
  text: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: "4px 0 0" },
});

const icons = { good: CheckmarkCircle48Filled, note: Info48Filled, problem: Warning48Filled };

interface VerdictViewProps {
  /** Undefined during a run. */
  readonly verdict:
    { readonly tone: Verdict["tone"]; readonly title: string; readonly text: string } | undefined;
  /** The button that does what the verdict suggests. */
  readonly children: ReactNode;
}

/** The verdict, above everything else. It is announced when a run has ended. */
export function VerdictView({ verdict, children }: VerdictViewProps) {
  const styles = useStyles();
  const { text } = useWording();
  // The button that had the focus may be gone.
  useEffect(focusTitle, [verdict?.title]);
  const Icon = verdict && icons[verdict.tone];
  return (
    <div className={styles.verdict}>
      <div aria-hidden className={mergeClasses(styles.icon, verdict ? styles[verdict.tone] : styles.spinner)}>
        {Icon ? <Icon /> : <Spinner />}
      </div>
      <div role="status">
        {verdict ? (
          <>
            <h2 className={styles.title}>{verdict.title}</h2>
            <p className={styles.text}>{verdict.text}</p>
          </>
        ) : (
          <p className={styles.text}>{text("checking")}</p>
        )}
      </div>
      {verdict && children}
    </div>
  );
}
