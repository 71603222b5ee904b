import { Field, Input } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { findGroup } from "../../imList/outcome.ts";
import { readName } from "../../imList/name.ts";
import { Filled, useWording } from "../parts/WordingContext.tsx";
import type { FormProps } from "./FormProps.ts";
import { FormScreen } from "./FormScreen.tsx";
import { nameProblemWords } from "./problemWords.ts";

/** The form that creates an IM group. */
export function CreateGroupForm(props: FormProps) {
  const { pane, state } = props;
  const wording = useWording();
  const { text, countForm } = wording;
  const field = useRef<HTMLInputElement>(null);
  const [checked, setChecked] = useState(false);
  const attempt = state.attempts.createGroup;
  const busy = attempt.kind === "sending" || attempt.kind === "findingOut";
  const typed = state.groupDraft.name;
  const name = readName(typed);
  const existing =
    state.list.kind === "ready" && name.ok ? findGroup(state.list.items, name.value) : undefined;

  useEffect(() => field.current?.focus(), []);
  // What the server says of the name sends the focus back to it.
  const limit = attempt.kind === "failed" && attempt.failure.kind === "response";
  useEffect(() => {
    if (limit) field.current?.focus();
  }, [limit]);

  const submit = () => {
    setChecked(true);
    if (name.ok) void pane.createGroup(name.value);
    else field.current?.focus();
  };
  const problem = checked && !name.ok ? nameProblemWords(name.failure, wording) : undefined;
  const hint = existing ? (
    <Filled
      message={countForm("groupExists", existing.members.length)}
      values={{ name: existing.displayName }}
    />
  ) : (
    text("groupNameHint")
  );

  return (
    <FormScreen
      {...props}
      change="createGroup"
      title={text("newGroup")}
      submit={text("createGroup")}
      submitting={text("creating")}
      isEmpty={typed === ""}
      fieldAtFault={limit}
      onSubmit={submit}
    >
      <Field
        label={text("groupName")}
        {...(problem !== undefined
          ? { validationMessage: problem, validationState: "error" as const }
          : existing
            ? { validationMessage: hint, validationState: "warning" as const }
            : { hint })}
      >
        <Input
          input={{ ref: field }}
          value={typed}
          readOnly={busy}
          autoComplete="off"
          onChange={(_, { value }) => {
            setChecked(false);
            pane.dispatch({ kind: "groupTyped", draft: { name: value } });
          }}
        />
      </Field>
    </FormScreen>
  );
}
