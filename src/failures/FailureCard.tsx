import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Card } from "../components/Card.tsx";
import { CopyButton } from "../components/CopyButton.tsx";
import { KeyValueList } from "../components/KeyValueList.tsx";
import { Spinner } from "../components/Spinner.tsx";
import { Filled, useWording } from "../components/WordingContext.tsx";
import type { FailedCall } from "../store/state.ts";
import { failureDetails } from "./failureDetails.ts";
import { type FailureContext, failureText, type FailureText } from "./failureText.ts";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "8px" },
  text: { ...typographyStyles.body1, margin: 0 },
  code: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    margin: "2px 0 0",
    "& bdi": { fontFamily: tokens.fontFamilyMonospace },
  },
  chevron: { ":dir(rtl)": { transform: "scaleX(-1)" } },
  details: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "4px 12px 12px",
  },
});

interface FailureCardProps {
  readonly failed: FailedCall;
  readonly context: FailureContext;
  /** Repeats the failed call or change. Absent if that would not help. */
  readonly onRetry?: (() => void) | undefined;
  /** Opens the form of the failed change, if the card is on another screen. */
  readonly onForm?: () => void;
  /** Label of the retry button. "Try again" by default. */
  readonly retryText?: string | undefined;
  /** A more specific text than that of the failure. */
  readonly text?: FailureText;
  /** What the user can do if the server refuses add-ins. Shown on demand. */
  readonly options?: ReactNode;
  /** More buttons, before Technical details. */
  readonly children?: ReactNode;
  /** True if the first button takes the focus when the card appears. */
  readonly takeFocus?: boolean;
}

/** A failure: what happened, what it means, what to do next, its code, and details on demand. */
export function FailureCard(props: FailureCardProps) {
  const { failed, context, onRetry, onForm, retryText, options, children, takeFocus } = props;
  const styles = useStyles();
  const wording = useWording();
  const { text, messages } = wording;
  const [opened, setOpened] = useState<"details" | "whatYouCanDo">();
  const stack = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takeFocus) stack.current?.querySelector("button")?.focus();
  }, [takeFocus, failed]);

  const toggle = (section: typeof opened) => setOpened(opened === section ? undefined : section);
  const failure = props.text ?? failureText(failed, context, wording);
  const details = failureDetails(failed, wording);
  const Chevron = opened === "details" ? ChevronDown16Regular : ChevronRight16Regular;
  const buttons = (
    <>
      {context.stage === "findingOut" && (
        <Button size="small" disabledFocusable icon={<Spinner />}>
          {text("readingTheList")}
        </Button>
      )}
      {onForm && (
        <Button size="small" onClick={onForm}>
          {text("toTheForm")}
        </Button>
      )}
      {onRetry && failure.remedy === "tryAgain" && (
        <Button size="small" onClick={onRetry}>
          {retryText ?? text("tryAgain")}
        </Button>
      )}
      {children}
      {options && failure.remedy === "askAdministrator" && (
        <Button size="small" aria-expanded={opened === "whatYouCanDo"} onClick={() => toggle("whatYouCanDo")}>
          {text("whatYouCanDo")}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={opened === "details"}
        icon={<Chevron className={styles.chevron} />}
        iconPosition="after"
        onClick={() => toggle("details")}
      >
        {text("technicalDetails")}
      </Button>
    </>
  );
  return (
    <div ref={stack} className={styles.stack}>
      <Card
        dense
        role="alert"
        tone={failure.tone}
        icon={failure.tone === "warning" ? <Warning20Filled /> : <ErrorCircle20Filled />}
        title={failure.title}
        buttons={buttons}
      >
        <p className={styles.text}>{failure.text}</p>
        {failure.code !== "" && (
          <p className={styles.code}>
            <Filled message={messages.errorCode} values={{ code: failure.code }} />
          </p>
        )}
      </Card>
      {opened === "whatYouCanDo" && options}
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
