import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useWording } from "../../components/WordingContext.tsx";
import type { TableLayout } from "./columns.ts";
import type { TableSummary } from "./parseSource.ts";
import { roleText } from "./sourceText.ts";

const useStyles = makeStyles({
  region: { overflowX: "auto", border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: { ...typographyStyles.caption1, borderCollapse: "collapse", textAlign: "start" },
  cell: {
    maxWidth: "180px",
    padding: "4px 8px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "pre",
    textAlign: "start",
  },
  heading: {
    ...typographyStyles.caption1Strong,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: "normal",
  },
  unused: { color: tokens.colorNeutralForeground3 },
});

const rowsShown = 3;

interface PreviewTableProps {
  readonly summary: TableSummary;
  readonly layout: TableLayout;
}

/** The first rows below what each column contains. It scrolls sideways, by keyboard too. */
export function PreviewTable({ summary, layout }: PreviewTableProps) {
  const styles = useStyles();
  const { text } = useWording();
  const from = layout.hasHeaderRow ? 1 : 0;
  const rows = summary.firstRows.slice(from, from + rowsShown);
  const unused = (place: number) => layout.columns[place] === undefined && styles.unused;
  return (
    // A scrollable region must be reachable by keyboard (WCAG 2.1.1).
    <div className={styles.region} role="region" aria-label={text("firstRows")} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {layout.columns.map((role, place) => (
              <th
                key={place}
                scope="col"
                className={mergeClasses(styles.cell, styles.heading, unused(place))}
              >
                {text(role ? roleText[role] : "notUsed")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {layout.columns.map((_, place) => (
                <td key={place} title={cells[place]} className={mergeClasses(styles.cell, unused(place))}>
                  <bdi>{cells[place]}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
