import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  card: {
    display: "flex",
    gap: "12px",
    padding: "12px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    "& > span": { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground2 },
  },
  dense: { gap: "8px" },
  neutral: { backgroundColor: tokens.colorSubtleBackgroundHover },
  warning: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    "& > span": { color: tokens.colorStatusWarningForeground3 },
  },
  error: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    "& > span": { color: tokens.colorStatusDangerForeground3 },
  },
  option: { border: `1px solid ${tokens.colorNeutralStroke1}` },
  bestOption: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    "& > span": { color: tokens.colorBrandForeground1 },
  },
  content: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
  denseButtons: { gap: "4px", ":empty": { display: "none" } },
});

interface CardProps {
  readonly tone?: "neutral" | "warning" | "error" | "option" | "bestOption";
  readonly icon: ReactNode;
  /** The accessible name. Absent for an alert, which is announced with its whole content. */
  readonly label?: string;
  readonly role?: "alert" | undefined;
  /** The first line, in bold. Absent if the text itself begins with it. */
  readonly title?: string;
  readonly titleAs?: "p" | "h2";
  /** True for smaller gaps. */
  readonly dense?: boolean;
  /** The text below the title. */
  readonly children: ReactNode;
  readonly buttons?: ReactNode;
  /** What comes below the buttons. */
  readonly end?: ReactNode;
}

/** A framed message: icon, title, text, and buttons. */
export function Card(props: CardProps) {
  const { tone = "neutral", icon, label, role, title, titleAs: Title = "p", dense, buttons, end } = props;
  const styles = useStyles();
  return (
    <section
      role={role}
      aria-label={label}
      className={mergeClasses(styles.card, styles[tone], dense && styles.dense)}
    >
      <span aria-hidden>{icon}</span>
      <div className={styles.content}>
        {title !== undefined && <Title className={styles.title}>{title}</Title>}
        {props.children}
        {buttons && (
          <div className={mergeClasses(styles.buttons, dense && styles.denseButtons)}>{buttons}</div>
        )}
        {end}
      </div>
    </section>
  );
}
