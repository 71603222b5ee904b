import { Button } from "@fluentui/react-components";
import { Spinner } from "../../components/Spinner.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import { useBulkStyles } from "../useBulkStyles.ts";
import { type SourceState, countDataRows, type MissingInput } from "./sourceState.ts";

interface SourceFooterProps {
  readonly state: SourceState;
  readonly missing: MissingInput | undefined;
  readonly onCheck: () => void;
  readonly onCancel: () => void;
}

/** The buttons that check the rows or cancel. */
export function SourceFooter({ state, missing, onCheck, onCancel }: SourceFooterProps) {
  const styles = useBulkStyles();
  const { text } = useWording();
  const label = useCheckText(state);
  const isDisabled = missing === "unread" || missing === "failed";
  return (
    <div className={styles.footer}>
      <p id="checkComesNext" className={styles.note}>
        {text("checkComesNext")}
      </p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          aria-describedby="checkComesNext"
          disabledFocusable={isDisabled || state.isChecking}
          {...(state.isChecking && { icon: <Spinner /> })}
          onClick={() => {
            if (!isDisabled && !state.isChecking) onCheck();
          }}
        >
          {label}
        </Button>
        <Button onClick={onCancel}>{text("cancel")}</Button>
      </div>
    </div>
  );
}

/** Returns the label of the check button, with the number of rows. */
function useCheckText({ reading, isChecking }: SourceState): string {
  const { text, count } = useWording();
  if (isChecking) return text("checking");
  if (reading.kind !== "read") return text("checkAnything");
  const { summary, layout } = reading;
  if (summary.kind === "people") return count("checkPeople", summary.people);
  return count("checkRows", countDataRows(summary.rows, layout?.hasHeaderRow ?? false));
}
