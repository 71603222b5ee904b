import { Button, Field, makeStyles, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowUpload20Regular } from "@fluentui/react-icons/svg/arrow-upload";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { Document20Regular } from "@fluentui/react-icons/svg/document";
import { useEffect, useRef, type ReactNode } from "react";
import { focusTitle } from "../../components/Screen.tsx";
import { IconButton } from "../../components/IconButton.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import { useBulkStyles } from "../useBulkStyles.ts";
import type { Source, SourceState } from "./createSource.ts";
import { acceptedFiles } from "./fileKinds.ts";

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  paste: { width: "100%", gridTemplateColumns: "minmax(0, 1fr)" },
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
  icon: { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground2 },
  name: { ...typographyStyles.body1, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  size: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** A longer paste, in characters, is read as a file is: in a text box it would block the page. */
const maxPasteLength = 50_000;

interface SourceInputProps {
  readonly source: Source;
  readonly state: SourceState;
  readonly problem: string | undefined;
  /** Why the file cannot be read. Most reasons end with an advice to paste its people. */
  readonly failure: ReactNode;
}

/** The input: a text box to paste into, or a file in its place. A file that cannot be read has the text box below it. */
export function SourceInput({ source, state, problem, failure }: SourceInputProps) {
  const styles = { ...useBulkStyles(), ...useStyles() };
  const { text, number } = useWording();
  const area = useRef<HTMLTextAreaElement>(null);
  const filePicker = useRef<HTMLInputElement>(null);
  const { file } = state;
  const name = file && (file.name ?? text("pastedText"));
  useEffect(() => {
    if (!file) area.current?.focus();
    // A long paste replaces the text box that had the focus.
    else focusTitle();
  }, [file]);

  return (
    <div className={styles.parts}>
      {name !== undefined && (
        <div className={styles.file}>
          <span aria-hidden className={styles.icon}>
            <Document20Regular />
          </span>
          <span className={styles.name}>
            <bdi>{name}</bdi>
            {file?.size !== undefined && (
              <span className={styles.size}>
                {" · "}
                <bdi>{text("kilobytes", { count: number(Math.ceil(file.size / 1_000)) })}</bdi>
              </span>
            )}
          </span>
          <IconButton
            size="small"
            icon={<Dismiss16Regular />}
            label={text("leaveFile", { name })}
            onClick={source.closeFile}
          />
        </div>
      )}
      {failure}
      {(name === undefined || Boolean(failure)) && (
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
            placeholder={text("pastePlaceholder")}
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
      )}
      <input
        ref={filePicker}
        type="file"
        hidden
        accept={acceptedFiles}
        onChange={({ currentTarget }) => {
          const picked = currentTarget.files?.[0];
          // So that the same file can be selected again after it was corrected.
          currentTarget.value = "";
          if (picked) source.open(picked);
        }}
      />
      <Button
        icon={<ArrowUpload20Regular />}
        aria-describedby={file ? undefined : "openFileHint"}
        onClick={() => filePicker.current?.click()}
      >
        {text(file ? "openAnotherFile" : "openFile")}
      </Button>
      {!file && (
        <p id="openFileHint" className={styles.note}>
          {text("openFileHint")}
        </p>
      )}
    </div>
  );
}
