import { Field, Select } from "@fluentui/react-components";
import type { RefObject } from "react";
import type { ImGroup } from "../ews/model/imGroup.ts";
import { groupChoice, groupChoices, type GroupChoice } from "../imList/groupChoices.ts";
import { sameId } from "../ews/model/storeId.ts";
import { groupName } from "../components/groupName.ts";
import { useStartWording } from "../components/WordingContext.tsx";
import type { PaneState } from "../store/state.ts";

interface GroupFieldProps {
  readonly state: PaneState;
  /** The selected group. Undefined for Other Contacts. */
  readonly group: GroupChoice | undefined;
  readonly busy: boolean;
  readonly field: RefObject<HTMLSelectElement | null>;
  readonly onSelect: (group: GroupChoice | undefined) => void;
}

/** The field for the group of a new contact. A selected group that was deleted stays visible. */
export function GroupField({ state, group, busy, field, onSelect }: GroupFieldProps) {
  const wording = useStartWording();
  const { text } = wording;
  const choices = groupChoices(groupsIn(state), wording.locale);
  const isDeleted = isGroupDeleted(state, group);
  return (
    <Field
      label={text("group")}
      {...(state.list.kind === "failed" && { hint: text("groupsNotRead") })}
      {...(isDeleted && {
        validationMessage: text("groupDeletedOutside", { name: group?.name ?? "" }),
        validationState: "error",
      })}
    >
      <Select
        select={{ ref: field }}
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
            {groupName(kind, name, wording)}
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
