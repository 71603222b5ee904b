import { Field, Select } from "@fluentui/react-components";
import type { RefObject } from "react";
import type { ImGroup } from "../ews/model/imGroup.ts";
import { groupChoice, groupChoices, type GroupChoice } from "../imList/groupChoices.ts";
import { sameId } from "../imList/withGroups.ts";
import { groupName } from "../components/groupName.ts";
import { useStartWording } from "../components/WordingContext.tsx";
import type { PaneState } from "../store/state.ts";

interface GroupFieldProps {
  readonly state: PaneState;
  /** The chosen group; undefined is Other Contacts. */
  readonly group: GroupChoice | undefined;
  readonly busy: boolean;
  readonly field: RefObject<HTMLSelectElement | null>;
  readonly onChoose: (group: GroupChoice | undefined) => void;
}

/** The choice of the group that a contact goes to. One that is gone from the list stays to be seen. */
export function GroupField({ state, group, busy, field, onChoose }: GroupFieldProps) {
  const wording = useStartWording();
  const { text } = wording;
  const choices = groupChoices(groupsIn(state), wording.locale);
  const gone = isGone(state, group);
  return (
    <Field
      label={text("group")}
      {...(state.list.kind === "failed" && { hint: text("groupsNotRead") })}
      {...(gone && {
        validationMessage: text("gone", { name: group?.name ?? "" }),
        validationState: "error",
      })}
    >
      <Select
        select={{ ref: field }}
        value={group?.id.id ?? ""}
        aria-disabled={busy}
        onChange={(_, { value }) => {
          if (!busy) onChoose(choices.find(({ id }) => id.id === value));
        }}
      >
        <option value="">{text("otherContacts")}</option>
        {gone && group && <option value={group.id.id}>{group.name}</option>}
        {choices.map(({ id, name, kind }) => (
          <option key={id.id} value={id.id}>
            {groupName(kind, name, wording)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Whether a chosen group is gone from the list, so that nothing is sent to it again. */
export const isGone = (state: PaneState, group: GroupChoice | undefined): boolean =>
  group !== undefined &&
  !groupsIn(state).some((one) => groupChoice(one) !== undefined && sameId(one.storeId, group.id));

const groupsIn = ({ list, groupsMade: groupsMade }: PaneState): readonly ImGroup[] =>
  list.kind === "ready" ? list.items.groups : groupsMade;
