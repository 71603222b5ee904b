import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import type { ChangeSubject, NotRestored } from "../imList/changes/change.ts";
import { Card } from "../components/Card.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { undoneText } from "./changeDoneText.ts";

const useStyles = makeStyles({
  report: { margin: "8px 16px" },
  icon: { color: tokens.colorNeutralForeground3 },
  text: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface UndoReportProps {
  readonly undone: ChangeSubject;
  readonly notRestored: NotRestored;
  readonly onDismiss: () => void;
}

/** What an undo has restored, and what it could not restore. */
export function UndoReport({ undone, notRestored, onDismiss }: UndoReportProps) {
  const styles = useStyles();
  const wording = useWording();
  const { title, text } = undoneText(undone, notRestored, wording);
  const button = (
    <Button size="small" onClick={onDismiss}>
      {wording.text("ok")}
    </Button>
  );
  return (
    <div className={styles.report}>
      <Card
        dense
        icon={<Info20Filled className={styles.icon} />}
        label={title}
        title={title}
        buttons={button}
      >
        <p className={styles.text}>{text}</p>
      </Card>
    </div>
  );
}
