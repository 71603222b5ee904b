import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { useWording } from "../../components/WordingContext.tsx";
import type { Source } from "./createSource.ts";
import { columnRoles, roleText } from "./sourceText.ts";
import type { TableLayout } from "./columns.ts";
import type { TableSummary } from "./parseSource.ts";

const useStyles = makeStyles({
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

/** With more columns than this, only used ones are shown at first. Outlook's own export has 92. */
const maxColumnsShown = 8;

interface ColumnFieldsProps {
  readonly source: Source;
  readonly summary: TableSummary;
  readonly layout: TableLayout;
  /** Set if no column has the address. */
  readonly problem: string | undefined;
}

/** The fields for what each column contains. */
export function ColumnFields({ source, summary, layout, problem }: ColumnFieldsProps) {
  const styles = useStyles();
  const { text, count, number } = useWording();
  const [showsAll, setShowsAll] = useState(false);
  const places = layout.columns.map((_, place) => place);
  const isUsed = (place: number) => (layout.columns[place] ?? summary.layout.columns[place]) !== undefined;
  const shown =
    showsAll || places.length <= maxColumnsShown
      ? places
      : places.filter((place) => isUsed(place) || (problem !== undefined && place === 0));
  const label = (place: number) => {
    const heading = layout.hasHeaderRow ? (summary.firstRows[0]?.[place]?.trim() ?? "") : "";
    const values = { number: number(place + 1), heading };
    return text(heading === "" ? "columnNumbered" : "columnWithHeading", values);
  };
  return (
    <>
      <div role="group" aria-label={text("whatColumnsAre")} className={styles.columns}>
        {shown.map((place, index) => (
          <Field
            key={place}
            label={label(place)}
            {...(problem !== undefined &&
              index === 0 && { validationMessage: problem, validationState: "error" })}
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
                  {text(roleText[role])}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      {shown.length < places.length && (
        <Button size="small" className={styles.more} onClick={() => setShowsAll(true)}>
          {count("showMoreColumns", places.length - shown.length)}
        </Button>
      )}
    </>
  );
}
