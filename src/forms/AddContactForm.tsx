import { useRef, useState } from "react";
import { readImAddress } from "../imList/address.ts";
import { readName } from "../imList/name.ts";
import { findByAddress, personName } from "../imList/person.ts";
import { StartText, useStartWording } from "../components/WordingContext.tsx";
import type { Drafts } from "../store/drafts.ts";
import { isUnderWay } from "../store/state.ts";

import { contactChange } from "../store/formChange.ts";
import { AddressField } from "./AddressField.tsx";
import type { FormProps } from "./FormProps.ts";
import { FormScreen } from "./FormScreen.tsx";
import { GroupField, isGroupDeleted } from "./GroupField.tsx";
import { NameField, problemOf } from "./NameField.tsx";
import { useFieldFocus } from "./useFieldFocus.ts";

/** The form that adds an IM contact. */
export function AddContactForm(props: FormProps) {
  const { pane, state } = props;
  const { text } = useStartWording();
  const addressField = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const groupField = useRef<HTMLSelectElement>(null);
  const [checked, setChecked] = useState(false);
  const attempt = state.attempts.addContact;
  const busy = isUnderWay(attempt);
  const draft = state.drafts.addContact;

  const imAddress = readImAddress(draft.imAddress);
  const displayName = readName(draft.displayName);
  const isDeleted = isGroupDeleted(state, draft.group);
  const existing =
    state.list.kind === "ready" && imAddress.ok
      ? findByAddress(state.list.items.personas, imAddress.value)
      : undefined;
  const keepsName =
    existing && displayName.ok && displayName.value !== personName(existing)
      ? personName(existing)
      : undefined;
  useFieldFocus(addressField, groupField, isDeleted && attempt.kind === "failed");

  const type = (changed: Partial<Drafts["addContact"]>) => {
    setChecked(false);
    pane.dispatch({ kind: "typed", form: "addContact", draft: changed });
  };
  const submit = () => {
    setChecked(true);
    if (!imAddress.ok) addressField.current?.focus();
    else if (problemOf(displayName)) nameField.current?.focus();
    else if (isDeleted) groupField.current?.focus();
    else
      void pane.submit(
        contactChange({
          imAddress: imAddress.value,
          displayName: displayName.ok ? displayName.value : undefined,
          group: draft.group,
        }),
      );
  };

  return (
    <FormScreen
      {...props}
      form="addContact"
      title={text("newContact")}
      submit={text("addContact")}
      submitting={text("adding")}
      fieldAtFault={isDeleted}
      onSubmit={submit}
    >
      <AddressField
        label={text("imAddress")}
        empty={text("enterImAddress")}
        typed={draft.imAddress}
        address={imAddress}
        checked={checked}
        busy={busy}
        field={addressField}
        hint={
          imAddress.ok ? (
            <StartText of="addressWillBeSaved" values={{ address: imAddress.value }} strong />
          ) : undefined
        }
        onType={(typed) => type({ imAddress: typed })}
      />
      <NameField
        typed={draft.displayName}
        name={displayName}
        checked={checked}
        busy={busy}
        field={nameField}
        hint={
          keepsName === undefined ? undefined : (
            <StartText of="contactKeepsName" values={{ name: keepsName }} />
          )
        }
        onType={(typed) => type({ displayName: typed })}
      />
      <GroupField
        state={state}
        group={draft.group}
        busy={busy}
        field={groupField}
        onSelect={(group) => type({ group })}
      />
    </FormScreen>
  );
}
