import {
  Button,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ErrorCircle12Filled } from "@fluentui/react-icons/svg/error-circle";
import { useState } from "react";
import { useWording } from "../../components/WordingContext.tsx";
import { countHeaderRows, type ColumnRole, type TableLayout } from "./columns.ts";
import { findAddressPlaces, type Source } from "./createSource.ts";
import type { TableSummary } from "./readSource.ts";
import { columnRoles } from "./sourceText.ts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "4px" },
  label: { ...typographyStyles.body1, margin: 0 },
  region: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { ...typographyStyles.caption1, width: "100%", borderCollapse: "collapse" },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  cell: {
    maxWidth: "120px",
    padding: "4px 8px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "pre",
  },
  number: {
    textAlign: "inherit",
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
  },
  heading: {
    ...typographyStyles.caption1Strong,
    padding: "4px 8px",
    textAlign: "inherit",
    verticalAlign: "top",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  corner: { color: tokens.colorNeutralForeground2, paddingTop: "8px" },
  select: {
    // As wide as what is selected, or as the longest option in browsers that cannot do that: never cut.
    "& select": {
      fieldSizing: "content",
      ...typographyStyles.caption1Strong,
      paddingInlineStart: "4px",
      paddingInlineEnd: "24px",
      backgroundColor: "transparent",
    },
    "& .fui-Select__icon": { paddingInlineEnd: 0 },
  },
  given: {
    display: "block",
    maxWidth: "120px",
    paddingInlineStart: "4px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  unused: { color: tokens.colorNeutralForeground3 },
  problem: {
    ...typographyStyles.caption1,
    display: "flex",
    alignItems: "baseline",
    gap: "4px",
    margin: 0,
    color: tokens.colorPaletteRedForeground1,
    "& svg": { flexShrink: 0 },
  },
  note: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  more: { alignSelf: "flex-start" },
});

/** Number of rows that show what the columns contain. */
const rowsShown = 3;

/** With more columns than this, only used ones are shown at first. Outlook's own export has 92. */
const mostColumns = 8;

interface ColumnsTableProps {
  readonly source: Source;
  readonly summary: TableSummary;
  readonly layout: TableLayout;
  /** What is missing in the columns. */
  readonly problem: string | undefined;
}

/** The first rows of a table. The heading of each column is a field for what it contains. It scrolls sideways. */
export function ColumnsTable({ source, summary, layout, problem }: ColumnsTableProps) {
  const styles = useStyles();
  const { text, count, number } = useWording();
  const [showsAll, setShowsAll] = useState(false);
  const { firstRows } = summary;
  const from = countHeaderRows(layout);
  const places = layout.columns.map((_, place) => place);
  const candidates = findAddressPlaces(summary);
  // The columns to select from if something is missing: those with addresses, or else the first one.
  const asked = problem === undefined ? [] : candidates.length > 0 ? candidates : places.slice(0, 1);
  const isUsed = (place: number) => (layout.columns[place] ?? summary.layout.columns[place]) !== undefined;
  const shown =
    showsAll || places.length <= mostColumns
      ? places
      : places.filter((place) => isUsed(place) || asked.includes(place));
  const givenHeading = (place: number) =>
    (layout.hasHeaderRow ? firstRows[layout.titleRows]?.cells[place]?.trim() : undefined) ?? "";
  const label = (place: number) => {
    const values = { number: number(place + 1), heading: givenHeading(place) };
    return text(values.heading === "" ? "columnNumbered" : "columnWithHeading", values);
  };
  const isName = (role: ColumnRole | undefined) =>
    role !== undefined && role !== "imAddress" && role !== "group";
  return (
    <div className={styles.section}>
      <p id="columns" className={styles.label}>
        {text("whatColumnsAre")}
      </p>
      {/* A scrollable region must be reachable by keyboard (WCAG 2.1.1). */}
      <div className={styles.region} role="region" aria-labelledby="columns" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.heading, styles.corner)}>
                {text("rowColumn")}
              </th>
              {shown.map((place) => (
                <th key={place} scope="col" className={styles.heading}>
                  <Select
                    className={styles.select}
                    size="small"
                    appearance="underline"
                    aria-label={label(place)}
                    {...(place === asked[0] && { "aria-invalid": true, "aria-describedby": "columnProblem" })}
                    value={layout.columns[place] ?? ""}
                    onChange={(_, { value }) =>
                      source.setColumn(
                        place,
                        columnRoles.find((role) => role === value),
                      )
                    }
                  >
                    <option value="">{text("notUsed")}</option>
                    {columnRoles.map((role) => (
                      <option key={role} value={role}>
                        {text(role)}
                      </option>
                    ))}
                  </Select>
                  {/* The field is called like it. */}
                  {givenHeading(place) !== "" && (
                    <bdi className={styles.given} title={givenHeading(place)} aria-hidden>
                      {givenHeading(place)}
                    </bdi>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {firstRows.slice(from, from + rowsShown).map((row) => (
              <tr key={row.number} className={styles.row}>
                <th scope="row" className={mergeClasses(styles.cell, styles.number)}>
                  {row.number}
                </th>
                {shown.map((place) => (
                  <td
                    key={place}
                    // So that the end of a long text is cut, also between texts of the other direction.
                    dir="auto"
                    title={row.cells[place]}
                    className={mergeClasses(
                      styles.cell,
                      layout.columns[place] === undefined && styles.unused,
                    )}
                  >
                    {row.cells[place]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problem !== undefined && (
        <p id="columnProblem" role="alert" className={styles.problem}>
          <ErrorCircle12Filled aria-hidden />
          {problem}
        </p>
      )}
      {places.length > 1 && problem === undefined && !layout.columns.some(isName) && (
        <p className={styles.note}>{text("noNameColumn")}</p>
      )}
      {shown.length < places.length && (
        <Button size="small" className={styles.more} onClick={() => setShowsAll(true)}>
          {count("showMoreColumns", places.length - shown.length)}
        </Button>
      )}
    </div>
  );
}
