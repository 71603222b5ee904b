import { useRef, useState } from "react";
import { findGroup } from "../imList/outcome.ts";
import { readName } from "../imList/name.ts";
import { groupChange } from "../store/formChange.ts";
import { isUnderWay } from "../store/state.ts";
import { Filled, useStartWording } from "../components/WordingContext.tsx";
import type { FormProps } from "./FormProps.ts";
import { FormScreen } from "./FormScreen.tsx";
import { nameProblemText } from "../components/inputProblemText.ts";
import { TextField } from "../components/TextField.tsx";
import { useFieldFocus } from "./useFieldFocus.ts";

/** The form that creates an IM group. */
export function CreateGroupForm(props: FormProps) {
  const { pane, state } = props;
  const wording = useStartWording();
  const { text, countForm } = wording;
  const field = useRef<HTMLInputElement>(null);
  const [checked, setChecked] = useState(false);
  const attempt = state.attempts.createGroup;
  const busy = isUnderWay(attempt);
  const typed = state.drafts.createGroup.name;
  const name = readName(typed);
  const existing =
    state.list.kind === "ready" && name.ok ? findGroup(state.list.items, name.value) : undefined;

  // After Exchange refuses the name, the field takes the focus.
  const limit = attempt.kind === "failed" && attempt.failure.kind === "response";
  useFieldFocus(field, field, limit);

  const submit = () => {
    setChecked(true);
    if (name.ok) void pane.submit(groupChange(name.value));
    else field.current?.focus();
  };
  const problem = checked && !name.ok ? nameProblemText(name.failure, wording) : undefined;
  const remark = existing && (
    <Filled
      message={countForm("groupExists", existing.members.length)}
      values={{ name: existing.displayName }}
    />
  );

  return (
    <FormScreen
      {...props}
      form="createGroup"
      title={text("newGroup")}
      submit={text("createGroup")}
      submitting={text("creating")}
      fieldAtFault={limit}
      onSubmit={submit}
    >
      <TextField
        label={text("groupName")}
        typed={typed}
        busy={busy}
        field={field}
        hint={text("groupNameHint")}
        problem={problem}
        remark={remark}
        onType={(name) => {
          setChecked(false);
          pane.dispatch({ kind: "typed", form: "createGroup", draft: { name } });
        }}
      />
    </FormScreen>
  );
}
