import { makeStyles, tokens, typographyStyles, mergeClasses } from "@fluentui/react-components";
import { getSeverity, type Finding } from "./finding.ts";
import { Spinner } from "../components/Spinner.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { findingText } from "./findingText.ts";
import { LiveRegion } from "../components/LiveRegion.tsx";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  asking: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    margin: 0,
  },
});

/** The findings, problems first. Until there are any, a note that Exchange is being called. */
export function Findings({ found: findings }: { readonly found: readonly Finding[] | undefined }) {
  const styles = useStyles();
  const { text } = useWording();
  if (!findings)
    return (
      <p className={styles.asking}>
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

const useCardStyles = makeStyles({
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

/** A finding: what it is, what it means, and what to do. */
function FindingCard({ finding }: { readonly finding: Finding }) {
  const styles = useCardStyles();
  const { title, text } = findingText(finding, useWording());
  const weight = getSeverity(finding);
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

/** Announces the most important finding to screen readers when a run has ended. */
export function DiagnosisStatus({ found: findings }: { readonly found: readonly Finding[] | undefined }) {
  const wording = useWording();
  const [mostImportant] = findings ?? [];
  const finding = mostImportant ? findingText(mostImportant, wording).title : "";
  return <LiveRegion text={findings ? wording.text("diagnosisDone", { finding }) : ""} />;
}
