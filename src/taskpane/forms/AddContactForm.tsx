import { Field, Input } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { readImAddress } from "../../imList/imAddress.ts";
import { readName } from "../../imList/name.ts";
import { findByAddress, personName } from "../../imList/person.ts";
import { Text, useWording } from "../parts/WordingContext.tsx";
import type { ContactDraft } from "../state.ts";
import type { FormProps } from "./FormProps.ts";
import { FormScreen } from "./FormScreen.tsx";
import { GroupField, isGone } from "./GroupField.tsx";
import { addressProblemWords, nameProblemWords } from "./problemWords.ts";

/** The form that adds an IM contact. */
export function AddContactForm(props: FormProps) {
  const { pane, state } = props;
  const wording = useWording();
  const { text } = wording;
  const addressField = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const groupField = useRef<HTMLSelectElement>(null);
  const [checked, setChecked] = useState(false);
  const attempt = state.attempts.addContact;
  const busy = attempt.kind === "sending" || attempt.kind === "findingOut";
  const draft = state.contactDraft;

  const imAddress = readImAddress(draft.imAddress);
  const displayName = readName(draft.displayName);
  const gone = isGone(state, draft.group);
  const known =
    state.list.kind === "ready" && imAddress.ok
      ? findByAddress(state.list.items.personas, imAddress.value)
      : undefined;
  const keepsName =
    known && displayName.ok && displayName.value !== personName(known) ? personName(known) : undefined;
  const nameProblem =
    !displayName.ok && displayName.failure.kind !== "empty" ? displayName.failure : undefined;
  const addressProblem =
    checked && !imAddress.ok ? addressProblemWords(imAddress.failure, "enterImAddress", wording) : undefined;

  useEffect(() => addressField.current?.focus(), []);
  useEffect(() => {
    if (gone && attempt.kind === "failed") groupField.current?.focus();
  }, [gone, attempt.kind]);

  const type = (change: Partial<ContactDraft>) => {
    setChecked(false);
    pane.dispatch({ kind: "contactTyped", draft: { ...draft, ...change } });
  };
  const submit = () => {
    setChecked(true);
    if (!imAddress.ok) addressField.current?.focus();
    else if (nameProblem) nameField.current?.focus();
    else if (gone) groupField.current?.focus();
    else
      void pane.addContact({
        imAddress: imAddress.value,
        displayName: displayName.ok ? displayName.value : undefined,
        group: draft.group,
      });
  };

  return (
    <FormScreen
      {...props}
      change="addContact"
      title={text("newContact")}
      submit={text("addContact")}
      submitting={text("adding")}
      isEmpty={draft.imAddress + draft.displayName === ""}
      groupName={draft.group?.name}
      fieldAtFault={gone}
      onSubmit={submit}
    >
      <Field
        label={text("imAddress")}
        {...(addressProblem !== undefined && {
          validationMessage: addressProblem,
          validationState: "error",
        })}
        {...(imAddress.ok && {
          hint: <Text of="willBeSentAs" values={{ address: imAddress.value }} strong />,
        })}
      >
        <Input
          input={{ ref: addressField }}
          value={draft.imAddress}
          readOnly={busy}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(_, { value }) => type({ imAddress: value })}
        />
      </Field>
      <Field
        label={text("displayName")}
        hint={
          keepsName === undefined ? (
            text("displayNameHint")
          ) : (
            <Text of="contactKeepsName" values={{ name: keepsName }} />
          )
        }
        {...(checked &&
          nameProblem && {
            validationMessage: nameProblemWords(nameProblem, wording),
            validationState: "error",
          })}
      >
        <Input
          input={{ ref: nameField }}
          value={draft.displayName}
          readOnly={busy}
          autoComplete="off"
          onChange={(_, { value }) => type({ displayName: value })}
        />
      </Field>
      <GroupField
        state={state}
        group={draft.group}
        busy={busy}
        field={groupField}
        onChoose={(group) => type({ group })}
      />
    </FormScreen>
  );
}
