import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { CopyButton } from "../components/CopyButton.tsx";
import { KeyValueList } from "../components/KeyValueList.tsx";
import { Spinner } from "../components/Spinner.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { FailedCall } from "../store/state.ts";
import { failureDetails } from "./failureDetails.ts";
import { failureText, type FailureText, type FailureContext } from "./failureText.ts";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "8px" },
  card: {
    display: "flex",
    gap: "8px",
    padding: "12px",
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  warning: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  icon: { display: "flex", flexShrink: 0, color: tokens.colorStatusDangerForeground3 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  codes: {
    ...typographyStyles.caption1,
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground2,
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    marginTop: "2px",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px", marginTop: "8px" },
  chevron: { ":dir(rtl)": { transform: "scaleX(-1)" } },
  details: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "4px 12px 12px",
  },
});

interface FailureCardProps {
  readonly failed: FailedCall;
  readonly wanted: FailureContext;
  /** Tries the same again; absent where that would not help. */
  readonly onRetry?: (() => void) | undefined;
  /** Leads to the form that this happened to, where the card stands on another screen. */
  readonly onForm?: () => void;
  /** What the button that tries again says; "Try again" unless given. */
  readonly retryText?: string | undefined;
  /** Words that fit better than those of the failure alone. */
  readonly words?: FailureText;
  /** What one can do where add-ins are refused; shown on demand. */
  readonly options?: ReactNode;
  /** More buttons, before Details. */
  readonly children?: ReactNode;
  /** Whether the first button takes the focus when the card appears. */
  readonly takeFocus?: boolean;
}

/** A failure: what happened, what it means, what to do next; its code, and details on demand. */
export function FailureCard({
  failed,
  wanted,
  onRetry,
  onForm,
  retryText: retryWords,
  words: givenWords,
  options: waysOn,
  children,
  takeFocus = false,
}: FailureCardProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;
  const [opened, setOpened] = useState<"details" | "whatYouCanDo">();
  const words = givenWords ?? failureText(failed, wanted, wording);
  const warning = words.tone === "warning";
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takeFocus) buttons.current?.querySelector("button")?.focus();
  }, [takeFocus, failed]);

  const toggle = (what: typeof opened) => setOpened(opened === what ? undefined : what);
  const details = failureDetails(failed, wording);
  return (
    <div className={styles.stack}>
      <div role="alert" className={mergeClasses(styles.card, warning && styles.warning)}>
        <span aria-hidden className={mergeClasses(styles.icon, warning && styles.warningIcon)}>
          {warning ? <Warning20Filled /> : <ErrorCircle20Filled />}
        </span>
        <div className={styles.words}>
          <p className={styles.title}>{words.title}</p>
          <p className={styles.text}>{words.text}</p>
          <div className={styles.codes}>
            {words.codes.map((code) => (
              <code key={code}>{code}</code>
            ))}
          </div>
          <div ref={buttons} className={styles.buttons}>
            {wanted.stage === "findingOut" && (
              <Button size="small" disabledFocusable icon={<Spinner />}>
                {text("readingTheList")}
              </Button>
            )}
            {onForm && (
              <Button size="small" onClick={onForm}>
                {text("toTheForm")}
              </Button>
            )}
            {onRetry && words.remedy === "tryAgain" && (
              <Button size="small" onClick={onRetry}>
                {retryWords ?? text("tryAgain")}
              </Button>
            )}
            {children}
            {waysOn && words.remedy === "askAdministrator" && (
              <Button
                size="small"
                aria-expanded={opened === "whatYouCanDo"}
                onClick={() => toggle("whatYouCanDo")}
              >
                {text("whatYouCanDo")}
              </Button>
            )}
            <Button
              size="small"
              appearance="subtle"
              aria-expanded={opened === "details"}
              icon={
                opened === "details" ? (
                  <ChevronDown16Regular />
                ) : (
                  <ChevronRight16Regular className={styles.chevron} />
                )
              }
              iconPosition="after"
              onClick={() => toggle("details")}
            >
              {text("details")}
            </Button>
          </div>
        </div>
      </div>
      {opened === "whatYouCanDo" && waysOn}
      {opened === "details" && (
        <div className={styles.details}>
          <KeyValueList pairs={details} />
          <CopyButton
            label={text("copyDetails")}
            appearance="secondary"
            text={details.map(([name, value]) => `${name}: ${value}`).join("\n")}
          />
        </div>
      )}
    </div>
  );
}
