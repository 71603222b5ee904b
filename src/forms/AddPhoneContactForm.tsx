import { countryOf, readPhoneNumber } from "../imList/phoneNumber.ts";
import { TextField } from "../components/TextField.tsx";
import { Text, useWording } from "../components/WordingContext.tsx";
import { GroupField, isGroupDeleted } from "./FormFields.tsx";
import { FormScreen, useForm, type FormProps } from "./FormScreen.tsx";
import { phoneContactChange, phoneProblemText } from "./phoneContactChange.ts";

/** The form that adds a phone contact. */
export function AddPhoneContactForm(props: FormProps) {
  const { state } = props;
  const wording = useWording();
  const { text } = wording;
  const { draft, fields, type, screen } = useForm("addPhoneContact", props);
  const { group } = draft;
  const number = readPhoneNumber(draft.number, countryOf(wording.locale));
  const isDeleted = isGroupDeleted(state, group);

  return (
    <FormScreen
      {...screen}
      title={text("newPhoneContact")}
      submit={text("addContact")}
      submitting={text("adding")}
      fieldAtFault={isDeleted}
      change={number.ok && !isDeleted ? phoneContactChange(number.value, group) : undefined}
    >
      <TextField
        label={text("phoneNumber")}
        typed={draft.number}
        busy={fields.busy}
        problem={fields.checked && !number.ok ? phoneProblemText(number.failure, wording) : undefined}
        hint={
          number.ok ? (
            <Text
              of={number.value.countryKnown ? "willBeSavedAs" : "countryNotKnown"}
              values={{ number: number.value.number }}
              strong
            />
          ) : (
            text("phoneNumberHint")
          )
        }
        input={{ type: "tel" }}
        onType={(typed) => type({ number: typed })}
      />
      <GroupField
        {...{ state, group }}
        busy={fields.busy}
        onSelect={(selected) => type({ group: selected })}
      />
    </FormScreen>
  );
}
