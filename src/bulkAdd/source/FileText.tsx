import { Field, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useWording } from "../../components/WordingContext.tsx";
import type { Source } from "./createSource.ts";
import type { Encoding } from "./encodings.ts";
import type { DecodedSummary } from "./readSource.ts";
import { encodingChoices } from "./sourceText.ts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "12px" },
  encoding: {
    gridTemplateColumns: "minmax(0, 1fr)",
    "& select": {
      minWidth: 0,
      textOverflow: "ellipsis",
      // The names of encodings are long.
      "@media (max-width: 340px)": { fontSize: tokens.fontSizeBase200 },
    },
  },
  label: { ...typographyStyles.body1, margin: 0 },
  lines: {
    ...typographyStyles.caption1,
    fontFamily: tokens.fontFamilyMonospace,
    margin: "-8px 0 0",
    padding: "8px 12px",
    // Lines without text keep their height.
    minHeight: "16px",
    overflowX: "auto",
    textAlign: "start",
    whiteSpace: "pre",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface FileTextProps {
  readonly source: Source;
  readonly encoding: Encoding;
  /** How the text was decoded. Undefined if it cannot be used in this encoding. */
  readonly decoded: DecodedSummary | undefined;
}

/** The encoding of a file, and its first lines, which show whether the encoding is right. */
export function FileText({ source, encoding, decoded }: FileTextProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;
  return (
    <div className={styles.section}>
      <Field
        className={styles.encoding}
        label={text("encoding")}
        {...(decoded?.hasWrongCharacters
          ? { validationMessage: text("encodingWrong"), validationState: "warning" }
          : { hint: text("encodingHint") })}
      >
        <Select
          value={encoding}
          onChange={(_, { value }) => {
            const selected = encodingChoices(wording).find(([one]) => one === value);
            if (selected) source.setEncoding(selected[0]);
          }}
        >
          {encodingChoices(wording).map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {decoded && (
        <>
          <p id="fileContents" className={styles.label}>
            {text("fileContents")}
          </p>
          {/* A scrollable region must be reachable by keyboard (WCAG 2.1.1). */}
          <div className={styles.lines} role="region" aria-labelledby="fileContents" tabIndex={0} dir="auto">
            {decoded.firstLines.join("\n")}
          </div>
        </>
      )}
    </div>
  );
}
