import { findByAddress, personName } from "../imList/person.ts";
import { StartText, useStartWording } from "../components/WordingContext.tsx";
import { contactChange } from "../store/formChange.ts";
import { isCompleted, moveName, readContactDraft } from "./contactDraft.ts";
import { AddressField, GroupField, isGroupDeleted, isNameUsable, NameField } from "./FormFields.tsx";
import { FormScreen, useForm, type FormProps } from "./FormScreen.tsx";

/** The form that adds an IM contact. */
export function AddContactForm(props: FormProps) {
  const { state } = props;
  const { text } = useStartWording();
  const { draft, fields, type, screen } = useForm("addContact", props);
  const { group } = draft;

  const { imAddress, displayName } = readContactDraft(draft);
  const isDeleted = isGroupDeleted(state, group);
  const existing =
    state.list.kind === "ready" && imAddress.ok
      ? findByAddress(state.list.items.personas, imAddress.value)
      : undefined;
  const keepsName =
    existing && displayName.ok && displayName.value !== personName(existing)
      ? personName(existing)
      : undefined;

  return (
    <FormScreen
      {...screen}
      title={text("newContact")}
      submit={text("addContact")}
      submitting={text("adding")}
      fieldAtFault={isDeleted}
      change={
        imAddress.ok && isNameUsable(displayName) && !isDeleted
          ? contactChange({
              imAddress: imAddress.value,
              displayName: displayName.ok ? displayName.value : undefined,
              group,
            })
          : undefined
      }
    >
      <AddressField
        {...fields}
        label={text("imAddress")}
        empty={text("enterImAddress")}
        typed={draft.imAddress}
        address={imAddress}
        hint={
          imAddress.ok ? (
            <StartText of="addressWillBeSaved" values={{ address: imAddress.value }} strong />
          ) : undefined
        }
        onType={(entered) => {
          const typed = { ...draft, imAddress: entered };
          type(isCompleted(draft.imAddress, entered) ? moveName(typed) : typed);
        }}
        onLeave={() => {
          const moved = moveName(draft);
          if (moved !== draft) type(moved);
        }}
      />
      <NameField
        {...fields}
        typed={draft.displayName}
        name={displayName}
        hint={
          keepsName === undefined ? undefined : (
            <StartText of="contactKeepsName" values={{ name: keepsName }} />
          )
        }
        onType={(typed) => type({ displayName: typed })}
      />
      <GroupField
        {...{ state, group }}
        busy={fields.busy}
        onSelect={(selected) => type({ group: selected })}
      />
    </FormScreen>
  );
}
