import { Button, Checkbox, makeStyles } from "@fluentui/react-components";
import { CopyButton } from "../components/CopyButton.tsx";
import { Spinner } from "../components/Spinner.tsx";
import { useWording } from "../components/WordingContext.tsx";

const useStyles = makeStyles({
  footer: { padding: "4px 16px 12px" },
  box: { marginInlineStart: "-8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", "& button": { flexGrow: 1 } },
});

interface DiagnosticsFooterProps {
  readonly isRunning: boolean;
  readonly isRedacted: boolean;
  readonly onRedacted: (isRedacted: boolean) => void;
  /** Returns the report as it is copied. */
  readonly report: () => string;
  readonly onRun: () => void;
}

/** The buttons that copy the report and run the diagnostics again. */
export function DiagnosticsFooter({
  isRunning,
  isRedacted,
  onRedacted,
  report,
  onRun,
}: DiagnosticsFooterProps) {
  const styles = useStyles();
  const { text } = useWording();
  return (
    <div className={styles.footer}>
      <Checkbox
        className={styles.box}
        label={text("hideInCopy")}
        checked={isRedacted}
        onChange={(_, { checked }) => onRedacted(checked === true)}
      />
      <div className={styles.buttons}>
        <CopyButton appearance="primary" size="medium" label={text("copyReport")} text={report} />
        <Button disabledFocusable={isRunning} {...(isRunning && { icon: <Spinner /> })} onClick={onRun}>
          {text(isRunning ? "running" : "runAgain")}
        </Button>
      </div>
    </div>
  );
}
