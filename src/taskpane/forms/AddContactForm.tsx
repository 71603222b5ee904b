import { Field, Input } from "@fluentui/react-components";
import { useEffect, useRef, useState, type SubmitEvent } from "react";
import { readImAddress } from "../../imList/imAddress.ts";
import { readName } from "../../imList/name.ts";
import { findByAddress, personName } from "../../imList/person.ts";
import { FailureCard } from "../failure/FailureCard.tsx";
import { Header } from "../parts/Header.tsx";
import { Screen } from "../parts/Screen.tsx";
import { Text, useWording } from "../parts/WordingContext.tsx";
import type { ContactDraft } from "../state.ts";
import { escapeTo } from "./escapeTo.ts";
import { FormButtons } from "./FormButtons.tsx";
import type { FormProps } from "./FormProps.ts";
import { GroupField, isGone } from "./GroupField.tsx";
import { addressProblemWords, nameProblemWords } from "./problemWords.ts";
import { useFormStyles } from "./useFormStyles.ts";

/** The form that adds an IM contact. */
export function AddContactForm({ pane, state, address, onBack, onDiscard }: FormProps) {
  const styles = useFormStyles();
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
  const submit = (event?: SubmitEvent) => {
    event?.preventDefault();
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
    <Screen header={<Header title={text("newContact")} address={address} onBack={onBack} />}>
      <form
        noValidate
        className={styles.form}
        onSubmit={submit}
        onKeyDown={escapeTo(onBack, attempt.kind === "idle" && draft.imAddress + draft.displayName === "")}
      >
        {attempt.kind !== "idle" && attempt.kind !== "sending" && (
          <FailureCard
            failed={attempt}
            wanted={{ change: "addContact", stage: attempt.kind, groupName: draft.group?.name }}
            address={address}
            onRetry={() => submit()}
            takeFocus={!gone}
          />
        )}
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
        <FormButtons
          attempt={attempt}
          submit={text("addContact")}
          submitting={text("adding")}
          onCancel={attempt.kind === "sending" ? () => pane.stopWaiting("addContact") : onDiscard}
        />
      </form>
    </Screen>
  );
}
