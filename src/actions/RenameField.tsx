import { Field, Input, makeStyles } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { findGroup } from "../imList/outcome.ts";
import { readName } from "../imList/name.ts";
import { nameProblemText } from "../components/inputProblemText.ts";
import { useWording } from "../components/WordingContext.tsx";
import { IconButton } from "../components/IconButton.tsx";

const useStyles = makeStyles({
  field: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0 },
  row: { display: "flex", alignItems: "start", gap: "4px", flexGrow: 1, minWidth: 0, paddingBlock: "2px" },
});

interface RenameFieldProps {
  readonly name: string;
  /** What was typed before, where a rename is tried again. */
  readonly typed?: string | undefined;
  readonly list: ImItemList;
  readonly onSave: (newName: string) => void;
  readonly onCancel: () => void;
}

/** A group's name as a text box in its row: Enter and leaving it save a changed name, Escape does not. */
export function RenameField({ name, typed = name, list, onSave, onCancel }: RenameFieldProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;
  const [value, setValue] = useState(typed);
  const [checked, setChecked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const read = readName(value);
  const taken = read.ok && read.value !== name && findGroup(list, read.value) !== undefined;
  const problem = !read.ok ? nameProblemText(read.failure, wording) : taken ? text("nameTaken") : undefined;
  const save = () => {
    setChecked(true);
    if (!read.ok || taken) field.current?.focus();
    else if (read.value === name) onCancel();
    else onSave(read.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The list's own keys are not meant here.
    event.stopPropagation();
    if (event.key === "Escape") onCancel();
    if (event.key === "Enter") save();
  };

  return (
    <div
      className={styles.row}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
      onBlur={(event) => {
        const isInside = event.currentTarget.contains(event.relatedTarget);
        if (!isInside && (problem === undefined || value === name)) save();
      }}
    >
      <Field
        className={styles.field}
        {...(checked && problem !== undefined && { validationMessage: problem, validationState: "error" })}
      >
        <Input
          size="small"
          className={styles.input}
          input={{ ref: field }}
          aria-label={text("newName")}
          value={value}
          autoComplete="off"
          onChange={(_, { value: next }) => {
            setChecked(false);
            setValue(next);
          }}
        />
      </Field>
      <IconButton size="small" icon={<Checkmark16Regular />} label={text("save")} onClick={save} />
      <IconButton size="small" icon={<Dismiss16Regular />} label={text("cancel")} onClick={onCancel} />
    </div>
  );
}
