import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { LiveRegion } from "../components/LiveRegion.tsx";
import { Spinner } from "../components/Spinner.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { findingText, getSeverity, type Finding } from "./finding.ts";

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
  asking: { alignItems: "center" },
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
  /** Undefined until there are any. */
  readonly found: readonly Finding[] | undefined;
}

/** The findings, problems first. Until there are any, a note that Exchange is being called. */
export function Findings({ found: findings }: FindingsProps) {
  const styles = useStyles();
  const { text } = useWording();
  if (!findings)
    return (
      <p className={mergeClasses(styles.card, styles.asking)}>
        <Spinner />
        {text("askingExchange")}
      </p>
    );
  return (
    <ul className={styles.list} aria-label={text("findings")}>
      {findShownFindings(findings).map((finding) => (
        <FindingCard key={JSON.stringify(finding)} finding={finding} />
      ))}
    </ul>
  );
}

/** If there is a problem, leaves out what merely works: the sections below show that. */
const findShownFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.some((finding) => getSeverity(finding) === "problem")
    ? findings.filter(({ kind }) => kind !== "outlookAnswers" && kind !== "directAnswers")
    : findings;

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

/** Announces the most important finding to screen readers when a run has ended. */
export function DiagnosisStatus({ found: findings }: FindingsProps) {
  const wording = useWording();
  const [mostImportant] = findings ?? [];
  const finding = mostImportant ? findingText(mostImportant, wording).title : "";
  return <LiveRegion text={findings ? wording.text("diagnosisDone", { finding }) : ""} />;
}
