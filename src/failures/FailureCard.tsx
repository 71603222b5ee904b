import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Card } from "../components/Card.tsx";
import { CopyButton } from "../components/CopyButton.tsx";
import { DetailsToggle } from "../components/DetailsToggle.tsx";
import { KeyValueList } from "../components/KeyValueList.tsx";
import { Spinner } from "../components/Spinner.tsx";
import { useWording } from "../components/WordingContext.tsx";
import type { FailedCall } from "../store/state.ts";
import { failureDetails } from "./failureDetails.ts";
import { type FailureContext, failureText, type FailureText } from "./failureText.ts";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "8px" },
  text: { ...typographyStyles.body1, margin: 0 },
  end: { marginTop: "4px" },
  details: { "& dt, & dd": { color: tokens.colorNeutralForeground1 } },
  copy: { marginTop: "8px" },
});

interface FailureCardProps {
  readonly failed: FailedCall;
  readonly context: FailureContext;
  /** Repeats the failed call or change. Absent if that would not help. */
  readonly onRetry?: (() => void) | undefined;
  /** Opens the form of the failed change, if the card is on another screen. */
  readonly onForm?: () => void;
  /** Loads the list again, to find out what became of a change. Absent if the screen has a button for that. */
  readonly onRefresh?: () => void;
  /** True while the list is loaded. */
  readonly isRefreshing?: boolean;
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

/**
 * A failure: what happened, what it means, what to do next, the buttons for that, and technical details on demand, such
 * as the error code. Whether they are open is remembered.
 */
export function FailureCard(props: FailureCardProps) {
  const { failed, context, onRetry, onForm, onRefresh, isRefreshing, retryText, options } = props;
  const { children, takeFocus } = props;
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;
  const [areOptionsOpen, setAreOptionsOpen] = useState(false);
  const stack = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takeFocus) stack.current?.querySelector("button")?.focus();
  }, [takeFocus, failed]);

  const failure = props.text ?? failureText(failed, context, wording);
  const details = failureDetails(failed, wording);
  const isChecking = context.stage === "findingOut" || isRefreshing === true;
  const hasOptions = options !== undefined && failure.remedy === "askAdministrator";
  const buttons = (
    <>
      {(context.stage === "findingOut" || (context.stage === "unknown" && onRefresh)) && (
        <Button
          size="small"
          disabledFocusable={isChecking}
          icon={isChecking ? <Spinner /> : null}
          onClick={onRefresh}
        >
          {text(isChecking ? "readingTheList" : "refresh")}
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
      {hasOptions && (
        <Button
          size="small"
          aria-expanded={areOptionsOpen}
          onClick={() => setAreOptionsOpen(!areOptionsOpen)}
        >
          {text("whatYouCanDo")}
        </Button>
      )}
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
        end={
          // Not announced when it opens: the alert around it would be read again as a whole.
          <div aria-live="off" className={styles.end}>
            <DetailsToggle preference="showsFailureDetails" isKept className={styles.details}>
              <KeyValueList pairs={details} />
              <div className={styles.copy}>
                <CopyButton
                  label={text("copyDetails")}
                  appearance="secondary"
                  text={details.map(([name, value]) => `${name}: ${value}`).join("\n")}
                />
              </div>
            </DetailsToggle>
          </div>
        }
      >
        <p className={styles.text}>{failure.text}</p>
      </Card>
      {hasOptions && areOptionsOpen && options}
    </div>
  );
}
