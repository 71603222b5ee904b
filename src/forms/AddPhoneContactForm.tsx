import { useRef, useState } from "react";
import { countryOf, readPhoneNumber } from "../imList/phoneNumber.ts";
import { Text, useWording } from "../components/WordingContext.tsx";
import type { Drafts } from "../store/drafts.ts";
import { isUnderWay } from "../store/state.ts";

import type { FormProps } from "./FormProps.ts";
import { FormScreen } from "./FormScreen.tsx";
import { GroupField, isGroupDeleted } from "./GroupField.tsx";
import { phoneContactChange } from "./phoneContactChange.ts";
import { phoneProblemText } from "./phoneProblemText.ts";
import { TextField } from "../components/TextField.tsx";
import { useFieldFocus } from "./useFieldFocus.ts";

/** The form that adds a phone contact. */
export function AddPhoneContactForm(props: FormProps) {
  const { pane, state } = props;
  const wording = useWording();
  const { text } = wording;
  const numberField = useRef<HTMLInputElement>(null);
  const groupField = useRef<HTMLSelectElement>(null);
  const [checked, setChecked] = useState(false);
  const attempt = state.attempts.addPhoneContact;
  const busy = isUnderWay(attempt);
  const draft = state.drafts.addPhoneContact;

  const number = readPhoneNumber(draft.number, countryOf(wording.locale));
  const problem = checked && !number.ok ? phoneProblemText(number.failure, wording) : undefined;
  const isDeleted = isGroupDeleted(state, draft.group);

  useFieldFocus(numberField, groupField, isDeleted && attempt.kind === "failed");

  const type = (changed: Partial<Drafts["addPhoneContact"]>) => {
    setChecked(false);
    pane.dispatch({ kind: "typed", form: "addPhoneContact", draft: changed });
  };
  const submit = () => {
    setChecked(true);
    if (!number.ok) numberField.current?.focus();
    else if (isDeleted) groupField.current?.focus();
    else void pane.submit(phoneContactChange(number.value, draft.group));
  };

  return (
    <FormScreen
      {...props}
      form="addPhoneContact"
      title={text("newPhoneContact")}
      submit={text("addContact")}
      submitting={text("adding")}
      fieldAtFault={isDeleted}
      onSubmit={submit}
    >
      <TextField
        label={text("phoneNumber")}
        typed={draft.number}
        busy={busy}
        field={numberField}
        problem={problem}
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
        state={state}
        group={draft.group}
        busy={busy}
        field={groupField}
        onSelect={(group) => type({ group })}
      />
    </FormScreen>
  );
}
