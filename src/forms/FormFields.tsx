import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ImGroup } from "../ews/model/imGroup.ts";
import type { AddressProblem } from "../imList/address.ts";
import { groupChoice, groupChoices, type GroupChoice } from "../imList/groupChoices.ts";
import type { NameProblem } from "../imList/name.ts";
import { sameId } from "../ews/model/storeId.ts";
import { groupName } from "../components/groupName.ts";
import { addressProblemText, nameProblemText } from "../components/inputProblemText.ts";
import { TextField, type TypedProps } from "../components/TextField.tsx";
import { useStartWording } from "../components/WordingContext.tsx";
import type { Result } from "../shared/result.ts";
import type { PaneState } from "../store/state.ts";

interface CheckedProps extends TypedProps {
  /** True after the user tried to submit: the field shows what is wrong. */
  readonly checked: boolean;
}

interface AddressFieldProps extends CheckedProps {
  readonly label: string;
  /** The problem text if the field is empty. */
  readonly empty: string;
  readonly address: Result<string, AddressProblem>;
  readonly hint: ReactElement | string | undefined;
}

/** A field for an address, without automatic corrections. */
export function AddressField({ empty, address, checked, ...props }: AddressFieldProps) {
  const wording = useStartWording();
  return (
    <TextField
      {...props}
      problem={checked && !address.ok ? addressProblemText(address.failure, empty, wording) : undefined}
      input={{ autoCapitalize: "none", spellCheck: false }}
    />
  );
}

interface NameFieldProps extends CheckedProps {
  readonly name: Result<string, NameProblem>;
  /** Replaces the hint that the address is used if the name is empty. */
  readonly hint?: ReactElement | undefined;
}

/** The field for a display name, which may be empty. */
export function NameField({ name, checked, hint, ...props }: NameFieldProps) {
  const wording = useStartWording();
  const { text } = wording;
  return (
    <TextField
      {...props}
      label={text("displayName")}
      hint={hint ?? text("displayNameHint")}
      problem={
        checked && !name.ok && !isNameUsable(name) ? nameProblemText(name.failure, wording) : undefined
      }
    />
  );
}

/** True for a name that can be sent, and for an empty one, for which the address is used. */
export const isNameUsable = (name: Result<string, NameProblem>): boolean =>
  name.ok || name.failure.kind === "empty";

interface GroupFieldProps {
  readonly state: PaneState;
  /** The selected group. Undefined for Other Contacts. */
  readonly group: GroupChoice | undefined;
  readonly busy: boolean;
  readonly onSelect: (group: GroupChoice | undefined) => void;
}

/** The field for the group of a new contact. A selected group that was deleted stays visible. */
export function GroupField({ state, group, busy, onSelect }: GroupFieldProps) {
  const wording = useStartWording();
  const { text } = wording;
  const choices = groupChoices(groupsIn(state), wording.locale);
  const isDeleted = isGroupDeleted(state, group);
  return (
    <Field
      label={text("group")}
      {...(state.list.kind === "failed" && { hint: text("groupsNotRead") })}
      {...(isDeleted && {
        validationMessage: text("groupDeletedOutside", {
          name: groupName(group, wording),
        }),
        validationState: "error",
      })}
    >
      <Select
        value={group?.id.id ?? ""}
        aria-disabled={busy}
        onChange={(_, { value }) => {
          if (!busy) onSelect(choices.find(({ id }) => id.id === value));
        }}
      >
        <option value="">{text("otherContacts")}</option>
        {isDeleted && group && <option value={group.id.id}>{group.name}</option>}
        {choices.map(({ id, name, kind }) => (
          <option key={id.id} value={id.id}>
            {groupName({ kind, name }, wording)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** True if the selected group is no longer in the list, so that nothing is sent to it again. */
export const isGroupDeleted = (state: PaneState, group: GroupChoice | undefined): boolean =>
  group !== undefined &&
  !groupsIn(state).some((one) => groupChoice(one) !== undefined && sameId(one.storeId, group.id));

const groupsIn = ({ list, groupsMade }: PaneState): readonly ImGroup[] =>
  list.kind === "ready" ? list.items.groups : groupsMade;
