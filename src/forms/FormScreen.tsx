import type { ReactNode } from "react";
import { FailureCard, RefusalOptions } from "../failures/lazy.ts";
import { Header } from "../components/Header.tsx";
import { Screen } from "../components/Screen.tsx";
import { groupIn, textsIn, type FormKind } from "../store/drafts.ts";
import { escapeTo } from "../components/escapeTo.ts";
import { FormButtons } from "./FormButtons.tsx";
import type { FormProps } from "./FormProps.ts";
import { useFormStyles } from "./useFormStyles.ts";

interface FormScreenProps extends FormProps {
  readonly form: FormKind;
  readonly title: string;
  readonly submit: string;
  /** The label of the button while the change is being sent. */
  readonly submitting: string;
  /** True if a field must be corrected: it takes the focus instead of the failure card. */
  readonly fieldAtFault: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** The frame around the fields of a form: title, failure, and the two buttons. */
export function FormScreen(props: FormScreenProps) {
  const { pane, state, address, onBack, onDiscard, form, onSubmit } = props;
  const styles = useFormStyles();
  const draft = state.drafts[form];
  const isEmpty = textsIn(draft).length === 0;
  const attempt = state.attempts[form];
  return (
    <Screen header={<Header title={props.title} address={address} onBack={onBack} />}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
        onKeyDown={escapeTo(onBack, attempt.kind === "idle" && isEmpty)}
      >
        {attempt.kind !== "idle" && attempt.kind !== "sending" && (
          <FailureCard
            failed={attempt}
            context={{ change: form, stage: attempt.kind, groupName: groupIn(draft)?.name }}
            onRetry={onSubmit}
            options={
              <RefusalOptions
                pane={pane}
                state={state}
                address={address}
                refused={attempt}
                onSelected={onSubmit}
              />
            }
            takeFocus={!props.fieldAtFault}
          />
        )}
        {props.children}
        <FormButtons
          attempt={attempt}
          submit={props.submit}
          submitting={props.submitting}
          onCancel={attempt.kind === "sending" ? () => pane.stopWaiting(form) : onDiscard}
        />
      </form>
    </Screen>
  );
}
