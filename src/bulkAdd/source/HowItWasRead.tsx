import { Checkbox, Field, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ImItemList } from "../../ews/model/imItemList.ts";
import { useWording } from "../../components/WordingContext.tsx";
import { GroupChoiceField } from "../GroupChoiceField.tsx";
import { ColumnFields } from "./ColumnFields.tsx";
import type { Source } from "./createSource.ts";
import type { Reading, SourceState, MissingInput } from "./sourceState.ts";
import { PreviewTable } from "./PreviewTable.tsx";
import { summaryText } from "./sourceText.ts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "12px" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  found: { ...typographyStyles.body1, margin: "-8px 0 0", color: tokens.colorNeutralForeground2 },
  headings: { marginInlineStart: "-8px" },
});

interface HowItWasReadProps {
  readonly source: Source;
  readonly state: SourceState;
  readonly reading: Extract<Reading, { kind: "read" }>;
  /** What is missing and is to be said. */
  readonly said: MissingInput | undefined;
  readonly list: ImItemList | undefined;
}

/** What was found in the source; of a table what its columns are, which can be changed; and the group of the rest. */
export function HowItWasRead({ source, state, reading, said, list }: HowItWasReadProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;
  const { summary, as } = reading;
  const problem = said === "onlyHeadings" && {
    validationMessage: text("onlyHeadings"),
    validationState: "error" as const,
  };
  return (
    <section aria-labelledby="howRead" className={styles.section}>
      <h2 id="howRead" className={styles.title}>
        {text("howRead")}
      </h2>
      <p className={styles.found}>{summaryText(summary, as, wording)}</p>
      {summary.kind === "table" && as && (
        <>
          <Field className={styles.headings} {...problem}>
            <Checkbox
              label={text("firstRowIsHeadings")}
              checked={as.hasHeadings}
              onChange={(_, { checked }) => source.setHeadings(checked === true)}
            />
          </Field>
          <PreviewTable summary={summary} as={as} />
          <ColumnFields
            source={source}
            summary={summary}
            as={as}
            problem={said === "noAddress" ? text("noAddressColumn") : undefined}
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
