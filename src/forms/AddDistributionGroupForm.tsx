import type { ImGroup } from "../ews/model/imGroup.ts";
import type { ImItemList } from "../ews/model/imItemList.ts";
import { readSmtpAddress } from "../imList/address.ts";
import { addDistributionGroup } from "../imList/changes/addDistributionGroup.ts";
import { readName } from "../imList/name.ts";
import type { Outcome } from "../imList/outcome.ts";
import { sameId } from "../ews/model/storeId.ts";
import { Text, useWording } from "../components/WordingContext.tsx";
import type { FormChange } from "../store/formChange.ts";
import { AddressField, isNameUsable, NameField } from "./FormFields.tsx";
import { FormScreen, useForm, type FormProps } from "./FormScreen.tsx";

/** The form that adds a distribution group. */
export function AddDistributionGroupForm(props: FormProps) {
  const { text } = useWording();
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
            <Text of="distributionGroupExists" values={{ name: existing.displayName }} />
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

/** Adds a distribution group by its email address. */
export const distributionGroupChange = (smtpAddress: string, displayName: string): FormChange<ImGroup> => ({
  form: "addDistributionGroup",
  lockKeys: [],
  step: addDistributionGroup(smtpAddress, displayName),
  result: (group, before) => ({ kind: "groupResult", group, outcome: outcomeOf(group, before) }),
});

/** Compares the group's ID with the list before: only Exchange knows whether capitals make another address. */
function outcomeOf({ storeId }: ImGroup, before: ImItemList | undefined): Outcome {
  if (!before) return "present";
  return before.groups.some((group) => sameId(group.storeId, storeId)) ? "existing" : "made";
}
