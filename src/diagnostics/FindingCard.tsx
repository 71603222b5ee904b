import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { weightOf, type Finding } from "./finding.ts";
import { useWording } from "../components/WordingContext.tsx";
import { findingText } from "./findingText.ts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    gap: "8px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  problem: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  icon: { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground3 },
  problemIcon: { color: tokens.colorStatusWarningForeground3 },
  goodIcon: { color: tokens.colorStatusSuccessForeground1 },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
});

const icons = { problem: Warning20Filled, note: Info20Filled, good: CheckmarkCircle20Filled };

/** Something that was found: what it is; what it means, and what to do. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { title, text } = findingText(finding, useWording());
  const weight = weightOf(finding);
  const Icon = icons[weight];
  const iconStyle = { problem: styles.problemIcon, note: undefined, good: styles.goodIcon }[weight];
  return (
    <li className={mergeClasses(styles.card, weight === "problem" && styles.problem)}>
      <span aria-hidden className={mergeClasses(styles.icon, iconStyle)}>
        <Icon />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p className={styles.text}>{text}</p>
      </div>
    </li>
  );
}
