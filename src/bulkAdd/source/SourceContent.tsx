import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useState } from "react";
import { useWording } from "../../components/WordingContext.tsx";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { GroupChoiceField } from "../GroupChoiceField.tsx";
import { countHeaderRows, type ColumnRole, type TableLayout } from "./columns.ts";
import type { MissingInput, Source, SourceReading, SourceState } from "./createSource.ts";
import type { TableSummary } from "./readSource.ts";
import { columnRoles, summaryText } from "./sourceText.ts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "12px" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  found: { ...typographyStyles.body1, margin: "-8px 0 0", color: tokens.colorNeutralForeground2 },
  headings: { marginInlineStart: "-8px" },
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
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(130px, 1fr))",
    alignItems: "start",
    gap: "8px",
    overflowWrap: "anywhere",
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& select": { minWidth: 0, textOverflow: "ellipsis" },
  },
  more: { alignSelf: "flex-start" },
});

interface SourceContentProps {
  readonly source: Source;
  readonly state: SourceState;
  readonly reading: Extract<SourceReading, { kind: "read" }>;
  /** The missing input, once it is to be shown. */
  readonly shownProblem: MissingInput | undefined;
  readonly list: ImItemList | undefined;
}

/** What was found in the source, the fields for the columns of a table, and the group for rows without one. */
export function SourceContent({ source, state, reading, shownProblem, list }: SourceContentProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;
  const { summary, layout } = reading;
  const problem = shownProblem === "onlyHeadings" && {
    validationMessage: text("onlyHeadings"),
    validationState: "error" as const,
  };
  return (
    <section aria-labelledby="whatWasFound" className={styles.section}>
      <h2 id="whatWasFound" className={styles.title}>
        {text("whatWasFound")}
      </h2>
      <p className={styles.found}>{summaryText(summary, layout, wording)}</p>
      {summary.kind === "table" && layout && (
        <>
          <Field className={styles.headings} {...problem}>
            <Checkbox
              label={text("firstRowIsHeadings")}
              checked={layout.hasHeaderRow}
              onChange={(_, { checked }) => source.setHasHeaderRow(checked === true)}
            />
          </Field>
          <PreviewTable summary={summary} layout={layout} />
          <ColumnFields
            source={source}
            summary={summary}
            layout={layout}
            problem={shownProblem === "noAddress" ? text("noAddressColumn") : undefined}
          />
        </>
      )}
      {summary.kind !== "list" && (
        <GroupChoiceField
          label={text("groupOfTheRest")}
          list={list}
          choice={state.group}
          onChoice={source.setGroup}
          isChecked={state.isChecked}
        />
      )}
    </section>
  );
}

const rowsShown = 3;

interface TableProps {
  readonly summary: TableSummary;
  readonly layout: TableLayout;
}

/** The first rows below what each column contains. It scrolls sideways, by keyboard too. */
function PreviewTable({ summary, layout }: TableProps) {
  const styles = useStyles();
  const { text } = useWording();
  const from = countHeaderRows(layout);
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
                {text(role ?? "notUsed")}
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

/** With more columns than this, only used ones are shown at first. Outlook's own export has 92. */
const maxColumnsShown = 8;

interface ColumnFieldsProps extends TableProps {
  readonly source: Source;
  /** Set if no column has the address. */
  readonly problem: string | undefined;
}

const isName = (role: ColumnRole | undefined): boolean =>
  role !== undefined && role !== "imAddress" && role !== "group";

/** The fields for what each column contains. */
function ColumnFields({ source, summary, layout, problem }: ColumnFieldsProps) {
  const styles = useStyles();
  const { text, count, number } = useWording();
  const [showsAll, setShowsAll] = useState(false);
  const places = layout.columns.map((_, place) => place);
  const isUsed = (place: number) => (layout.columns[place] ?? summary.layout.columns[place]) !== undefined;
  const candidates = places.filter((place) => summary.firstRows.some((cells) => cells[place]?.includes("@")));
  // The columns to select from if none has the address: those with addresses, or else the first one.
  const asked = problem === undefined ? [] : candidates.length > 0 ? candidates : places.slice(0, 1);
  const shown =
    showsAll || places.length <= maxColumnsShown
      ? places
      : places.filter((place) => isUsed(place) || asked.includes(place));
  const label = (place: number) => {
    const headings = layout.hasHeaderRow ? summary.firstRows[layout.titleRows] : undefined;
    const heading = headings?.[place]?.trim() ?? "";
    const values = { number: number(place + 1), heading };
    return text(heading === "" ? "columnNumbered" : "columnWithHeading", values);
  };
  return (
    <>
      <div role="group" aria-label={text("whatColumnsAre")} className={styles.columns}>
        {shown.map((place) => (
          <Field
            key={place}
            label={label(place)}
            {...(problem !== undefined &&
              place === asked[0] && { validationMessage: problem, validationState: "error" })}
          >
            <Select
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
          </Field>
        ))}
      </div>
      {places.length > 1 && !layout.columns.some(isName) && (
        <p className={styles.found}>{text("noNameColumn")}</p>
      )}
      {shown.length < places.length && (
        <Button size="small" className={styles.more} onClick={() => setShowsAll(true)}>
          {count("showMoreColumns", places.length - shown.length)}
        </Button>
      )}
    </>
  );
}
