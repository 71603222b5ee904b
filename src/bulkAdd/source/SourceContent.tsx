import { Field, makeStyles, Switch, tokens, typographyStyles } from "@fluentui/react-components";
import { useWording } from "../../components/WordingContext.tsx";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { GroupChoiceField } from "../GroupChoiceField.tsx";
import { ColumnsTable } from "./ColumnsTable.tsx";
import type { MissingInput, Source, SourceReading, SourceState } from "./createSource.ts";
import { summaryText } from "./sourceText.ts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "12px" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  found: { ...typographyStyles.body1, margin: "-8px 0 0", color: tokens.colorNeutralForeground2 },
  switch: { marginInlineStart: "-8px" },
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
          <Field {...problem}>
            <Switch
              className={styles.switch}
              label={text("firstRowIsHeadings")}
              checked={layout.hasHeaderRow}
              onChange={(_, { checked }) => source.setHasHeaderRow(checked)}
            />
          </Field>
          <ColumnsTable
            {...{ source, summary, layout }}
            problem={
              shownProblem === "noAddress"
                ? text("noAddressColumn")
                : shownProblem === "noName"
                  ? text("noNameOrAddressColumn")
                  : undefined
            }
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
