import { readSmtpAddress } from "../imList/address.ts";
import { groupLabel } from "../components/groupName.ts";
import { readName } from "../imList/name.ts";
import { Text, useWording } from "../components/WordingContext.tsx";
import { AddressField, isNameUsable, NameField } from "./FormFields.tsx";
import { FormScreen, useForm, type FormProps } from "./FormScreen.tsx";
import { distributionGroupChange } from "./distributionGroupChange.ts";

/** The form that adds a distribution group. */
export function AddDistributionGroupForm(props: FormProps) {
  const wording = useWording();
  const { text } = wording;
  const { draft, isRefused, fields, type, screen } = useForm("addDistributionGroup", props);
  const { list } = props.state;
  const address = readSmtpAddress(draft.smtpAddress);
  const name = readName(draft.displayName);
  const existing =
    list.kind === "ready" && address.ok
      ? list.items.groups.find(({ smtpAddress }) => smtpAddress === address.value)
      : undefined;

  return (
    <FormScreen
      {...screen}
      title={text("addDistributionGroup")}
      submit={text("addGroup")}
      submitting={text("adding")}
      fieldAtFault={isRefused}
      change={
        address.ok && isNameUsable(name)
          ? distributionGroupChange(address.value, name.ok ? name.value : address.value)
          : undefined
      }
    >
      <AddressField
        {...fields}
        label={text("smtpAddress")}
        empty={text("enterSmtpAddress")}
        typed={draft.smtpAddress}
        address={address}
        hint={
          existing ? (
            <Text of="distributionGroupExists" values={{ name: groupLabel(existing, wording) }} />
          ) : (
            text("smtpAddressHint")
          )
        }
        onType={(typed) => type({ smtpAddress: typed })}
      />
      <NameField
        {...fields}
        typed={draft.displayName}
        name={name}
        onType={(typed) => type({ displayName: typed })}
      />
    </FormScreen>
  );
}
