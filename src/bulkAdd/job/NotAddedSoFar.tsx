import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircle16Filled } from "@fluentui/react-icons/svg/question-circle";
import type { JobRow } from "./job.ts";
import { useWording } from "../../components/WordingContext.tsx";
import { RowLine } from "../rows/RowLine.tsx";
import { reasonText } from "../rows/rowText.ts";
import { useBulkStyles } from "../useBulkStyles.ts";

const useStyles = makeStyles({
  title: { ...typographyStyles.caption1Strong, margin: 0, padding: "0 16px 4px" },
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    "& li": { padding: "8px 16px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

/** How many are shown here; the report has all. */
const mostShown = 20;

/** While a job is at work: which rows have failed, or had no answer. */
export function NotAddedSoFar({ rows }: { readonly rows: readonly JobRow[] }) {
  const styles = { ...useBulkStyles(), ...useStyles() };
  const { text, count } = useWording();
  const troubled = rows.filter(({ state }) => state.kind === "failed" || state.kind === "unknown");
  if (troubled.length === 0) return null;
  return (
    <>
      <h2 className={styles.title}>{text("notAddedSoFar")}</h2>
      <ul className={styles.rows}>
        {troubled.slice(0, mostShown).map((row) => (
          <li key={row.place}>
            <Troubled row={row} />
          </li>
        ))}
      </ul>
      {troubled.length > mostShown && (
        <p className={styles.none}>{count("moreInReport", troubled.length - mostShown)}</p>
      )}
    </>
  );
}

function Troubled({ row: { planned, state } }: { readonly row: JobRow }) {
  const wording = useWording();
  const line = { wanted: planned.wanted, address: planned.address };
  return state.kind === "failed" ? (
    <RowLine
      {...line}
      tone="danger"
      icon={<DismissCircle16Filled />}
      note={reasonText(state.reason, state.tries, wording)}
    />
  ) : (
    <RowLine {...line} tone="warning" icon={<QuestionCircle16Filled />} note={wording.text("checkedFirst")} />
  );
}
