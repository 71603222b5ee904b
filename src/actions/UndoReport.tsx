import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import type { ChangeSubject, NotRestored } from "../imList/changes/change.ts";
import { useWording } from "../components/WordingContext.tsx";
import { undoneText } from "./changeDoneText.ts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    gap: "8px",
    margin: "8px 16px",
    padding: "12px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorSubtleBackgroundHover,
  },
  icon: { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground3 },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.caption1, margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
});

interface UndoReportProps {
  readonly undone: ChangeSubject;
  readonly notRestored: NotRestored;
  readonly onDismiss: () => void;
}

/** After an undo: what is back, and what is not. */
export function UndoReport({ undone, notRestored, onDismiss }: UndoReportProps) {
  const styles = useStyles();
  const wording = useWording();
  const { title, text } = undoneText(undone, notRestored, wording);
  return (
    <section className={styles.card} aria-label={title}>
      <span className={styles.icon} aria-hidden>
        <Info20Filled />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p className={styles.text}>{text}</p>
        <Button size="small" onClick={onDismiss}>
          {wording.text("ok")}
        </Button>
      </div>
    </section>
  );
}
