import type { ReactNode } from "react";
import { FailureCard, WaysOn } from "../failures/lazy.ts";
import { Header } from "../components/Header.tsx";
import { Screen } from "../components/Screen.tsx";
import type { FormKind } from "../store/state.ts";
import { escapeTo } from "../components/escapeTo.ts";
import { FormButtons } from "./FormButtons.tsx";
import type { FormProps } from "./FormProps.ts";
import { useFormStyles } from "./useFormStyles.ts";

interface FormScreenProps extends FormProps {
  readonly change: FormKind;
  readonly title: string;
  readonly submit: string;
  /** The words while it is under way. */
  readonly submitting: string;
  /** Whether nothing is typed, so that Escape leaves. */
  readonly isEmpty: boolean;
  /** The chosen group, for one that is gone. */
  readonly groupName?: string | undefined;
  /** Whether a field is at fault, and not the failure's first button takes the focus. */
  readonly fieldAtFault: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** What stands around the fields of a form: title, what became of it, and the two buttons. */
export function FormScreen(props: FormScreenProps) {
  const { pane, state, address, onBack, onDiscard, change, isEmpty, onSubmit } = props;
  const styles = useFormStyles();
  const attempt = state.attempts[change];
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
            wanted={{ change, stage: attempt.kind, groupName: props.groupName }}
            onRetry={onSubmit}
            waysOn={
              <WaysOn pane={pane} state={state} address={address} refused={attempt} onTaken={onSubmit} />
            }
            takeFocus={!props.fieldAtFault}
          />
        )}
        {props.children}
        <FormButtons
          attempt={attempt}
          submit={props.submit}
          submitting={props.submitting}
          onCancel={attempt.kind === "sending" ? () => pane.stopWaiting(change) : onDiscard}
        />
      </form>
    </Screen>
  );
}
