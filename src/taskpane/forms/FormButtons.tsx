import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { Spinner } from "../parts/Spinner.tsx";
import { useWording } from "../parts/WordingContext.tsx";
import type { Attempt } from "../state.ts";
import { useFormStyles } from "./useFormStyles.ts";

interface FormButtonsProps {
  readonly attempt: Attempt;
  readonly submit: string;
  /** The words while it is under way. */
  readonly submitting: string;
  readonly onCancel: () => void;
}

/** The two buttons of a form. While something is sent the first keeps its width and focus, and does nothing. */
export function FormButtons({ attempt, submit, submitting, onCancel }: FormButtonsProps) {
  const styles = useFormStyles();
  const { text } = useWording();
  const sending = attempt.kind === "sending";
  return (
    <>
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={sending || attempt.kind === "findingOut"}
          {...(sending && { icon: <Spinner /> })}
        >
          {sending ? submitting : submit}
        </Button>
        <Button onClick={onCancel}>{text("cancel")}</Button>
      </div>
      {sending && <StillWaiting />}
    </>
  );
}

/** Says after eight seconds that the wait is for Exchange. */
function StillWaiting() {
  const styles = useFormStyles();
  const { text } = useWording();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 8_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className={styles.waiting}>
      {long && text("stillWaiting")}
    </p>
  );
}
