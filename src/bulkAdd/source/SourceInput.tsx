import { Button, Field, makeStyles, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef } from "react";
import { focusTitle } from "../../components/Screen.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import type { Source } from "./createSource.ts";
import type { SourceState } from "./sourceState.ts";
import { ArrowUpload20Regular } from "@fluentui/react-icons/svg/arrow-upload";
import { IconButton } from "../../components/IconButton.tsx";

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  paste: { width: "100%", gridTemplateColumns: "minmax(0, 1fr)" },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  file: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    boxSizing: "border-box",
    width: "100%",
    padding: "8px 8px 8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { ...typographyStyles.body1Strong, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

/** A longer paste, in characters, is read as a file is: in a text box it would block the page. */
const maxPasteLength = 50_000;

interface SourceInputProps {
  readonly source: Source;
  readonly state: SourceState;
  /** What is missing here. */
  readonly problem: string | undefined;
}

/** The input: a text box to paste into, or a file in its place. */
export function SourceInput({ source, state, problem }: SourceInputProps) {
  const styles = useStyles();
  const { text } = useWording();
  const area = useRef<HTMLTextAreaElement>(null);
  const { file } = state;
  const name = file && (file.name ?? text("pastedText"));
  useEffect(() => {
    if (!file) area.current?.focus();
    // A long paste replaces the text box that had the focus.
    else focusTitle();
  }, [file]);

  return (
    <div className={styles.parts}>
      {name === undefined ? (
        <Field
          className={styles.paste}
          label={text("pasteHere")}
          hint={text("pasteHint")}
          {...(problem !== undefined && { validationMessage: problem, validationState: "error" })}
        >
          <Textarea
            textarea={{ ref: area }}
            rows={7}
            resize="vertical"
            value={state.text}
            spellCheck={false}
            onChange={(_, { value }) => source.setText(value)}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData("text/plain");
              if (pasted.length <= maxPasteLength) return;
              event.preventDefault();
              source.open(pasted);
            }}
          />
        </Field>
      ) : (
        <div className={styles.file}>
          <bdi className={styles.name}>{name}</bdi>
          <IconButton
            size="small"
            icon={<Dismiss16Regular />}
            label={text("leaveFile", { name })}
            onClick={source.closeFile}
          />
        </div>
      )}
      <OpenFileButton
        label={text(file ? "openAnotherFile" : "openFile")}
        describedBy={file ? undefined : "openFileHint"}
        onFile={source.open}
      />
      {!file && (
        <p id="openFileHint" className={styles.hint}>
          {text("openFileHint")}
        </p>
      )}
    </div>
  );
}

interface OpenFileButtonProps {
  readonly label: string;
  /** The ID of the hint. */
  readonly describedBy: string | undefined;
  readonly onFile: (file: File) => void;
}

/** The button that opens the browser's file picker. */
function OpenFileButton({ label, describedBy, onFile }: OpenFileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // So that the same file can be selected again after it was corrected.
          currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
      <Button
        icon={<ArrowUpload20Regular />}
        aria-describedby={describedBy}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
