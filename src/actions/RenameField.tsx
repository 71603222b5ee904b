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
  input: { minWidth: 0, "& input": { minHeight: "24px" } },
  row: { display: "flex", alignItems: "start", gap: "4px", flexGrow: 1, minWidth: 0, paddingBlock: "2px" },
});

interface RenameFieldProps {
  readonly name: string;
  /** The text that the user typed before, if a rename is tried again. */
  readonly typed?: string | undefined;
  readonly list: ImItemList;
  readonly onSave: (newName: string) => void;
  readonly onCancel: () => void;
}

/** Edits a group's name in its row. Enter and leaving the field save the name, Escape cancels. */
export function RenameField({ name, typed = name, list, onSave, onCancel }: RenameFieldProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;
  const [value, setValue] = useState(typed);
  const [isSubmitted, setIsSubmitted] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const parsed = readName(value);
  const isTaken = parsed.ok && parsed.value !== name && findGroup(list, parsed.value) !== undefined;
  const takenText = isTaken ? text("nameTaken") : undefined;
  const problem = parsed.ok ? takenText : nameProblemText(parsed.failure, wording);
  const save = () => {
    setIsSubmitted(true);
    if (!parsed.ok || isTaken) field.current?.focus();
    else if (parsed.value === name) onCancel();
    else onSave(parsed.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keeps the keys of the tree from acting while the user types.
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
      <Field className={styles.field} validationMessage={isSubmitted ? (problem ?? null) : null}>
        <Input
          size="small"
          className={styles.input}
          input={{ ref: field }}
          aria-label={text("newName")}
          value={value}
          autoComplete="off"
          onChange={(_, { value: next }) => {
            setIsSubmitted(false);
            setValue(next);
          }}
        />
      </Field>
      <IconButton size="small" icon={<Checkmark16Regular />} label={text("save")} onClick={save} />
      <IconButton size="small" icon={<Dismiss16Regular />} label={text("cancel")} onClick={onCancel} />
    </div>
  );
}
