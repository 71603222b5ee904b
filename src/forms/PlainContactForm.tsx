import type { ClipboardEvent } from "react";
import { TextField } from "../components/TextField.tsx";
import { useStartWording } from "../components/WordingContext.tsx";
import { FormScreen, useForm, type FormProps } from "./FormScreen.tsx";

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
        input={{ onPaste: pasteInOneLine }}
        onType={(imAddress) => type({ imAddress })}
      />
    </FormScreen>
  );
}

/** Pastes several lines with semicolons between them: a field would join the lines without anything. */
function pasteInOneLine(event: ClipboardEvent): void {
  const pasted = event.clipboardData.getData("text/plain");
  if (!/[\r\n]/.test(pasted.trim())) return;
  event.preventDefault();
  document.execCommand("insertText", false, pasted.trim().replace(/\s*[\r\n]+\s*/g, "; "));
}
