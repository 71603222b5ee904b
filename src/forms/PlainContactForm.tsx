import type { ClipboardEvent } from "react";
import { TextField } from "../components/TextField.tsx";
import { useStartWording } from "../components/WordingContext.tsx";
import { FormScreen, useForm, type FormProps } from "./FormScreen.tsx";
import { withSelection } from "./withSelection.ts";

/**
 * Stands in for New contact while its code loads, so that nothing typed in the meantime is lost. What is typed is in the
 * same draft, and the form that follows focuses its field in the same way. Sends nothing.
 */
export function PlainContactForm(props: FormProps) {
  const { text } = useStartWording();
  const { draft, fields, type, screen } = useForm("addContact", props);
  return (
    <FormScreen
      {...screen}
      title={text("newContact")}
      submit={text("addContact")}
      submitting={text("adding")}
      fieldAtFault={false}
      change={undefined}
    >
      <TextField
        label={text("nameOrImAddress")}
        typed={draft.imAddress}
        busy={fields.busy}
        input={{
          onPaste: (event) => {
            const imAddress = withLines(event);
            if (imAddress === undefined || fields.busy) return;
            event.preventDefault();
            type({ imAddress });
          },
        }}
        onType={(imAddress) => type({ imAddress })}
      />
    </FormScreen>
  );
}

/**
 * Returns the text of the field after several pasted lines, with semicolons between them: a field would join the lines
 * without anything. Undefined if there is only one line, which the field pastes itself.
 */
function withLines({ clipboardData, currentTarget }: ClipboardEvent<HTMLInputElement>): string | undefined {
  const pasted = clipboardData.getData("text/plain").trim();
  if (!/[\r\n]/.test(pasted)) return undefined;
  return withSelection(currentTarget, pasted.replace(/\s*[\r\n]+\s*/g, "; "));
}
