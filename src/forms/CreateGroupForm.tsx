import { findGroup } from "../imList/outcome.ts";
import { readName } from "../imList/name.ts";
import { groupChange } from "../store/formChange.ts";
import { Filled, useStartWording } from "../components/WordingContext.tsx";
import { nameProblemText } from "../components/inputProblemText.ts";
import { TextField } from "../components/TextField.tsx";
import { FormScreen, useForm, type FormProps } from "./FormScreen.tsx";

/** The form that creates an IM group. */
export function CreateGroupForm(props: FormProps) {
  const wording = useStartWording();
  const { text, countForm } = wording;
  const { draft, isRefused, fields, type, screen } = useForm("createGroup", props);
  const { list } = props.state;
  const name = readName(draft.name);
  const existing = list.kind === "ready" && name.ok ? findGroup(list.items, name.value) : undefined;

  return (
    <FormScreen
      {...screen}
      title={text("newGroup")}
      submit={text("createGroup")}
      submitting={text("creating")}
      fieldAtFault={isRefused}
      change={name.ok ? groupChange(name.value) : undefined}
    >
      <TextField
        label={text("groupName")}
        typed={draft.name}
        busy={fields.busy}
        hint={text("groupNameHint")}
        problem={fields.checked && !name.ok ? nameProblemText(name.failure, wording) : undefined}
        remark={
          existing && (
            <Filled
              message={countForm("groupExists", existing.members.length)}
              values={{ name: existing.displayName }}
            />
          )
        }
        onType={(typed) => type({ name: typed })}
      />
    </FormScreen>
  );
}
