import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useRef } from "react";
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
  readonly choice: ImportGroup;
  readonly onChoice: (choice: ImportGroup) => void;
  /** Whether an empty name of a new group is said to be one. */
  readonly isChecked: boolean;
}

/** The choice of the group that people are added to: of those of the list, or a new one, whose name is typed beneath. */
export function GroupChoiceField({ label, list, choice, onChoice, isChecked }: GroupChoiceFieldProps) {
  const styles = useStyles();
  const wording = useWording();
  const { text } = wording;
  const field = useRef<HTMLInputElement>(null);
  const choices = groupChoices(list?.groups ?? [], wording.locale);
  const isNew = choice !== undefined && "newName" in choice;
  // One that was deleted meanwhile stays to be seen: the check says that it would be made again.
  const gone = choice && !isNew && !choices.some(({ id }) => id.id === choice.id.id) ? choice : undefined;
  const name = readGroupName(choice);
  const isSaid = !name.ok && (isChecked || name.failure.kind === "character");
  return (
    <div className={styles.fields}>
      <Field label={label}>
        <Select
          value={isNew ? newGroup : (choice?.id.id ?? "")}
          onChange={(_, { value }) =>
            onChoice(value === newGroup ? { newName: "" } : choices.find(({ id }) => id.id === value))
          }
        >
          <option value="">{text("otherContacts")}</option>
          {gone && <option value={gone.id.id}>{gone.name}</option>}
          {choices.map(({ id, name, kind }) => (
            <option key={id.id} value={id.id}>
              {groupName(kind, name, wording)}
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
          field={field}
          problem={isSaid ? nameProblemText(name.failure, wording) : undefined}
          onType={(newName) => onChoice({ newName })}
        />
      )}
    </div>
  );
}

/** No store id: they are longer. */
const newGroup = "new";
