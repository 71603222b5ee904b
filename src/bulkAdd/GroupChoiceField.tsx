import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { RefObject } from "react";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { groupChoices } from "../imList/groupChoices.ts";
import { nameProblemText } from "../components/inputProblemText.ts";
import { TextField } from "../components/TextField.tsx";
import { groupName } from "../components/groupName.ts";
import { useWording } from "../components/WordingContext.tsx";
import { readGroupName, type ImportGroup } from "./importGroup.ts";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& select": { minWidth: 0, textOverflow: "ellipsis" },
  },
});

interface GroupChoiceFieldProps {
  readonly label: string;
  readonly list: ImItemList | undefined;
  /** Null until a group is selected. */
  readonly choice: ImportGroup | null;
  readonly onChoice: (choice: ImportGroup) => void;
  /** True if a missing group, or an empty name for a new one, is shown as a problem. */
  readonly isChecked: boolean;
  /** Receives the field for the group. */
  readonly field?: RefObject<HTMLSelectElement | null>;
}

/**
 * The field for the group that people are added to: a group of the list, or a new one with its name in a second field.
 */
export function GroupChoiceField(props: GroupChoiceFieldProps) {
  const { label, list, choice, onChoice, isChecked, field } = props;
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;
  const choices = groupChoices(list?.groups ?? [], wording.locale);
  const isNew = choice !== undefined && choice !== null && "newName" in choice;
  // A group that was deleted in the meantime stays selected: the check says that it would be created again.
  const deletedGroup =
    choice && !isNew && !choices.some(({ id }) => id.id === choice.id.id) ? choice : undefined;
  const name = readGroupName(choice ?? undefined);
  const showsProblem = !name.ok && (isChecked || name.failure.kind === "character");
  const selectProblem = choice === null && isChecked ? text("selectGroupForPeople") : null;
  return (
    <div className={styles.fields}>
      <Field label={label} validationMessage={selectProblem}>
        <Select
          select={{ ref: field ?? null }}
          value={isNew ? newGroup : choice === null ? noGroup : (choice?.id.id ?? "")}
          onChange={(_, { value }) =>
            onChoice(value === newGroup ? { newName: "" } : choices.find(({ id }) => id.id === value))
          }
        >
          {choice === null && <option value={noGroup}>{text("selectGroup")}</option>}
          <option value="">{text("otherContacts")}</option>
          {deletedGroup && <option value={deletedGroup.id.id}>{deletedGroup.name}</option>}
          {choices.map(({ id, name, kind }) => (
            <option key={id.id} value={id.id}>
              {groupName({ kind, name }, wording)}
            </option>
          ))}
          <option value={newGroup}>{text("newGroupChoice")}</option>
        </Select>
      </Field>
      {isNew && (
        <TextField
          label={text("newGroupNamed")}
          typed={choice.newName}
          busy={false}
          problem={showsProblem ? nameProblemText(name.failure, wording) : undefined}
          onType={(newName) => onChoice({ newName })}
        />
      )}
    </div>
  );
}

/** Cannot be store IDs: those are longer. */
const newGroup = "new";
const noGroup = "none";
