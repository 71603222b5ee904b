import { Field, Input } from "@fluentui/react-components";
import { useEffect, useRef, useState, type SubmitEvent } from "react";
import { findGroup } from "../../imList/outcome.ts";
import { readName } from "../../imList/name.ts";
import { FailureCard } from "../failure/FailureCard.tsx";
import { Header } from "../parts/Header.tsx";
import { Screen } from "../parts/Screen.tsx";
import { Filled, useWording } from "../parts/WordingContext.tsx";
import type { FormProps } from "./FormProps.ts";
import { FormButtons } from "./FormButtons.tsx";
import { escapeTo } from "./escapeTo.ts";
import { nameProblemWords } from "./problemWords.ts";
import { useFormStyles } from "./useFormStyles.ts";

/** The form that creates an IM group. */
export function CreateGroupForm({ pane, state, address, onBack, onDiscard }: FormProps) {
  const styles = useFormStyles();
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

  const submit = (event?: SubmitEvent) => {
    event?.preventDefault();
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
    <Screen header={<Header title={text("newGroup")} address={address} onBack={onBack} />}>
      <form
        noValidate
        className={styles.form}
        onSubmit={submit}
        onKeyDown={escapeTo(onBack, attempt.kind === "idle" && typed === "")}
      >
        {attempt.kind !== "idle" && attempt.kind !== "sending" && (
          <FailureCard
            failed={attempt}
            wanted={{ change: "createGroup", stage: attempt.kind }}
            address={address}
            onRetry={() => submit()}
            takeFocus={!limit}
          />
        )}
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
        <FormButtons
          attempt={attempt}
          submit={text("createGroup")}
          submitting={text("creating")}
          onCancel={attempt.kind === "sending" ? () => pane.stopWaiting("createGroup") : onDiscard}
        />
      </form>
    </Screen>
  );
}
