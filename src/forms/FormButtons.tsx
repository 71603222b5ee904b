import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Wait } from "../ews/client.ts";
import { isUnderWay } from "../store/state.ts";
import { Spinner } from "../components/Spinner.tsx";
import { WaitText } from "../components/WaitText.tsx";
import { useStartWording } from "../components/WordingContext.tsx";
import type { Attempt } from "../store/state.ts";
import { useFormStyles } from "./useFormStyles.ts";

interface FormButtonsProps {
  readonly attempt: Attempt;
  readonly submit: string;
  /** The label while the change is being sent. */
  readonly submitting: string;
  readonly onCancel: () => void;
}

/** The two buttons of a form. While a change is being sent, the first keeps its focus and does nothing. */
export function FormButtons({ attempt, submit, submitting, onCancel }: FormButtonsProps) {
  const styles = useFormStyles();
  const { text } = useStartWording();
  const sending = attempt.kind === "sending";
  return (
    <>
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={isUnderWay(attempt)}
          {...(sending && { icon: <Spinner /> })}
        >
          {sending ? submitting : submit}
        </Button>
        <Button onClick={onCancel}>{text("cancel")}</Button>
      </div>
      {sending && <Waiting wait={attempt.wait} />}
    </>
  );
}

/** If Exchange is busy: when the next attempt starts. Otherwise, after eight seconds: that the form still waits. */
function Waiting({ wait }: { readonly wait: Wait | undefined }) {
  const styles = useFormStyles();
  const { text } = useStartWording();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 8_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className={styles.waiting}>
      {wait ? <WaitText wait={wait} /> : <span role="status">{long && text("stillWaiting")}</span>}
    </p>
  );
}
