import { useRef, useState } from "react";
import { readName } from "../imList/name.ts";
import { readSmtpAddress } from "../imList/address.ts";
import { Text, useWording } from "../components/WordingContext.tsx";
import type { Drafts } from "../store/drafts.ts";
import { isUnderWay } from "../store/state.ts";

import { AddressField } from "./AddressField.tsx";
import { distributionGroupChange } from "./distributionGroupChange.ts";
import type { FormProps } from "./FormProps.ts";
import { FormScreen } from "./FormScreen.tsx";
import { NameField, problemOf } from "./NameField.tsx";
import { useFieldFocus } from "./useFieldFocus.ts";

/** The form that adds a distribution group. */
export function AddDistributionGroupForm(props: FormProps) {
  const { pane, state } = props;
  const { text } = useWording();
  const addressField = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const [checked, setChecked] = useState(false);
  const attempt = state.attempts.addDistributionGroup;
  const busy = isUnderWay(attempt);
  const draft = state.drafts.addDistributionGroup;

  const address = readSmtpAddress(draft.smtpAddress);
  const name = readName(draft.displayName);
  const existing =
    state.list.kind === "ready" && address.ok
      ? state.list.items.groups.find(({ smtpAddress }) => smtpAddress === address.value)
      : undefined;

  // After Exchange refuses the address, the field takes the focus.
  const refused = attempt.kind === "failed" && attempt.failure.kind === "response";
  useFieldFocus(addressField, addressField, refused);

  const type = (changed: Partial<Drafts["addDistributionGroup"]>) => {
    setChecked(false);
    pane.dispatch({ kind: "typed", form: "addDistributionGroup", draft: changed });
  };
  const submit = () => {
    setChecked(true);
    if (!address.ok) addressField.current?.focus();
    else if (problemOf(name)) nameField.current?.focus();
    else void pane.submit(distributionGroupChange(address.value, name.ok ? name.value : address.value));
  };

  return (
    <FormScreen
      {...props}
      form="addDistributionGroup"
      title={text("addDistributionGroup")}
      submit={text("addGroup")}
      submitting={text("adding")}
      fieldAtFault={refused}
      onSubmit={submit}
    >
      <AddressField
        label={text("smtpAddress")}
        empty={text("enterSmtpAddress")}
        typed={draft.smtpAddress}
        address={address}
        checked={checked}
        busy={busy}
        field={addressField}
        hint={
          existing ? (
            <Text of="distributionGroupExists" values={{ name: existing.displayName }} />
          ) : (
            text("smtpAddressHint")
          )
        }
        onType={(typed) => type({ smtpAddress: typed })}
      />
      <NameField
        typed={draft.displayName}
        name={name}
        checked={checked}
        busy={busy}
        field={nameField}
        onType={(typed) => type({ displayName: typed })}
      />
    </FormScreen>
  );
}
