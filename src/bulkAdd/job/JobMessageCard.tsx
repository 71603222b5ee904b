import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  card: {
    display: "flex",
    gap: "12px",
    padding: "12px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorSubtleBackgroundHover,
  },
  warning: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  icon: { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground2 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

interface JobMessageCardProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: ReactNode;
  readonly warns?: boolean;
  readonly role?: "alert";
  /** Its buttons. */
  readonly children?: ReactNode;
}

/** A message about a job, with buttons for what the user can do. */
export function JobMessageCard({ icon, title, text, warns = false, role, children }: JobMessageCardProps) {
  const styles = useStyles();
  return (
    <section role={role} className={mergeClasses(styles.card, warns && styles.warning)} aria-label={title}>
      <span className={mergeClasses(styles.icon, warns && styles.warningIcon)} aria-hidden>
        {icon}
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p className={styles.text}>{text}</p>
        {children && <div className={styles.buttons}>{children}</div>}
      </div>
    </section>
  );
}
