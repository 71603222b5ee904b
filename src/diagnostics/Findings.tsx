import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { weightOf, type Finding } from "./finding.ts";
import { Spinner } from "../components/Spinner.tsx";
import { useWording } from "../components/WordingContext.tsx";
import { FindingCard } from "./FindingCard.tsx";

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

/** What was found, what is to be mended first; that Exchange is being asked, until something is known. */
export function Findings({ found }: { readonly found: readonly Finding[] | undefined }) {
  const styles = useStyles();
  const { text } = useWording();
  if (!found)
    return (
      <p className={styles.asking}>
        <Spinner />
        {text("askingExchange")}
      </p>
    );
  return (
    <ul className={styles.list} aria-label={text("findings")}>
      {shownOnTop(found).map((finding) => (
        <FindingCard key={JSON.stringify(finding)} finding={finding} />
      ))}
    </ul>
  );
}

/** Beside a problem the rows tell enough of what answers. */
export const shownOnTop = (found: readonly Finding[]): readonly Finding[] =>
  found.some((finding) => weightOf(finding) === "problem")
    ? found.filter(({ kind }) => kind !== "outlookAnswers" && kind !== "directAnswers")
    : found;
