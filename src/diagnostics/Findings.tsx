import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { useWording } from "../components/WordingContext.tsx";
import { findingText, getSeverity, type Finding } from "./finding.ts";
import { Section } from "./Section.tsx";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  card: {
    ...typographyStyles.body1,
    display: "flex",
    gap: "8px",
    margin: 0,
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
  text: { margin: 0 },
});

interface FindingsProps {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** Findings for someone who looks after Exchange, problems first. Nothing if there are none. */
export function Findings({ title, findings }: FindingsProps) {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <FindingCard key={JSON.stringify(finding)} finding={finding} />
        ))}
      </ul>
    </Section>
  );
}

const icons = { problem: Warning20Filled, note: Info20Filled, good: CheckmarkCircle20Filled };

/** A finding: what it is, what it means, and what to do. */
function FindingCard({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { title, text } = findingText(finding, useWording());
  const severity = getSeverity(finding);
  const Icon = icons[severity];
  return (
    <li className={mergeClasses(styles.card, severity === "problem" && styles.problem)}>
      <span
        aria-hidden
        className={mergeClasses(styles.icon, severity !== "note" && styles[`${severity}Icon`])}
      >
        <Icon />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p className={styles.text}>{text}</p>
      </div>
    </li>
  );
}
