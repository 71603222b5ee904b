import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { FluentIcon } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  card: {
    display: "flex",
    gap: "12px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  best: { border: `1px solid ${tokens.colorBrandStroke1}` },
  icon: { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground2 },
  bestIcon: { color: tokens.colorBrandForeground1 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: "2px 0 8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface WayCardProps {
  readonly icon: FluentIcon;
  readonly title: string;
  readonly hint: string;
  /** Whether it is the way to take first. */
  readonly best?: boolean;
  /** The buttons. */
  readonly children: ReactNode;
}

/** One way to go on. */
export function OptionCard({ icon: Icon, title, hint, best = false, children }: WayCardProps) {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.card, best && styles.best)} aria-label={title}>
      <span className={mergeClasses(styles.icon, best && styles.bestIcon)} aria-hidden>
        <Icon />
      </span>
      <div>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.hint}>{hint}</p>
        <div className={styles.buttons}>{children}</div>
      </div>
    </section>
  );
}
